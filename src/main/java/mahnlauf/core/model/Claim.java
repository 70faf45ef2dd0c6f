package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collection agency (Inkasso) needs to pursue one debtor (§ 13a RDG).
 *
 * @param claimId the reference of both sides
 * @param agency the agency's name in the settings
 * @param interestGround where a rate other than the law's was agreed (§ 13a I Nr. 4 RDG); empty
 *     where the law alone gives it
 * @param history what else happened about it, oldest first
 */
public record Claim(
        String claimId,
        String agency,
        LocalDate date,
        Customer customer,
        List<Item> items,
        String interestGround,
        List<Happening> history) {

    /** Interest, if any, by law alone, and nothing but letters happened. */
    public Claim(
            String claimId, String agency, LocalDate date, Customer customer, List<Item> items) {
        this(claimId, agency, date, customer, items, "", List.of());
    }

    public Claim {
        items = List.copyOf(items);
        history = List.copyOf(history);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Claim " + claimId + " has no items");
        }
    }

    /**
     * One invoice of the claim.
     *
     * @param contractDate day of the contract, or null where the export does not say
     * @param subject what was sold ({@code service} of the export), or empty
     * @param defaultFrom first day of default, and by which rule
     * @param open principal still owed
     * @param interestLines how the interest until {@code Claim.date} is derived
     * @param bankCost what of the fees is what the bank took for returned debits
     * @param limitation the last day on which it can surely be enforced, or null where unknown
     */
    public record Item(
            InvoiceNumber invoice,
            LocalDate invoiceDate,
            LocalDate dueDate,
            @Nullable LocalDate contractDate,
            String subject,
            LocalDate defaultFrom,
            String defaultRule,
            Money gross,
            Money paid,
            Money open,
            Money fees,
            Money interest,
            List<InterestLine> interestLines,
            List<SentLetter> letters,
            List<Payment> payments,
            Money bankCost,
            @Nullable LocalDate limitation) {

        public Item {
            interestLines = List.copyOf(interestLines);
            letters = List.copyOf(letters);
            payments = List.copyOf(payments);
        }
    }

    /** What came in on an invoice, or went back; {@code on} is its value date. */
    public record Payment(LocalDate on, Money amount) {}

    /**
     * A contact, an agreement, a service stop: what it was in one of our words, and how it ended,
     * or empty. What the debtor said in his own words stays with us.
     */
    public record Happening(LocalDate on, String kind, String outcome) {}

    /** A letter that went out before; {@code file} is its PDF, relative to the home. */
    public record SentLetter(
            String actionId, ActionKind kind, LocalDate sentOn, String channel, String file) {}
}
