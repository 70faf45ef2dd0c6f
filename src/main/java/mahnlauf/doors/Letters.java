package mahnlauf.doors;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Letter;
import mahnlauf.core.pay.PaymentLink;
import org.jspecify.annotations.Nullable;

/**
 * Writes whatever goes to a customer by mail or by post, from the reminder to the thanks: as mail
 * text, as HTML mail and as printed letter.
 */
public final class Letters {

    private final Templates templates;
    private final Creditor creditor;
    private final LetterData data;
    private final WaysToPay ways;
    private final Map<String, CopyNames> copyNames = new ConcurrentHashMap<>();

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
        return render(letter, wordsOf(letter));
    }

    /**
     * The mail around a document that is printed as it is, in place of the letter.
     *
     * @param pdfName what the document is called as an attachment
     * @param unprintable the signs that its fonts lack
     * @throws BadTemplateException if a template that the user has edited cannot be used
     */
    public RenderedLetter around(Letter letter, String pdfName, byte[] pdf, String unprintable) {
        return written(letter, wordsOf(letter)).withPdf(pdfName, pdf, unprintable);
    }

    private static String wordsOf(Letter letter) {
        if (!letter.kind().isMessage()) {
            throw new IllegalArgumentException(
                    "Action " + letter.actionId() + " is no letter: " + letter.kind());
        }
        return letter.kind().code();
    }

    /**
     * @param words which of the templates says it, by the code of its action
     */
    RenderedLetter render(Letter letter, String words) {
        return written(letter, words).printed(letter.date());
    }

    private Written written(Letter letter, String words) {
        String language =
                templates.language(letter.customer().language(), words + Templates.ENDING);
        Map<String, Object> root = data.of(letter, words, language);
        Head head = head(root);
        WaysToPay.Ways offered =
                head.asks() ? ways.of(letter, head.message()) : WaysToPay.Ways.NONE;
        Optional<SwissBill> bill =
                head.asks()
                        ? SwissBill.of(letter, creditor, head.message(), language)
                        : Optional.empty();
        root.putAll(offered.data(new Figures(language)));
        root.put("hasBill", bill.isPresent());
        bill.flatMap(SwissBill::qrReference).ifPresent(qr -> root.put("reference", qr));
        return new Written(templates, root, head, offered, bill.orElse(null));
    }

    /**
     * What the words say before any layout is asked.
     *
     * @param asks for money, so that a payment code makes sense
     * @param message what a transfer is to quote
     */
    private record Head(boolean asks, String message, String title, String subject) {}

    private Head head(Map<String, Object> root) {
        List<String> lines = List.of(templates.fill("layout/head.ftl", root).strip().split("\n"));
        return new Head(
                lines.get(0).equals("total"),
                CleanText.line(lines.get(1)),
                lines.get(2),
                CleanText.line(lines.get(3)).replace('\u00a0', ' '));
    }

    /** A letter of which all is known that its layouts ask for. */
    private record Written(
            Templates templates,
            Map<String, Object> root,
            Head head,
            WaysToPay.Ways offered,
            @Nullable SwissBill bill) {

        RenderedLetter printed(LocalDate date) {
            String print = templates.fill("layout/letter.ftlh", root).strip();
            PdfPrinter printer = PdfPrinter.ofThisThread();
            return withPdf(
                    pdfName(head.title(), date),
                    printer.print(print, head.title(), date, bill),
                    printer.lacking(print));
        }

        RenderedLetter withPdf(String name, byte[] pdf, String unprintable) {
            return new RenderedLetter(
                    head.subject(),
                    TextLines.wrap(templates.fill("layout/mail.ftl", root)),
                    templates.fill("layout/mail.ftlh", root).strip(),
                    name,
                    pdf,
                    unprintable,
                    offered.code());
        }
    }

    /**
     * What copies of an invoice and of its contract, and offers of instalments, are called in the
     * customer's language, for instance {@code Rechnung}, {@code Vertrag} and {@code Ratenangebot}.
     */
    public CopyNames copyNames(Customer customer) {
        String language = templates.language(customer.language(), "labels" + Templates.ENDING);
        return copyNames.computeIfAbsent(language, this::copyNames);
    }

    private CopyNames copyNames(String language) {
        String names = templates.fill("layout/copies.ftl", Map.of("language", language));
        List<String> lines = List.of(names.strip().split("\n"));
        // A user who has edited the layout may have no word for offers yet.
        String offer = lines.size() > 2 ? lines.get(2) : "";
        return new CopyNames(lines.get(0), lines.get(1), offer);
    }

    /** The words that file names of copies and offers begin with. */
    public record CopyNames(String invoice, String contract, String offer) {

        /** What an offer is called as an attachment: known by its id when it comes back signed. */
        public String ofOffer(String agreementId) {
            return (offer.isBlank() ? "" : offer + "-") + agreementId + ".pdf";
        }
    }

    private static String pdfName(String title, LocalDate date) {
        return CleanText.fileName(title + "-" + date) + ".pdf";
    }
}
