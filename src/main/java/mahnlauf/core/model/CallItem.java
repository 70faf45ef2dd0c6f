package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer to be called, with what the caller must have at hand.
 *
 * @param date the night that listed the call
 * @param lines what is overdue, oldest first
 * @param offers what the caller may offer
 */
public record CallItem(
        String actionId,
        LocalDate date,
        Customer customer,
        Why why,
        List<Line> lines,
        Past past,
        CallOffers offers) {

    public CallItem {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Call " + actionId + " is about no invoice");
        }
    }

    public Money open() {
        return lines.stream().map(Line::open).reduce(Money::plus).orElseThrow();
    }

    /**
     * Why a call is listed tonight.
     *
     * @param again nobody answered before; else it goes with a letter
     * @param debitFault the bank's code where his account can be debited no more; else empty
     */
    public record Why(boolean again, String debitFault) {}

    /**
     * What was before, as far as the next caller must know it.
     *
     * @param letters what went out to the customer so far, oldest first
     * @param tries how often in a row nobody answered
     * @param said what came of the last contacts, newest first
     * @param payments the last ones on what is overdue, newest first; negative: it went back
     */
    public record Past(
            List<Claim.SentLetter> letters,
            int tries,
            List<Said> said,
            List<Claim.Payment> payments,
            Habit habit) {

        public Past {
            letters = List.copyOf(letters);
            said = List.copyOf(said);
            payments = List.copyOf(payments);
        }
    }

    /**
     * How he has paid in the last two years.
     *
     * @param points 0 (worst) to 100; null where there are too few invoices to tell
     * @param daysLate on average, in whole days
     */
    public record Habit(
            @Nullable Integer points,
            int invoices,
            int late,
            int daysLate,
            int returnedDebits,
            int brokenPromises) {}

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
