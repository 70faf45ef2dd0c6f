package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer to be called, with what the caller must have at hand.
 *
 * @param date the night that listed the call
 * @param lines what is overdue, oldest first
 * @param letters what went out to the customer so far, oldest first
 * @param reason why a call is listed tonight, in a few words
 * @param tries how often in a row nobody answered before
 * @param said what came of the last contacts, newest first
 */
public record CallItem(
        String actionId,
        LocalDate date,
        Customer customer,
        List<Line> lines,
        List<Claim.SentLetter> letters,
        String reason,
        int tries,
        List<Said> said) {

    public CallItem {
        lines = List.copyOf(lines);
        letters = List.copyOf(letters);
        said = List.copyOf(said);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Call " + actionId + " is about no invoice");
        }
    }

    public Money open() {
        return lines.stream().map(Line::open).reduce(Money::plus).orElseThrow();
    }

    /**
     * What came of an earlier contact.
     *
     * @param until the day that was named; null where none was
     * @param note what was said; personal
     */
    public record Said(LocalDate date, Outcome outcome, @Nullable LocalDate until, String note) {}

    /** One overdue invoice; {@code dueDate} as printed on it. */
    public record Line(InvoiceNumber invoice, LocalDate dueDate, int daysOverdue, Money open) {}
}
