package mahnlauf.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Debtor;

/**
 * How well a customer pays, 0 (worst) to 100, with the record it comes from.
 *
 * @param points empty where there are too few invoices to tell
 */
public record Score(PaymentRecord record, OptionalInt points) {

    /** Fewer invoices are chance. */
    static final int FEWEST_INVOICES = 3;

    private static final int BEST = 100;

    public static Score of(PaymentRecord record) {
        return new Score(
                record,
                record.invoices() < FEWEST_INVOICES
                        ? OptionalInt.empty()
                        : OptionalInt.of(points(record)));
    }

    /** Of a debtor as his books stand on that day. */
    public static Score of(Debtor debtor, LocalDate day, WorkingDays workingDays) {
        return of(PaymentRecord.of(debtor, day, workingDays));
    }

    private static int points(PaymentRecord record) {
        int lost =
                Mark.DAYS_LATE.points(record.daysLate())
                        + Mark.PERCENT_LATE.points(record.percentLate())
                        + Mark.RETURNED_DEBIT.points(record.returnedDebits())
                        + Mark.BROKEN_PROMISE.points(record.brokenPromises())
                        + Mark.FINAL_NOTICE.points(record.finalNotices())
                        + Mark.HANDOVER.points(record.handovers());
        return Math.max(0, BEST - lost);
    }

    public Proposal proposal() {
        return Proposal.of(points);
    }

    /** In words: {@code pays 12 days late on average, 4 of 9 late, 1 returned debit}. */
    public String reason() {
        if (points.isEmpty()) {
            return "too few invoices (" + record.invoices() + ")";
        }
        List<String> words = new ArrayList<>();
        if (record.late() == 0) {
            words.add("pays in time, " + record.invoices() + " invoices");
        } else {
            words.add("pays " + count(record.wholeDaysLate(), "day") + " late on average");
            words.add(record.late() + " of " + record.invoices() + " late");
        }
        add(words, record.returnedDebits(), "returned debit");
        add(words, record.brokenPromises(), "broken promise");
        add(words, record.finalNotices(), "final notice");
        add(words, record.handovers(), "hand-off");
        return String.join(", ", words);
    }

    private static void add(List<String> words, int number, String what) {
        if (number > 0) {
            words.add(count(number, what));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
