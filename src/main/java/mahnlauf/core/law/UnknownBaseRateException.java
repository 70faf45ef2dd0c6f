package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * No base rate is known for a half-year, so no interest may be claimed in it: a guess would be
 * wrong in a letter. Checked, because every caller must decide what a letter says then.
 */
public final class UnknownBaseRateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownBaseRateException(
            Jurisdiction jurisdiction, HalfYear halfYear, Optional<LocalDate> lastKnownDay) {
        super(
                "No base rate of "
                        + jurisdiction
                        + " is known for "
                        + halfYear
                        + lastKnownDay.map(day -> " (the table ends on " + day + ")").orElse("")
                        + ": add the row '"
                        + jurisdiction
                        + ","
                        + halfYear.firstDay()
                        + ",<percent>,<source>,yes' to config/law/base_rates.csv");
    }
}
