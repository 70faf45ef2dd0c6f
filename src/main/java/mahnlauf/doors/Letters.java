package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Letter;
import mahnlauf.core.pay.PaymentLink;
import org.jspecify.annotations.Nullable;

/** Writes what a debtor gets as a letter: as mail text, as HTML mail and as printed letter. */
public final class Letters {

    private final Templates templates;
    private final Creditor creditor;
    private final LetterData data;
    private final WaysToPay ways;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public Letters(Creditor creditor, @Nullable Path userTemplates) {
        this(creditor, PaymentLink.NONE, userTemplates);
    }

    /**
     * @param link where an invoice can be paid online
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     */
    public Letters(Creditor creditor, PaymentLink link, @Nullable Path userTemplates) {
        this.templates = new Templates(userTemplates);
        this.creditor = creditor;
        this.data = new LetterData(creditor);
        this.ways = new WaysToPay(creditor, link);
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
        return render(letter, letter.kind().code());
    }

    /**
     * @param words which of the templates says it, by the code of its action
     */
    RenderedLetter render(Letter letter, String words) {
        String language =
                templates.language(letter.customer().language(), words + Templates.ENDING);
        Map<String, Object> root = data.of(letter, words, language);
        boolean asks = templates.fill("layout/pays.ftl", root).strip().equals("total");
        WaysToPay.Ways offered = asks ? ways.of(letter) : WaysToPay.Ways.NONE;
        Optional<SwissBill> bill =
                asks
                        ? SwissBill.of(letter, creditor, WaysToPay.message(letter), language)
                        : Optional.empty();
        root.putAll(offered.data(new Figures(language)));
        root.put("hasBill", bill.isPresent());
        bill.flatMap(SwissBill::qrReference).ifPresent(qr -> root.put("reference", qr));
        return printed(letter, root, offered, bill);
    }

    private RenderedLetter printed(
            Letter letter,
            Map<String, Object> root,
            WaysToPay.Ways offered,
            Optional<SwissBill> bill) {
        String subject = templates.fill("layout/subject.ftl", root).strip();
        String title = templates.fill("layout/title.ftl", root).strip();
        String print = templates.fill("layout/letter.ftlh", root).strip();
        return new RenderedLetter(
                CleanText.line(subject).replace('\u00a0', ' '),
                TextLines.wrap(templates.fill("layout/mail.ftl", root)),
                templates.fill("layout/mail.ftlh", root).strip(),
                pdfName(title, letter.date()),
                PdfPrinter.ofThisThread().print(print, title, letter.date(), bill.orElse(null)),
                offered.code());
    }

    private static String pdfName(String title, LocalDate date) {
        return CleanText.fileName(title + "-" + date) + ".pdf";
    }
}
