package mahnlauf.doors;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.AgreementNote;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.InvoiceNumber;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters about agreements that were made: as mail text, as HTML mail and as printed letter.
 */
public final class AgreementNotes {

    private final Templates templates;
    private final LetterData letterData;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public AgreementNotes(Creditor creditor, @Nullable Path userTemplates) {
        this.templates = new Templates(userTemplates);
        this.letterData = new LetterData(creditor);
    }

    /** The letter in the customer's language, where there are words for it. */
    public RenderedLetter render(AgreementNote note) {
        String words = note.kind().code() + ".ftl";
        String language = templates.language(note.customer().language(), words);
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = letterData.common(note.customer(), language, data);
        root.put("note", data.of(note));
        root.put("payable", note.due().isPositive());
        root.put("invoiceNumbers", invoiceNumbers(note));
        String subject = templates.fill("layout/note_subject.ftl", root).strip();
        return new RenderedLetter(
                CleanText.line(subject).replace('\u00a0', ' '),
                TextLines.wrap(templates.fill("layout/note.ftl", root)),
                templates.fill("layout/note_mail.ftlh", root).strip(),
                CleanText.fileName(subject) + ".pdf",
                PdfPrinter.ofThisThread()
                        .print(
                                templates.fill("layout/note.ftlh", root).strip(),
                                subject,
                                note.date()),
                new byte[0]);
    }

    private static String invoiceNumbers(AgreementNote note) {
        return note.invoices().stream()
                .map(InvoiceNumber::value)
                .map(CleanText::line)
                .collect(Collectors.joining(", "));
    }
}
