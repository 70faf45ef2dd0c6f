package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reminder, Mahnung or final notice says: facts and sums, no wording.
 *
 * @param actionId names the letter everywhere; file names and the Message-ID derive from it
 * @param date the day it leaves
 * @param lines what is overdue, oldest first
 * @param credit what the customer has paid too much elsewhere, netted in {@code total}
 * @param total principal, fees and interest of all lines less the credit
 * @param deadline last day to pay, or null
 * @param serviceStop whether it announces that the service stops with the deadline
 * @param interestGround where a rate other than the law's was agreed; empty where the law alone
 *     gives it
 */
public record Letter(
        String actionId,
        ActionKind kind,
        LocalDate date,
        Customer customer,
        List<Line> lines,
        Money credit,
        Money total,
        @Nullable LocalDate deadline,
        boolean serviceStop,
        String interestGround) {

    /** Interest, if any, by law alone. */
    public Letter(
            String actionId,
            ActionKind kind,
            LocalDate date,
            Customer customer,
            List<Line> lines,
            Money credit,
            Money total,
            @Nullable LocalDate deadline,
            boolean serviceStop) {
        this(actionId, kind, date, customer, lines, credit, total, deadline, serviceStop, "");
    }

    public Letter {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Letter " + actionId + " claims nothing");
        }
    }

    /** The sum of one figure over all lines. */
    public Money principal() {
        return lines.stream().map(Line::open).reduce(Money.zero(total.currency()), Money::plus);
    }

    public Money fees() {
        return lines.stream().map(Line::fees).reduce(Money.zero(total.currency()), Money::plus);
    }

    public Money interest() {
        return lines.stream().map(Line::interest).reduce(Money.zero(total.currency()), Money::plus);
    }

    /**
     * One overdue invoice.
     *
     * @param stage what this letter is for this invoice (an invoice may climb inside a higher
     *     letter)
     * @param dueDate as printed on the invoice
     * @param paid what came in or was credited on the principal so far
     * @param open principal still owed
     * @param fees late fees owed on it with this letter (older unpaid ones included)
     * @param interest default interest owed on it until {@code date}
     * @param interestLines how this interest is derived; empty where none is claimed
     */
    public record Line(
            InvoiceNumber invoice,
            Stage stage,
            LocalDate invoiceDate,
            LocalDate dueDate,
            int daysOverdue,
            Money gross,
            Money paid,
            Money open,
            Money fees,
            Money interest,
            List<InterestLine> interestLines) {

        public Line {
            interestLines = List.copyOf(interestLines);
        }
    }
}
