package mahnlauf.doors;

import java.nio.file.Path;
import java.util.Map;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Notice;
import org.jspecify.annotations.Nullable;

/** Writes what claims nothing, such as the question for the right telephone number. */
public final class Notices {

    private final Templates templates;
    private final LetterData data;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public Notices(Creditor creditor, @Nullable Path userTemplates) {
        this.templates = new Templates(userTemplates);
        this.data = new LetterData(creditor);
    }

    /**
     * The notice in the customer's language, where there are words for it.
     *
     * @throws BadTemplateException if a template that the user has edited cannot be used
     */
    public RenderedLetter render(Notice notice) {
        String language = templates.language(notice.customer().language(), "contact_check.ftl");
        TemplateData values = new TemplateData(new Figures(language));
        Map<String, Object> root = data.common(notice.customer(), language, values);
        root.put("notice", values.of(notice));
        String subject = templates.fill("layout/notice_subject.ftl", root).strip();
        String page = templates.fill("layout/notice.ftlh", root).strip();
        return new RenderedLetter(
                CleanText.line(subject).replace('\u00a0', ' '),
                TextLines.wrap(templates.fill("layout/notice_mail.ftl", root)),
                templates.fill("layout/notice_mail.ftlh", root).strip(),
                CleanText.fileName(subject + "-" + notice.date()) + ".pdf",
                PdfPrinter.ofThisThread().print(page, subject, notice.date()),
                new byte[0]);
    }
}
