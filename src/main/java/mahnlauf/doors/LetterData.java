package mahnlauf.doors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** What the templates of letters may use; README.md of the templates lists it. */
final class LetterData {

    private final Creditor creditor;

    LetterData(Creditor creditor) {
        this.creditor = creditor;
    }

    /**
     * @param words which of the templates says it
     */
    Map<String, Object> of(Letter letter, String words, String language) {
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = common(letter.customer(), language, data);
        Map<String, Object> facts = data.of(letter);
        facts.put("kind", words);
        root.put("letter", facts);
        root.put("single", letter.lines().size() == 1);
        root.put("plain", isPlain(letter));
        root.put("payable", letter.total().isPositive());
        put(root, "principal", data.value(letter.principal()));
        put(root, "fees", data.value(letter.fees()));
        put(root, "interest", data.value(letter.interest()));
        root.put("interestRows", data.list(interestRows(letter)));
        Money settled = settledInterest(letter);
        if (settled.isPositive()) {
            put(root, "settledInterest", data.value(settled));
        }
        root.put("reference", WaysToPay.reference(letter));
        about(letter, data, root);
        return root;
    }

    private static void about(Letter letter, TemplateData data, Map<String, Object> root) {
        Matter.Agreed agreed = letter.matter().agreement();
        Matter.HandedOver handedOver = letter.matter().handedOver();
        AgreementOffer offer = letter.matter().offer();
        root.put("agency", handedOver == null ? "" : CleanText.line(handedOver.agency().name()));
        root.put("wrongContact", letter.matter().wrongContact());
        if (offer != null) {
            root.put("offer", data.of(offer));
        }
        if (handedOver != null) {
            root.put("handedOver", data.of(handedOver));
        }
        if (agreed != null) {
            root.put("agreement", data.of(agreed));
            root.put("plan", data.list(PlanRow.of(agreed.plan())));
            root.put("accounted", letter.owed().equals(agreed.total()));
        }
    }

    /** Who writes to whom; on every page that leaves. */
    Map<String, Object> common(Customer customer, String language, TemplateData data) {
        Map<String, Object> root = new HashMap<>();
        Map<String, Object> sender = data.of(creditor);
        sender.put("iban", Figures.iban(creditor.iban()));
        root.put("language", language);
        root.put("creditor", sender);
        root.put("customer", data.of(customer));
        root.put("address", data.list(address(customer)));
        return root;
    }

    private List<String> address(Customer customer) {
        List<String> lines = new ArrayList<>();
        lines.add(customer.name());
        lines.add(customer.street());
        lines.add((customer.postcode() + " " + customer.city()).strip());
        if (!customer.country().isEmpty() && !customer.country().equals(homeCountry())) {
            lines.add(Figures.country(customer.country()));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** The settings name no country of the creditor, but his IBAN does. */
    private String homeCountry() {
        return creditor.iban().length() < 2 ? "DE" : creditor.iban().substring(0, 2);
    }

    /** Nothing to add up besides the invoices themselves. */
    private static boolean isPlain(Letter letter) {
        return letter.fees().isZero() && letter.interest().isZero() && letter.credit().isZero();
    }

    private static List<InterestRow> interestRows(Letter letter) {
        return letter.lines().stream()
                .flatMap(
                        line ->
                                line.interestLines().stream()
                                        .map(part -> row(line.invoice(), part)))
                .toList();
    }

    private static Money settledInterest(Letter letter) {
        return letter.lines().stream()
                .map(line -> InterestLine.settled(line.interestLines(), line.interest()))
                .reduce(Money.zero(letter.total().currency()), Money::plus);
    }

    /** People read a period with its last day, not with the day after it. */
    private static InterestRow row(InvoiceNumber invoice, InterestLine part) {
        return new InterestRow(
                invoice,
                part.from(),
                part.until().minusDays(1),
                Integer.toString(part.days()),
                part.ratePercent(),
                part.principal(),
                part.interest());
    }

    record InterestRow(
            InvoiceNumber invoice,
            LocalDate from,
            LocalDate until,
            String days,
            BigDecimal rate,
            Money principal,
            Money interest) {}

    private static void put(Map<String, Object> root, String key, @Nullable Object value) {
        if (value != null) {
            root.put(key, value);
        }
    }
}
