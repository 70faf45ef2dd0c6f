package mahnlauf.core.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;

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

    /**
     * The last day on which the claim can still be enforced.
     *
     * <p>DE: three years from the end of the year in which it became due (§§ 195, 199 I BGB). AT:
     * three years from the due date (§ 1486 Z 1 ABGB). CH: ten or five years from it (Art. 127,
     * 128, 130 OR). An acknowledgement, such as a part payment, starts the period anew on the day
     * after, without the end of the year (§§ 187 I, 212 I BGB; § 1497 ABGB; Art. 135, 137 OR), if
     * the claim was not barred before it.
     *
     * @param acknowledgements in any order
     */
    public static LocalDate lastDay(
            Jurisdiction jurisdiction,
            Period period,
            LocalDate due,
            Collection<LocalDate> acknowledgements) {
        int years = years(jurisdiction, period);
        LocalDate last =
                jurisdiction == Jurisdiction.DE
                        ? LocalDate.of(due.getYear() + years, Month.DECEMBER, 31)
                        : due.plusYears(years);
        for (LocalDate acknowledged : acknowledgements.stream().sorted().toList()) {
            LocalDate anew = acknowledged.plusYears(years);
            if (!acknowledged.isAfter(last) && anew.isAfter(last)) {
                last = anew;
            }
        }
        return last;
    }

    private static int years(Jurisdiction jurisdiction, Period period) {
        if (jurisdiction != Jurisdiction.CH) {
            return REGULAR;
        }
        return period == Period.SWISS_SHORT ? SWISS_SHORT : SWISS;
    }
}
