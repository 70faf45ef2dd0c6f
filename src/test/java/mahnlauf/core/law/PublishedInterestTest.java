package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.shell.BaseRateTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of statutes, courts and other people's calculators; the ids are those of the collection.
 */
class PublishedInterestTest {

    private static final BaseRates RATES = BaseRateTable.shipped();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AC-006,10000,2026-06-01,2026-07-01,BUSINESS,30,84.41",
        "AC-007,10000,2026-07-01,2026-08-01,BUSINESS,31,89.35",
        "AC-008,1000,2026-08-01,2026-08-31,BUSINESS,30,8.65",
        "AC-009,1000,2024-12-03,2025-08-15,CONSUMER,255,50.41",
        "AC-010,1000,2024-12-03,2025-08-15,BUSINESS,255,78.35",
        "AC-011,25000,2023-05-16,2024-02-29,BUSINESS,289,2370.64",
        "AC-012 leap year,5000,2024-01-01,2024-07-01,CONSUMER,182,214.32",
        "AC-013 negative base rate,2000,2022-01-01,2023-01-01,CONSUMER,365,82.40",
        "AC-014,2000,2022-12-01,2023-02-01,CONSUMER,62,18.24",
        "AC-015,12345.67,2025-10-15,2026-03-15,BUSINESS,151,524.53",
        "AC-016,1000,2026-06-01,2026-08-01,CONSUMER,61,10.69",
        "AC-017,49.90,2026-02-03,2026-02-04,CONSUMER,1,0.01",
        "AC-018,49.90,2026-02-03,2026-02-03,CONSUMER,0,0.00",
        "AC-004,354.16,2018-04-30,2018-06-18,CONSUMER,49,1.96",
        "test_calc,3089,2025-04-17,2026-02-21,CONSUMER,310,170.84",
        "paid before default,1000,2026-02-03,2026-01-03,CONSUMER,0,0.00"
    })
    void german_interest_is_as_published(
            String id,
            BigDecimal principal,
            LocalDate from,
            LocalDate until,
            CustomerKind kind,
            int days,
            String interest)
            throws Exception {
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, kind);
        List<InterestLine> lines = lines(Money.of(principal, Money.EUR), from, until, rate);
        assertEquals(interest, DefaultInterest.total(lines, Money.EUR).plain(), id);
        assertEquals(days, lines.stream().mapToInt(InterestLine::days).sum(), id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AC-001,1500,2009-09-15,2012-02-18,297.50",
        "AC-020,1000,2014-08-01,2014-12-01,24.30"
    })
    void an_old_contract_between_businesses_bears_eight_points(
            String id, BigDecimal principal, LocalDate from, LocalDate until, String interest)
            throws Exception {
        InterestRate rate = new InterestRate.AboveBase(Jurisdiction.DE, new BigDecimal("8"));
        List<InterestLine> lines = lines(Money.of(principal, Money.EUR), from, until, rate);
        assertEquals(interest, DefaultInterest.total(lines, Money.EUR).plain(), id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AC-022,AT,BUSINESS,10000,2024-01-01,2024-07-01,650.43",
        "AC-026,AT,CONSUMER,1000,2026-01-16,2026-04-16,9.86",
        "AC-027,CH,CONSUMER,1000,2026-01-01,2026-01-20,2.60",
        "AC-028,CH,BUSINESS,4800,2025-03-01,2026-03-01,240.00"
    })
    void austrian_and_swiss_interest_is_as_published(
            String id,
            Jurisdiction jurisdiction,
            CustomerKind kind,
            BigDecimal principal,
            LocalDate from,
            LocalDate until,
            String interest)
            throws Exception {
        InterestRate rate = InterestRate.byLaw(jurisdiction, kind);
        List<InterestLine> lines = lines(Money.of(principal, Money.EUR), from, until, rate);
        assertEquals(interest, DefaultInterest.total(lines, Money.EUR).plain(), id);
    }

    /** AC-021: § 367 BGB with interest after a part payment. */
    @Test
    void a_part_payment_pays_costs_and_interest_first_and_the_rest_bears_on() throws Exception {
        InterestRate rate = InterestRate.byLaw(Jurisdiction.DE, CustomerKind.CONSUMER);
        LocalDate paidOn = LocalDate.of(2025, 3, 3);
        Money interest =
                DefaultInterest.total(
                        lines(Money.eur(100_000), LocalDate.of(2025, 1, 11), paidOn, rate),
                        Money.EUR);
        assertEquals("10.16", interest.plain());
        Crediting.Shares shares =
                Crediting.allocate(Money.eur(30_000), Money.eur(250), interest, Money.eur(100_000));
        assertEquals("287.34", shares.principal().plain());
        Money left = Money.eur(100_000).minus(shares.principal());
        List<InterestLine> after = lines(left, paidOn, LocalDate.of(2025, 9, 1), rate);
        assertEquals("24.62", DefaultInterest.total(after, Money.EUR).plain());
    }

    private static List<InterestLine> lines(
            Money principal, LocalDate from, LocalDate until, InterestRate rate)
            throws UnknownBaseRateException {
        List<PrincipalStep> steps = List.of(new PrincipalStep(from, principal));
        return DefaultInterest.lines(steps, from, until, rate, RATES);
    }
}
