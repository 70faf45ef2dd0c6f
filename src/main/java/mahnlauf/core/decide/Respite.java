package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The days that the letter about a broken agreement gives to pay the rest: until they are over,
 * nothing harder than a Mahnung goes out for its invoices.
 */
final class Respite {

    private Respite() {}

    /** Whether they run on that night; their last day still counts. */
    static boolean runs(Receivable receivable, LocalDate night) {
        return until(receivable, night) != null;
    }

    /** Their last day, null where none run on that night. */
    static @Nullable LocalDate until(Receivable receivable, LocalDate night) {
        LocalDate latest = null;
        for (Agreement agreement : receivable.agreements()) {
            LocalDate last = agreement.restDue();
            if (last != null && agreement.state() == Agreement.State.BROKEN) {
                latest = night.isAfter(last) ? latest : later(latest, last);
            }
        }
        return latest;
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** What a letter of this stage may list. */
    static List<Receivable> listed(List<Receivable> chased, Stage letter, LocalDate night) {
        return letter == Stage.FINAL_NOTICE
                ? chased.stream().filter(r -> !runs(r, night)).toList()
                : chased;
    }

    /** A Mahnung does not ask for the money sooner than the letter before it did. */
    static @Nullable LocalDate extend(
            @Nullable LocalDate deadline, Stage letter, List<Step.Item> items, LocalDate night) {
        LocalDate latest = deadline;
        for (Step.Item item : items) {
            LocalDate last = until(item.receivable(), night);
            latest = last != null && letter == Stage.DUNNING ? later(latest, last) : latest;
        }
        return latest;
    }
}
