package mahnlauf.core.law;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When a claim becomes time-barred (German: Verjährung). The last day is not moved off a Sunday or
 * holiday: whoever acts by the earlier day is safe.
 */
public final class Limitation {

    private static final int REGULAR = 3; // § 195 BGB, § 1486 ABGB
    private static final int SWISS = 10; // Art. 127 OR
    private static final int SWISS_SHORT = 5; // Art. 128 OR

    private Limitation() {}

    /** How long a claim lives. */
    public enum Period {
        /** DE and AT three years, CH ten. */
        REGULAR,
        /** CH five years: rent, periodic services, crafts, retail sale (Art. 128 OR). */
        SWISS_SHORT
    }

    /** The same without any time in which the period stood still. */
    public static LocalDate lastDay(
            Jurisdiction jurisdiction,
            Period period,
            LocalDate due,
            Collection<LocalDate> acknowledgements) {
        return lastDay(jurisdiction, period, due, acknowledgements, List.of());
    }

    /**
     * The last day on which the claim can still be enforced.
     *
     * <p>DE: three years from the end of the year in which it became due (§§ 195, 199 I BGB). AT:
     * three years from the due date (§ 1486 Z 1 ABGB). CH: ten or five years from it (Art. 127,
     * 128, 130 OR). An acknowledgement, such as a part payment, starts the period anew on the day
     * after, without the end of the year (§§ 187 I, 212 I BGB; § 1497 ABGB; Art. 135, 137 OR), if
     * the claim was not barred before it; in AT and CH so does a lawsuit or an enforcement request.
     * A reminder does neither.
     *
     * @param restarts days of acknowledgements, in any order
     * @param suspensions times in which it stood still (§§ 203–205, 209 BGB), in any order; none
     *     counts in AT and CH, as the earlier day is the safe one
     */
    public static LocalDate lastDay(
            Jurisdiction jurisdiction,
            Period period,
            LocalDate due,
            Collection<LocalDate> restarts,
            Collection<Suspension> suspensions) {
        int years = years(jurisdiction, period);
        boolean german = jurisdiction == Jurisdiction.DE;
        List<Suspension> still =
                german
                        ? suspensions.stream()
                                .sorted(Comparator.comparing(Suspension::from))
                                .toList()
                        : List.of();
        LocalDate begins = german ? LocalDate.of(due.getYear(), Month.DECEMBER, 31) : due;
        LocalDate last = lastDay(begins, years, still);
        for (LocalDate restart : restarts.stream().sorted().toList()) {
            LocalDate anew = lastDay(restart, years, still);
            if (!restart.isAfter(last) && anew.isAfter(last)) {
                last = anew;
            }
        }
        return last;
    }

    /**
     * The end of a period that runs from the day after {@code start}: each time it stands still
     * before its end moves the end by its days. Where two overlap, a day counts once.
     */
    private static LocalDate lastDay(LocalDate start, int years, List<Suspension> inOrder) {
        LocalDate last = start.plusYears(years);
        LocalDate reckoned = start;
        for (Suspension still : inOrder) {
            LocalDate first = later(still.from(), reckoned.plusDays(1));
            if (still.from().isAfter(last) || still.lastDay().isBefore(first)) {
                continue;
            }
            last = last.plusDays(ChronoUnit.DAYS.between(first, still.lastDay()) + 1);
            last = later(last, still.notBarredBefore());
            reckoned = still.lastDay();
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int years(Jurisdiction jurisdiction, Period period) {
        if (jurisdiction != Jurisdiction.CH) {
            return REGULAR;
        }
        return period == Period.SWISS_SHORT ? SWISS_SHORT : SWISS;
    }
}
