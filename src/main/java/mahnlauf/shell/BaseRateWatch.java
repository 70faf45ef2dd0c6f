package mahnlauf.shell;

import java.time.LocalDate;
import mahnlauf.core.law.Jurisdiction;

/**
 * Says in time that the table of base rates runs out: a new rate is published in the last days of a
 * half-year (§ 247 II BGB), and without it letters claim no interest.
 */
final class BaseRateWatch {

    private static final int DAYS_BEFORE = 60;

    private BaseRateWatch() {}

    /** A note and no finding: so far nothing has gone without its interest. */
    static void note(Night night) {
        night.arrears()
                .baseRateKnownUntil()
                .filter(last -> !night.date().isBefore(last.minusDays(DAYS_BEFORE)))
                .ifPresent(last -> night.findings().note(text(night, last)));
    }

    private static String text(Night night, LocalDate last) {
        Jurisdiction law = night.arrears().jurisdiction();
        return "The base rate of "
                + law
                + " is known until "
                + last
                + " only; for later days no interest is claimed. As soon as the new one is published"
                + (law == Jurisdiction.DE ? " (Deutsche Bundesbank)" : " (OeNB)")
                + ", add the row '"
                + law
                + ","
                + last.plusDays(1)
                + ",<percent>,<source>,yes' to config/law/base_rates.csv.";
    }
}
