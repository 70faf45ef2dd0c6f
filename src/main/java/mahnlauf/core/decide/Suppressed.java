package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.age.Aging;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * A step whose night has come, and which a hold keeps back.
 *
 * @param step the stage that the invoice would climb to
 * @param hold why it does not
 */
public record Suppressed(Debtor debtor, InvoiceNumber invoice, Stage step, Hold hold) {

    /** What only a person can end weighs most, then what lasts longest. */
    private static final Comparator<Hold> WEIGHTIEST =
            Comparator.comparing((Hold hold) -> hold.code().needsPerson())
                    .thenComparing(Suppressed::lastDay);

    /** All of one debtor, on one night: what the ladder alone would do with what is held. */
    public static List<Suppressed> of(
            Debtor debtor, LocalDate night, Policy policy, Arrears arrears) {
        if (debtor.holds().isEmpty()) {
            return List.of();
        }
        List<Suppressed> found = new ArrayList<>();
        for (Receivable r : debtor.receivables()) {
            Stage next = r.isOpen() ? next(r, night, policy, arrears) : r.stage();
            if (next != r.stage()) {
                debtor.holds().stream()
                        .filter(hold -> hold.stops(r.number(), night))
                        .max(WEIGHTIEST)
                        .ifPresent(h -> found.add(new Suppressed(debtor, r.number(), next, h)));
            }
        }
        return found;
    }

    private static LocalDate lastDay(Hold hold) {
        LocalDate until = hold.until();
        return until == null ? LocalDate.MAX : until;
    }

    private static Stage next(Receivable r, LocalDate night, Policy policy, Arrears arrears) {
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), arrears.workingDays());
        int daysOverdue = Aging.daysOverdue(due, night);
        return Ladder.isForCollection(r, daysOverdue, night, policy)
                ? Stage.COLLECTION
                : Ladder.afterLetter(r, daysOverdue, night, policy);
    }
}
