package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Interest of one stretch with one principal, one rate and one calendar year.
 *
 * @param from first day that bears interest
 * @param until the day after the last one
 * @param ratePercent percent a year, base rate included
 */
public record InterestLine(
        LocalDate from,
        LocalDate until,
        int days,
        BigDecimal ratePercent,
        Money principal,
        Money interest) {}
