package mahnlauf.doors;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** Prints offers to pay in instalments, with a part to sign and send back. */
public final class AgreementOffers {

    private final Templates templates;
    private final LetterData letterData;
    private final int graceDays;

    /**
     * @param userTemplates folder whose files replace shipped templates of the same path, or null
     * @param graceDays days after which an unpaid instalment ends the agreement
     */
    public AgreementOffers(Creditor creditor, @Nullable Path userTemplates, int graceDays) {
        this.templates = new Templates(userTemplates);
        this.letterData = new LetterData(creditor);
        this.graceDays = graceDays;
    }

    /**
     * The offer as PDF.
     *
     * @param lines how the total arises, invoice by invoice; empty where that is not at hand
     * @throws IllegalArgumentException if the lines claim less than the offer's total
     */
    public byte[] render(AgreementOffer offer, List<Letter.Line> lines) {
        return PdfPrinter.ofThisThread()
                .print(page(offer, lines), offer.agreementId(), offer.date());
    }

    /** The signs for which its PDF shows {@code #}, since the fonts lack them; mostly empty. */
    public String unprintable(AgreementOffer offer, List<Letter.Line> lines) {
        return PdfPrinter.ofThisThread().lacking(page(offer, lines));
    }

    /** The same as the page that is printed, in HTML. */
    public String page(AgreementOffer offer, List<Letter.Line> lines) {
        String language =
                templates.language(offer.customer().language(), "agreement" + Templates.ENDING);
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = letterData.common(offer.customer(), language, data);
        root.put("offer", data.of(offer));
        root.put("graceDays", graceDays);
        root.put("invoiceNumbers", invoiceNumbers(offer));
        root.put("plan", data.list(PlanRow.of(offer.instalments())));
        root.put("lines", data.list(lines));
        sums(offer, lines)
                .forEach((name, sum) -> root.put(name, Objects.requireNonNull(data.value(sum))));
        return templates.fill("layout/agreement.ftlh", root).strip();
    }

    private static Map<String, Money> sums(AgreementOffer offer, List<Letter.Line> lines) {
        Money zero = Money.zero(offer.total().currency());
        Money fees = sum(lines, Letter.Line::fees, zero);
        Money interest = sum(lines, Letter.Line::interest, zero);
        Money claimed = sum(lines, Letter.Line::open, zero).plus(fees).plus(interest);
        Money credit = lines.isEmpty() ? zero : claimed.minus(offer.total());
        if (credit.isNegative()) {
            throw new IllegalArgumentException(
                    "Offer "
                            + offer.agreementId()
                            + " is over "
                            + offer.total()
                            + ", but its invoices come to "
                            + claimed);
        }
        return Map.of("fees", fees, "interest", interest, "credit", credit);
    }

    private static Money sum(
            List<Letter.Line> lines, Function<Letter.Line, Money> figure, Money zero) {
        return lines.stream().map(figure).reduce(zero, Money::plus);
    }

    private static String invoiceNumbers(AgreementOffer offer) {
        return offer.invoices().stream()
                .map(InvoiceNumber::value)
                .map(CleanText::line)
                .collect(Collectors.joining(", "));
    }
}
