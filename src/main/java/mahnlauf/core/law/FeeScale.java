package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import mahnlauf.core.model.Money;

/**
 * A statutory scale of fees: the fee of each step of value, dated (§ 13 RVG, § 34 GKG). What lies
 * outside the table is unknown, never guessed.
 */
public final class FeeScale {

    private final String statute;
    private final List<Step> steps;

    /** {@code statute} names the scale in messages. */
    public FeeScale(String statute, List<Step> steps) {
        this.statute = statute;
        this.steps = List.copyOf(steps);
    }

    /**
     * One step of the scale.
     *
     * @param from first day on which it holds
     * @param until last day on which it holds, {@link LocalDate#MAX} where it still does
     * @param upTo the greatest value of the step, included
     */
    public record Step(LocalDate from, LocalDate until, Money upTo, Money fee) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * The simple fee (1.0) of a value on a day.
     *
     * @throws UnknownFeeException if no step of that day reaches the value
     */
    public Money fee(Money value, LocalDate day) throws UnknownFeeException {
        TreeMap<Long, Money> ofDay = new TreeMap<>();
        for (Step step : steps) {
            if (step.holdsOn(day)) {
                ofDay.put(step.upTo().minor(), step.fee());
            }
        }
        var step = ofDay.ceilingEntry(value.minor());
        if (step != null) {
            return step.getValue();
        }
        throw new UnknownFeeException(
                ofDay.isEmpty()
                        ? "No fee by " + statute + " is known for " + day
                        : "The table of "
                                + statute
                                + " ends at "
                                + new Money(ofDay.lastKey(), value.currency()).plain()
                                + ": no fee is known for "
                                + value.plain());
    }
}
