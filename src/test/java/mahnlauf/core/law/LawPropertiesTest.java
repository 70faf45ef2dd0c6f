package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.shell.BaseRateTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * What holds for any claim in the years of the table; a fixed seed, so a failure can be run again.
 */
class LawPropertiesTest {

    private static final BaseRates RATES = BaseRateTable.shipped();
    private static final LocalDate START = LocalDate.of(2002, 1, 1);
    private static final int DAYS_OF_THE_TABLE = 9_131;

    @Property(seed = "288")
    void the_lines_are_gapless_and_each_bears_one_rate_in_one_year(
            @ForAll CustomerKind kind,
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @IntRange(max = DAYS_OF_THE_TABLE - 1) int start,
            @ForAll @IntRange(min = 1, max = 3_000) int length)
            throws Exception {
        LocalDate from = START.plusDays(start);
        LocalDate until = START.plusDays(Math.min(start + length, DAYS_OF_THE_TABLE));
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, kind);
        LocalDate next = from;
        for (InterestLine line : lines(cents, from, until, rate)) {
            LocalDate last = line.until().minusDays(1);
            assertEquals(next, line.from());
            assertEquals(line.from().getYear(), last.getYear());
            assertEquals(line.ratePercent(), rate.percentOn(line.from(), RATES));
            assertEquals(line.ratePercent(), rate.percentOn(last, RATES));
            assertEquals(line.days(), (int) (line.until().toEpochDay() - line.from().toEpochDay()));
            next = line.until();
        }
        assertEquals(until, next);
    }

    /** The plain rule, one day after the other, without any rounding. */
    @Property(seed = "247", tries = 200)
    void the_interest_is_that_of_its_days_but_for_the_rounding_of_the_lines(
            @ForAll CustomerKind kind,
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @IntRange(max = DAYS_OF_THE_TABLE - 1) int start,
            @ForAll @IntRange(min = 1, max = 1_500) int length)
            throws Exception {
        LocalDate from = START.plusDays(start);
        LocalDate until = START.plusDays(Math.min(start + length, DAYS_OF_THE_TABLE));
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, kind);
        BigDecimal exact = BigDecimal.ZERO;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            BigDecimal yearly = rate.percentOn(day, RATES).multiply(BigDecimal.valueOf(cents, 2));
            BigDecimal year = BigDecimal.valueOf(day.lengthOfYear());
            exact = exact.add(yearly.divide(year, 20, RoundingMode.HALF_UP));
        }
        List<InterestLine> lines = lines(cents, from, until, rate);
        long total = DefaultInterest.total(lines, Money.EUR).minor();
        BigDecimal error = exact.subtract(BigDecimal.valueOf(total)).abs();
        BigDecimal allowed = new BigDecimal("0.500001").multiply(BigDecimal.valueOf(lines.size()));
        assertTrue(error.compareTo(allowed) <= 0, () -> error + " in " + lines);
    }

    @Property(seed = "289")
    void a_split_loses_no_day_and_at_most_the_rounding_of_a_line(
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @Size(3) List<@IntRange(max = DAYS_OF_THE_TABLE) Integer> days)
            throws Exception {
        List<LocalDate> ordered = new ArrayList<>();
        days.stream().sorted().forEach(day -> ordered.add(START.plusDays(day)));
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, CustomerKind.CONSUMER);
        List<InterestLine> whole = lines(cents, ordered.get(0), ordered.get(2), rate);
        List<InterestLine> parts =
                new ArrayList<>(lines(cents, ordered.get(0), ordered.get(1), rate));
        parts.addAll(lines(cents, ordered.get(1), ordered.get(2), rate));
        assertEquals(days(whole), days(parts));
        long difference = total(whole) - total(parts);
        assertTrue(Math.abs(difference) <= 1, () -> "cents between whole and parts: " + difference);
    }

    @Property(seed = "286")
    void interest_never_falls_while_time_goes_on(
            @ForAll @LongRange(min = 1, max = 100_000_000) long cents,
            @ForAll @IntRange(max = DAYS_OF_THE_TABLE - 2) int start,
            @ForAll @IntRange(min = 1, max = 800) int length)
            throws Exception {
        LocalDate from = START.plusDays(start);
        LocalDate until = START.plusDays(Math.min(start + length, DAYS_OF_THE_TABLE - 1));
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, CustomerKind.BUSINESS);
        long today = total(lines(cents, from, until, rate));
        assertTrue(today <= total(lines(cents, from, until.plusDays(1), rate)));
    }

    @Property(seed = "188")
    void each_change_of_the_principal_begins_a_line_of_its_own_principal(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 700) Integer> days,
            @ForAll @Size(6) List<@LongRange(min = -5, max = 5) Long> principals)
            throws Exception {
        List<Integer> rising = List.copyOf(new TreeSet<>(days));
        List<PrincipalStep> steps = new ArrayList<>();
        for (int i = 0; i < rising.size(); i++) {
            Money principal = Money.eur(principals.get(i) * 10_000);
            steps.add(new PrincipalStep(START.plusDays(rising.get(i)), principal));
        }
        LocalDate until = START.plusDays(700);
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, CustomerKind.CONSUMER);
        for (InterestLine line : DefaultInterest.lines(steps, START, until, rate, RATES)) {
            assertEquals(owedOn(line.from(), steps), line.principal());
            assertEquals(owedOn(line.until().minusDays(1), steps), line.principal());
            assertFalse(line.interest().isNegative());
        }
    }

    @Property(seed = "367")
    void no_cent_appears_or_vanishes_in_crediting_and_the_order_is_kept(
            @ForAll @LongRange(max = 1_000) long paid,
            @ForAll @LongRange(max = 400) long costs,
            @ForAll @LongRange(max = 400) long interest,
            @ForAll @LongRange(max = 400) long principal) {
        Crediting.Shares shares =
                Crediting.allocate(
                        Money.eur(paid),
                        Money.eur(costs),
                        Money.eur(interest),
                        Money.eur(principal));
        long sum =
                shares.costs().minor()
                        + shares.interest().minor()
                        + shares.principal().minor()
                        + shares.rest().minor();
        assertEquals(paid, sum);
        assertTrue(shares.interest().isZero() || shares.costs().minor() == costs);
        assertTrue(shares.principal().isZero() || shares.interest().minor() == interest);
        assertTrue(shares.rest().isZero() || shares.principal().minor() == principal);
    }

    private static Money owedOn(LocalDate day, List<PrincipalStep> steps) {
        List<PrincipalStep> begun = new ArrayList<>(steps);
        begun.removeIf(step -> step.day().isAfter(day));
        Collections.reverse(begun);
        return begun.get(0).principal();
    }

    private static List<InterestLine> lines(
            long cents, LocalDate from, LocalDate until, InterestRate rate)
            throws UnknownBaseRateException {
        List<PrincipalStep> steps = List.of(new PrincipalStep(from, Money.eur(cents)));
        return DefaultInterest.lines(steps, from, until, rate, RATES);
    }

    private static int days(List<InterestLine> lines) {
        return lines.stream().mapToInt(InterestLine::days).sum();
    }

    private static long total(List<InterestLine> lines) {
        return DefaultInterest.total(lines, Money.EUR).minor();
    }
}
