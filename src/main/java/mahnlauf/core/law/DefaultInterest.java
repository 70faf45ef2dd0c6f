package mahnlauf.core.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;

/**
 * Default interest (German: Verzugszinsen, § 288 BGB) by exact days: each day bears a 365th of the
 * yearly rate, in a leap year a 366th (act/act). On the principal alone: no interest bears interest
 * (§ 289 BGB).
 */
public final class DefaultInterest {

    private DefaultInterest() {}

    /**
     * The lines from which the interest is derived, a new one at each change of the principal, of
     * the base rate and of the calendar year.
     *
     * @param steps in order of days; before the first one nothing is owed, of one day the last
     *     counts
     * @param from first day that bears interest
     * @param until first day that bears none: the value date of the payment, or the night
     * @throws UnknownBaseRateException if something was owed in a half-year without a base rate
     */
    public static List<InterestLine> lines(
            List<PrincipalStep> steps,
            LocalDate from,
            LocalDate until,
            InterestRate rate,
            BaseRates baseRates)
            throws UnknownBaseRateException {
        List<PrincipalStep> changes = changes(steps);
        List<InterestLine> lines = new ArrayList<>(changes.size() + 2);
        for (int i = 0; i < changes.size(); i++) {
            boolean last = i + 1 == changes.size();
            LocalDate end = last ? until : earlier(changes.get(i + 1).day(), until);
            PrincipalStep step = changes.get(i);
            if (step.principal().isPositive()) {
                addLines(step.principal(), later(step.day(), from), end, rate, baseRates, lines);
            }
        }
        return lines;
    }

    private static void addLines(
            Money principal,
            LocalDate from,
            LocalDate until,
            InterestRate rate,
            BaseRates baseRates,
            List<InterestLine> lines)
            throws UnknownBaseRateException {
        LocalDate start = from;
        while (start.isBefore(until)) {
            BigDecimal percent = rate.percentOn(start, baseRates);
            LocalDate stop = endOfRate(start, until, percent, rate, baseRates);
            if (percent.signum() > 0) { // a sum below zero is nobody's debt
                lines.add(line(principal, start, stop, percent));
            }
            start = stop;
        }
    }

    /** The interest of all lines: the sum of the printed figures, so that a letter adds up. */
    public static Money total(List<InterestLine> lines, Currency currency) {
        Money sum = Money.zero(currency);
        for (InterestLine line : lines) {
            sum = sum.plus(line.interest());
        }
        return sum;
    }

    /**
     * The last step of each day, without those that change nothing: they need no line of their own.
     */
    private static List<PrincipalStep> changes(List<PrincipalStep> steps) {
        List<PrincipalStep> changes = new ArrayList<>(steps.size());
        for (PrincipalStep step : steps) {
            int last = changes.size() - 1;
            if (last >= 0 && step.day().isBefore(changes.get(last).day())) {
                throw new IllegalArgumentException(
                        "Principal of " + step.day() + " comes after " + changes.get(last).day());
            }
            if (last >= 0 && step.day().equals(changes.get(last).day())) {
                changes.remove(last--);
            }
            if (last < 0 || !step.principal().equals(changes.get(last).principal())) {
                changes.add(step);
            }
        }
        return changes;
    }

    /**
     * The first day of another rate or year; a base rate that stays the same on 1 July splits
     * nothing.
     */
    private static LocalDate endOfRate(
            LocalDate start,
            LocalDate end,
            BigDecimal percent,
            InterestRate rate,
            BaseRates baseRates)
            throws UnknownBaseRateException {
        LocalDate stop = earlier(end, LocalDate.of(start.getYear() + 1, Month.JANUARY, 1));
        LocalDate july = LocalDate.of(start.getYear(), Month.JULY, 1);
        boolean passesJuly = start.isBefore(july) && july.isBefore(stop);
        return passesJuly && rate.percentOn(july, baseRates).compareTo(percent) != 0 ? july : stop;
    }

    private static InterestLine line(
            Money principal, LocalDate start, LocalDate stop, BigDecimal percent) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(start, stop));
        return new InterestLine(
                start, stop, days, percent, principal, interest(principal, percent, days, start));
    }

    /** Rounds half up once per line (CONTRACT): what is printed is what is added. */
    private static Money interest(Money principal, BigDecimal percent, int days, LocalDate inYear) {
        BigDecimal hundredYears = BigDecimal.valueOf(100L * inYear.lengthOfYear());
        BigDecimal cents =
                percent.multiply(BigDecimal.valueOf(days))
                        .multiply(BigDecimal.valueOf(principal.minor()))
                        .divide(hundredYears, 0, RoundingMode.HALF_UP);
        return new Money(cents.longValueExact(), principal.currency());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
