package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Letter;
import org.jspecify.annotations.Nullable;

/**
 * Writes reminders, Mahnungen, final notices and invoices sent again: as mail text, as HTML mail
 * and as printed letter.
 */
public final class Letters {

    private final Templates templates;
    private final LetterData data;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public Letters(Creditor creditor, @Nullable Path userTemplates) {
        this.templates = new Templates(userTemplates);
        this.data = new LetterData(creditor);
    }

    /**
     * The letter in the customer's language, where there are words for it.
     *
     * @throws BadTemplateException if a template that the user has edited cannot be used
     */
    public RenderedLetter render(Letter letter) {
        if (!letter.kind().isMessage()) {
            throw new IllegalArgumentException(
                    "Action " + letter.actionId() + " is no letter: " + letter.kind());
        }
        Map<String, Object> root =
                data.of(letter, templates.language(letter.customer().language()));
        String subject = templates.fill("layout/subject.ftl", root).strip();
        String title = templates.fill("layout/title.ftl", root).strip();
        return new RenderedLetter(
                CleanText.line(subject).replace('\u00a0', ' '),
                TextLines.wrap(templates.fill("layout/mail.ftl", root)),
                templates.fill("layout/mail.ftlh", root).strip(),
                pdfName(title, letter.date()),
                PdfPrinter.ofThisThread()
                        .print(
                                templates.fill("layout/letter.ftlh", root).strip(),
                                title,
                                letter.date()));
    }

    private static String pdfName(String title, LocalDate date) {
        return CleanText.fileName(title + "-" + date) + ".pdf";
    }
}
