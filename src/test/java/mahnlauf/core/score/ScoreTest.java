package mahnlauf.core.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalInt;
import mahnlauf.core.model.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a customer pays, reckoned by hand. */
class ScoreTest {

    private static final LocalDate DUE = Payer.DUE;

    @Test
    void who_pays_in_time_has_the_best_score() {
        Score score = new Payer().paid("1", 100_00, 0).paid("2", 50_00, -9).paid("3", 1, 0).score();
        assertEquals(OptionalInt.of(100), score.points());
        assertEquals("pays in time, 3 invoices", score.reason());
        assertEquals(Proposal.NONE, score.proposal());
    }

    @Test
    void two_invoices_are_too_few_to_tell() {
        Score score = new Payer().paid("1", 100_00, 60).paid("2", 100_00, 60).score();
        assertEquals(OptionalInt.empty(), score.points());
        assertEquals("too few invoices (2)", score.reason());
        assertEquals(Proposal.NONE, score.proposal());
    }

    /** (100 × 30 + 300 × 10) / 400 = 15 days; without amounts it would be 20. */
    @Test
    void a_large_payment_weighs_more_than_a_small_one() {
        PaymentRecord record = new Payer().paid("1", 100_00, 30).paid("2", 300_00, 10).record();
        assertEquals(new BigDecimal("15.00"), record.daysLate());
    }

    /** (40 × 10 + 60 × 20) / 100 = 16. */
    @Test
    void a_payment_in_parts_counts_each_part_by_its_day() {
        Payer payer = new Payer().owes("1", 100_00);
        payer.pays("1", 40_00, DUE.plusDays(10)).pays("1", 60_00, DUE.plusDays(20));
        assertEquals(new BigDecimal("16.00"), payer.record().daysLate());
    }

    /** 30 paid in time, 70 missing for the 133 days until the day: 93.1. */
    @Test
    void what_is_missing_counts_until_today() {
        Payer payer = new Payer().owes("1", 100_00).pays("1", 30_00, DUE);
        assertEquals(new BigDecimal("93.10"), payer.record().daysLate());
        assertEquals(1, payer.record().late());
    }

    @Test
    void the_last_day_to_pay_is_moved_off_a_sunday() {
        LocalDate sunday = DUE.minusDays(1);
        Payer payer = new Payer().owes("1", Money.eur(100), sunday).pays("1", 100, DUE);
        assertEquals(0, payer.record().late());
        payer.owes("2", Money.eur(100), sunday).pays("2", 100, DUE.plusDays(1));
        assertEquals(1, payer.record().late());
    }

    @Test
    void what_is_not_due_or_was_credited_says_nothing() {
        Payer payer = new Payer().owes("1", Money.eur(100), Payer.DAY);
        payer.owes("2", 100_00).credited("2", 100_00);
        assertEquals(0, payer.record().invoices());
    }

    @Test
    void what_fell_due_more_than_two_years_ago_is_forgotten() {
        LocalDate since = Payer.DAY.minusMonths(24); // a Saturday: paid until Monday, the 3rd
        Payer payer = new Payer().owes("1", Money.eur(100), since).pays("1", 100, since);
        assertEquals(1, payer.record().invoices());
        payer.owes("2", Money.eur(100), since.minusDays(1)).pays("2", 100, since);
        assertEquals(1, payer.record().invoices());
    }

    @Test
    void a_returned_debit_is_no_payment_and_counts_by_itself() {
        Payer payer = new Payer().paid("1", 100_00, 0);
        payer.returned("1", 100_00, DUE.plusDays(3)).pays("1", 100_00, DUE.plusDays(20));
        assertEquals(1, payer.record().returnedDebits());
        assertEquals(new BigDecimal("20.00"), payer.record().daysLate());
    }

    @Test
    void what_a_person_took_back_never_came() {
        Payer payer = new Payer().owes("1", 100_00).pays("1", 100_00, DUE.plusDays(50));
        payer.undone("1", 100_00, DUE.plusDays(50)).pays("1", 100_00, DUE.plusDays(10));
        assertEquals(0, payer.record().returnedDebits());
        assertEquals(new BigDecimal("10.00"), payer.record().daysLate());
    }

    /** One invoice of francs 40 days late, three of euros in time: (40 × 1 + 0 × 3) / 4 = 10. */
    @Test
    void francs_and_euros_are_not_weighed_together() {
        Money francs = new Money(1_000_00, Currency.getInstance("CHF"));
        Payer payer = new Payer().paid("1", 1, 0).paid("2", 1, 0).paid("3", 1, 0);
        payer.owes("4", francs, Payer.DAY.minusDays(40));
        assertEquals(new BigDecimal("10.00"), payer.record().daysLate());
    }

    /** 100 − 12 days − 0.3 × 44 (13.2, so 13) − 10 = 65. */
    @Test
    void the_reason_names_what_lowered_the_score() {
        Score score = Score.of(new PaymentRecord(9, 4, new BigDecimal("12.40"), 1, 0, 0, 0));
        assertEquals(OptionalInt.of(65), score.points());
        assertEquals("pays 12 days late on average, 4 of 9 late, 1 returned debit", score.reason());
    }

    /** 100 − 2 × 10; what was broken before the two years is forgotten. */
    @Test
    void a_promise_that_was_broken_counts_for_two_years() {
        Payer payer = new Payer().paid("1", 100, 0).paid("2", 100, 0).paid("3", 100, 0);
        payer.breaksPromise(Payer.DAY.minusYears(3));
        assertEquals(OptionalInt.of(100), payer.score().points());
        payer.breaksPromise(Payer.DAY.minusDays(9)).breaksPromise(Payer.DAY.minusDays(2));
        assertEquals(OptionalInt.of(80), payer.score().points());
        assertTrue(payer.score().reason().endsWith("2 broken promises"), payer.score().reason());
    }

    /** 100 − 40 (at most) − 30 − 0 − 10 (at most) − 10 = 10. */
    @Test
    void final_notices_and_hand_offs_count() {
        Payer payer = new Payer().owes("1", 100).owes("2", 100).owes("3", 100);
        payer.finalNotice("1").finalNotice("2").finalNotice("3").handedOver("3");
        assertEquals(OptionalInt.of(10), payer.score().points());
        assertEquals(Proposal.PREPAYMENT, payer.score().proposal());
    }

    @ParameterizedTest
    @CsvSource({
        "24, PREPAYMENT",
        "25, DEPOSIT",
        "39, DEPOSIT",
        "40, SHORTER_TERMS",
        "59, SHORTER_TERMS",
        "60, NONE",
        "100, NONE"
    })
    void only_the_worst_get_a_proposal(int points, Proposal proposal) {
        assertEquals(proposal, Proposal.of(OptionalInt.of(points)));
    }

    @Property(tries = 300, seed = "20260601")
    void a_day_later_never_betters_the_score(
            @ForAll @IntRange(min = 0, max = 120) int first,
            @ForAll @IntRange(min = 0, max = 120) int second,
            @ForAll @IntRange(min = 1, max = 100_000) int cents,
            @ForAll @IntRange(min = 0, max = 120) int more) {
        int sooner = points(first, second, cents);
        int later = points(first + more, second, cents);
        assertTrue(later <= sooner, later + " after " + sooner);
        assertTrue(later >= 0 && sooner <= 100);
    }

    private static int points(int first, int second, int cents) {
        Payer payer = new Payer().paid("1", cents, first).paid("2", 100_00, second);
        return payer.paid("3", 100_00, 0).score().points().orElseThrow();
    }
}
