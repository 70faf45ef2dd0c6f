package mahnlauf.core.law;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The base rate (German: Basiszinssatz) of one half-year, from its first day to its last.
 *
 * <p>In Germany it changes on 1 January and 1 July only (§ 247 BGB). In Austria it may change on
 * any day, but for default interest the rate on the first day holds for the whole half-year (§ 456
 * UGB). Switzerland has none.
 *
 * @param ratePercent percent a year, may be negative
 */
public record BaseRate(Jurisdiction jurisdiction, LocalDate validFrom, BigDecimal ratePercent) {

    public BaseRate {
        if (!HalfYear.of(validFrom).firstDay().equals(validFrom)) {
            throw new IllegalArgumentException(
                    "Base rate from " + validFrom + ": expected a 1 January or 1 July");
        }
        if (jurisdiction == Jurisdiction.CH) {
            throw new IllegalArgumentException(
                    "CH has no base rate: default interest is 5 percent by Art. 104 OR");
        }
    }
}
