package mahnlauf.core.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many percent of a claim come in by one way, by its age in days overdue. An expectation of the
 * user; the program has none of its own.
 */
public final class RecoveryTable {

    private static final Pattern STEP = Pattern.compile("(\\d{1,5}):(\\d{1,3})");
    private static final int PERCENT = 100;

    /** Nothing that old is sure. */
    private static final int MOST = 95;

    /** A customer with this score pays as expected; one with 100 half as much more often. */
    private static final int COMMON_SCORE = 50;

    private final List<Step> steps;

    private record Step(int fromDay, int percent) {}

    private RecoveryTable(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * The table that a text like {@code 0:60,90:25} says: 60 percent from day 0 on, 25 from day 90.
     *
     * @throws IllegalArgumentException unless it begins with day 0, days rise and percents (0 to
     *     100) never do
     */
    public static RecoveryTable of(String text) {
        List<Step> steps = new ArrayList<>();
        Step before = new Step(-1, PERCENT);
        for (String part : text.split(",", -1)) {
            Matcher matcher = STEP.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part + "' is not like 90:25");
            }
            Step step =
                    new Step(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            boolean begins = steps.isEmpty() ? step.fromDay == 0 : step.fromDay > before.fromDay;
            if (!begins || step.percent > before.percent) {
                throw new IllegalArgumentException(
                        "'" + part + "': days begin with 0 and rise, percents never rise");
            }
            steps.add(step);
            before = step;
        }
        return new RecoveryTable(steps);
    }

    /**
     * Percent that come in of a claim so many days overdue; a score below 50 lowers them, one above
     * raises them, by up to half. Never more than 95.
     */
    public int percent(int daysOverdue, OptionalInt score) {
        int base = 0;
        for (Step step : steps) {
            base = daysOverdue >= step.fromDay ? step.percent : base;
        }
        int factor = COMMON_SCORE + score.orElse(COMMON_SCORE);
        int scaled =
                BigDecimal.valueOf((long) base * factor)
                        .divide(BigDecimal.valueOf(PERCENT), 0, RoundingMode.HALF_UP)
                        .intValueExact();
        return Math.min(MOST, scaled);
    }
}
