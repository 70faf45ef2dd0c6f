package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One customer to be called, with what the caller must have at hand.
 *
 * @param date the night that listed the call
 * @param lines what is overdue, oldest first
 * @param letters what went out to the customer so far, oldest first
 * @param reason why a call is listed tonight, in a few words
 */
public record CallItem(
        String actionId,
        LocalDate date,
        Customer customer,
        List<Line> lines,
        List<Claim.SentLetter> letters,
        String reason) {

    public CallItem {
        lines = List.copyOf(lines);
        letters = List.copyOf(letters);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Call " + actionId + " is about no invoice");
        }
    }

    public Money open() {
        return lines.stream().map(Line::open).reduce(Money::plus).orElseThrow();
    }

    /** One overdue invoice; {@code dueDate} as printed on it. */
    public record Line(InvoiceNumber invoice, LocalDate dueDate, int daysOverdue, Money open) {}
}
