package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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
        Money interest) {

    /**
     * What of the interest that the lines derive is owed no more: payments and waivers took it.
     *
     * @param owed what is still owed of it
     */
    public static Money settled(List<InterestLine> lines, Money owed) {
        return lines.isEmpty()
                ? Money.zero(owed.currency())
                : lines.stream().map(InterestLine::interest).reduce(owed.negated(), Money::plus);
    }
}
