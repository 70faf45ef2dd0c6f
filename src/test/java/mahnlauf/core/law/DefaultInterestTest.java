package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.shell.BaseRateTable;
import org.junit.jupiter.api.Test;

class DefaultInterestTest {

    private static final BaseRates RATES = BaseRateTable.shipped();
    private static final InterestRate CONSUMER =
            InterestRate.byLaw(Jurisdiction.DE, CustomerKind.CONSUMER);
    private static final InterestRate BUSINESS =
            InterestRate.byLaw(Jurisdiction.DE, CustomerKind.BUSINESS);

    /** AC-002 rounds 88.356 + 159.836 once, to 248.19; we round each line (CONTRACT): 248.20. */
    @Test
    void a_day_of_a_leap_year_bears_a_366th() throws Exception {
        List<InterestLine> lines =
                lines(
                        Money.eur(1_000_000),
                        LocalDate.of(2007, 11, 19),
                        LocalDate.of(2008, 3, 19),
                        new InterestRate.Fixed(new BigDecimal("7.5")));
        assertEquals(
                List.of(
                        "2007-11-19 2008-01-01 43 7.5 88.36",
                        "2008-01-01 2008-03-19 78 7.5 159.84"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void the_29th_of_february_bears_interest() throws Exception {
        LocalDate day = LocalDate.of(2028, 2, 29);
        InterestRate rate = new InterestRate.Fixed(new BigDecimal("3.66"));
        List<InterestLine> lines = lines(Money.eur(10_000_000), day, day.plusDays(1), rate);
        assertEquals("10.00", DefaultInterest.total(lines, Money.EUR).plain());
    }

    @Test
    void each_line_ends_where_the_rate_or_the_year_changes() throws Exception {
        List<InterestLine> lines =
                lines(
                        Money.eur(2_500_000),
                        LocalDate.of(2023, 5, 16),
                        LocalDate.of(2024, 2, 29),
                        BUSINESS);
        assertEquals(
                List.of(
                        "2023-05-16 2023-07-01 46 10.62 334.60",
                        "2023-07-01 2024-01-01 184 12.12 1527.45",
                        "2024-01-01 2024-02-29 59 12.62 508.59"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void a_base_rate_that_stays_splits_nothing_but_the_new_year_does() throws Exception {
        List<InterestLine> lines =
                lines(
                        Money.eur(100_000),
                        LocalDate.of(2017, 3, 1),
                        LocalDate.of(2018, 9, 1),
                        CONSUMER);
        assertEquals(
                List.of(
                        "2017-03-01 2018-01-01 306 4.12 34.54",
                        "2018-01-01 2018-09-01 243 4.12 27.43"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void a_part_payment_and_its_return_change_the_principal_from_their_day_on() throws Exception {
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(
                                owed(LocalDate.of(2026, 1, 1), 100_000),
                                owed(LocalDate.of(2026, 3, 1), 40_000),
                                owed(LocalDate.of(2026, 3, 11), 100_000)),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 4, 1),
                        CONSUMER,
                        RATES);
        assertEquals(
                List.of(
                        "2026-02-01 2026-03-01 28 6.27 4.81",
                        "2026-03-01 2026-03-11 10 6.27 0.69",
                        "2026-03-11 2026-04-01 21 6.27 3.61"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void what_is_paid_or_overpaid_bears_nothing_not_even_an_empty_line() throws Exception {
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(
                                owed(LocalDate.of(2026, 1, 1), 100_000),
                                owed(LocalDate.of(2026, 1, 11), 0),
                                owed(LocalDate.of(2026, 1, 21), -5_000),
                                owed(LocalDate.of(2026, 1, 31), 100_000)),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 10),
                        CONSUMER,
                        RATES);
        assertEquals(
                List.of("2026-01-01 2026-01-11 10 6.27 1.72", "2026-01-31 2026-02-10 10 6.27 1.72"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void what_cancels_out_on_one_day_splits_nothing() throws Exception {
        LocalDate day = LocalDate.of(2026, 1, 11);
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(
                                owed(LocalDate.of(2026, 1, 1), 100_000),
                                owed(day, 0),
                                owed(day, 100_000),
                                owed(day.plusDays(1), 100_000)),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1),
                        CONSUMER,
                        RATES);
        assertEquals(
                List.of("2026-01-01 2026-02-01 31 6.27 5.33"),
                lines.stream().map(DefaultInterestTest::printed).toList());
    }

    @Test
    void half_a_cent_is_rounded_up() throws Exception {
        LocalDate day = LocalDate.of(2026, 1, 1);
        InterestRate rate = new InterestRate.Fixed(new BigDecimal("5"));
        assertEquals(
                "0.01",
                lines(Money.eur(3_650), day, day.plusDays(1), rate).get(0).interest().plain());
        assertEquals(
                "0.00",
                lines(Money.eur(3_649), day, day.plusDays(1), rate).get(0).interest().plain());
    }

    @Test
    void what_happens_after_the_last_day_is_not_counted() throws Exception {
        LocalDate from = LocalDate.of(2026, 1, 1);
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(owed(from, 100_000), owed(from.plusDays(40), 50_000)),
                        from,
                        from.plusDays(31),
                        CONSUMER,
                        RATES);
        assertEquals(List.of(31), lines.stream().map(InterestLine::days).toList());
    }

    @Test
    void a_base_rate_far_below_zero_makes_the_creditor_owe_nothing() throws Exception {
        LocalDate from = LocalDate.of(2026, 1, 1);
        BaseRate rate = new BaseRate(Jurisdiction.DE, from, new BigDecimal("-5.50"));
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(owed(from, 100_000)),
                        from,
                        from.plusDays(31),
                        CONSUMER,
                        BaseRates.of(List.of(rate)));
        assertEquals(List.of(), lines);
    }

    @Test
    void two_base_rates_for_one_half_year_are_refused() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        List<BaseRate> rows =
                List.of(
                        new BaseRate(Jurisdiction.DE, from, new BigDecimal("1.27")),
                        new BaseRate(Jurisdiction.DE, from, new BigDecimal("1.28")));
        assertThrows(IllegalArgumentException.class, () -> BaseRates.of(rows));
    }

    @Test
    void steps_out_of_order_are_a_mistake_of_the_program() {
        List<PrincipalStep> steps =
                List.of(owed(LocalDate.of(2026, 2, 1), 1), owed(LocalDate.of(2026, 1, 1), 2));
        LocalDate from = LocalDate.of(2026, 1, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> DefaultInterest.lines(steps, from, from.plusDays(90), CONSUMER, RATES));
    }

    /** AC-075: the last row holds for its half-year alone. */
    @Test
    void the_last_known_day_bears_interest_and_the_day_after_is_refused() throws Exception {
        LocalDate from = LocalDate.of(2026, 12, 1);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        assertEquals(1, lines(Money.eur(100_000), from, newYear, CONSUMER).size());
        UnknownBaseRateException refused =
                assertThrows(
                        UnknownBaseRateException.class,
                        () -> lines(Money.eur(100_000), from, newYear.plusDays(1), CONSUMER));
        assertTrue(refused.getMessage().contains("2027-01-01 to 2027-06-30"), refused.getMessage());
        assertTrue(refused.getMessage().contains("ends on 2026-12-31"), refused.getMessage());
    }

    @Test
    void an_unknown_half_year_in_which_nothing_is_owed_is_no_matter() throws Exception {
        List<InterestLine> lines =
                DefaultInterest.lines(
                        List.of(
                                owed(LocalDate.of(2026, 12, 1), 100_000),
                                owed(LocalDate.of(2026, 12, 11), 0)),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 6, 1),
                        CONSUMER,
                        RATES);
        assertEquals(10, lines.get(0).days());
    }

    private static List<InterestLine> lines(
            Money principal, LocalDate from, LocalDate until, InterestRate rate)
            throws UnknownBaseRateException {
        List<PrincipalStep> steps = List.of(new PrincipalStep(from, principal));
        return DefaultInterest.lines(steps, from, until, rate, RATES);
    }

    private static PrincipalStep owed(LocalDate day, long cents) {
        return new PrincipalStep(day, Money.eur(cents));
    }

    private static String printed(InterestLine line) {
        return line.from()
                + " "
                + line.until()
                + " "
                + line.days()
                + " "
                + line.ratePercent().toPlainString()
                + " "
                + line.interest().plain();
    }
}
