package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the owner's money stands tonight: what is open and how that went, and what comes next for the
 * cases that owe most.
 *
 * @param sums by currency, the largest first
 * @param stages how far open invoices were dunned, {@code none} first
 * @param next the customers who owe most that is overdue, the largest first
 * @param moreCases customers with something overdue that {@code next} does not list
 */
public record NightStanding(
        List<Sums> sums, List<StageSum> stages, List<NextStep> next, int moreCases) {

    public static final NightStanding NONE = new NightStanding(List.of(), List.of(), List.of(), 0);

    public NightStanding {
        sums = List.copyOf(sums);
        stages = List.copyOf(stages);
        next = List.copyOf(next);
    }

    /**
     * One currency.
     *
     * @param overdue the part of {@code open} that is late
     * @param received in the last four weeks, returned debits against it
     * @param dso days of sales that are not paid yet; null where nothing was invoiced lately
     * @param invoiced in the 90 days that the DSO looks at
     * @param trend what was open at the end of each week, oldest first, tonight the last
     */
    public record Sums(
            Money open,
            Money overdue,
            Money received,
            @Nullable Integer dso,
            Money invoiced,
            List<Week> trend) {

        public Sums {
            trend = List.copyOf(trend);
        }
    }

    /** What was open at the end of a day, and what came in in the week that it ends. */
    public record Week(LocalDate day, Money open, Money received) {}

    /** Overdue invoices of one currency at one stage, by its word in CONTRACT.md. */
    public record StageSum(String stage, int invoices, Money open) {}

    /**
     * A customer with something overdue, and what happens to the largest of it unless something
     * changes.
     *
     * @param overdue principal
     * @param daysOverdue of the oldest
     * @param stage the one that the largest of it has reached
     * @param kind the next step's word, or empty where none is in sight
     * @param night when it comes; null with no step
     * @param obstacles why it comes later than the ladder alone would have it, or not at all
     */
    public record NextStep(
            CustomerNumber customer,
            String name,
            int invoices,
            Money overdue,
            int daysOverdue,
            String stage,
            String kind,
            @Nullable LocalDate night,
            List<String> obstacles) {

        public NextStep {
            obstacles = List.copyOf(obstacles);
        }
    }
}
