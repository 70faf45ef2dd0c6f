package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mahnlauf.core.law.CollectionCost;
import mahnlauf.core.law.FeeScale;
import mahnlauf.core.model.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each way brings, reckoned by hand; statutory fees are those since 2025-06-01. */
class AdviserTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 6, 1);
    private static final OptionalInt NO_SCORE = OptionalInt.empty();

    /**
     * At day 95, 25, 55 and 60 percent come in. Agency: 0.9 of 31.50 is 28.35 + 5.67 = 34.02; of
     * 51.50 46.35 + 9.27 = 55.62; of 134.50 121.05 + 20.00 = 141.05. Court: 38.00 or 41.00, and
     * 60.00 more.
     */
    @ParameterizedTest
    @CsvSource({
        "30.00,   2.50,   1.19, -21.20, KEEP_ASKING",
        "120.00, 25.00,  40.97,  32.80, COLLECTION",
        "1200.00, 295.00, 596.53, 679.60, COURT_ORDER"
    })
    void the_way_that_brings_most_is_recommended(
            BigDecimal claim, String asking, String agency, String court, Way way) {
        Recommendation advice = adviser("0", "0").advise(closing(claim, 95), NO_SCORE);
        assertEquals(Optional.of(way), advice.way());
        assertEquals(
                List.of(asking, agency, court, "0.00"),
                advice.options().stream().map(o -> o.expected().plain()).toList());
        assertEquals(
                "no price is set (factoring.price_percent)", advice.closed().get(Way.FACTORING));
    }

    /** After two years 2, 10 and 20 percent: 0.30 − 5.00; 1.50 − 30.62; 3.00 − 78.40. */
    @Test
    void what_costs_more_than_it_brings_is_written_off() {
        Recommendation advice =
                adviser("0", "0").advise(closing(new BigDecimal("15.00"), 800), NO_SCORE);
        assertEquals(Optional.of(Way.WRITE_OFF), advice.way());
        assertEquals(
                List.of("-4.70", "-29.12", "-75.40", "0.00"),
                advice.options().stream().map(o -> o.expected().plain()).toList());
    }

    /** 70 % of 120.00 for sure is more than 40.97 at a risk. */
    @Test
    void a_buyer_who_pays_more_than_the_rest_brings_gets_the_claim() {
        Recommendation advice =
                adviser("70", "0").advise(closing(new BigDecimal("120.00"), 95), NO_SCORE);
        assertEquals(Optional.of(Way.FACTORING), advice.way());
        assertEquals("84.00", expected(advice, Way.FACTORING));
    }

    /** 19.00 of 119.00 are VAT: all of it back on writing off, 45 % of it (8.55) on collection. */
    @Test
    void vat_comes_back_on_what_does_not_come_in() {
        Recommendation advice =
                adviser("0", "19").advise(closing(new BigDecimal("119.00"), 95), NO_SCORE);
        assertEquals("19.00", expected(advice, Way.WRITE_OFF));
        assertEquals("48.97", expected(advice, Way.COLLECTION)); // 65.45 − 25.03 + 8.55
    }

    @ParameterizedTest
    @CsvSource({"0, 28", "50, 55", "100, 83", ", 55"})
    void a_good_payer_is_expected_to_pay_more_often(Integer score, int percent) {
        OptionalInt points = score == null ? NO_SCORE : OptionalInt.of(score);
        assertEquals(percent, RecoveryTable.of("0:70,90:55").percent(90, points));
    }

    @Test
    void nothing_old_is_sure_and_the_table_has_its_days() {
        RecoveryTable table = RecoveryTable.of("0:75, 90:60");
        assertEquals(95, table.percent(10, OptionalInt.of(100)));
        assertEquals(75, table.percent(89, NO_SCORE));
        assertEquals(60, table.percent(90, NO_SCORE));
    }

    @Test
    void what_is_held_is_no_case_for_a_recommendation() {
        Recommendation advice = advise(Set.of(Obstacle.HELD));
        assertEquals(Optional.empty(), advice.way());
        assertEquals("it is held", advice.closed().get(Way.COURT_ORDER));
    }

    @Test
    void a_person_need_not_wait_for_the_ladder() {
        Recommendation advice = advise(Set.of(Obstacle.TOO_EARLY));
        assertEquals(Optional.of(Way.COLLECTION), advice.way());
        assertEquals(Set.of(Way.FACTORING), advice.closed().keySet());
    }

    @Test
    void what_is_time_barred_can_only_be_written_off() {
        Recommendation advice = advise(Set.of(Obstacle.TIME_BARRED));
        assertEquals(Optional.of(Way.WRITE_OFF), advice.way());
        assertEquals(1, advice.options().size());
    }

    @Test
    void too_little_for_the_agency_may_be_enough_for_a_court() {
        Recommendation advice = advise(Set.of(Obstacle.BELOW_MINIMUM));
        assertFalse(advice.closed().containsKey(Way.COURT_ORDER));
        assertTrue(advice.closed().containsKey(Way.COLLECTION));
    }

    /** Neither letters nor an agency stop the time (§ 204 BGB). */
    @Test
    void ninety_days_before_limitation_only_the_court_helps() {
        BigDecimal claim = new BigDecimal("120.00");
        ClosingCase ends = closing(Money.of(claim, Money.EUR), 95, NIGHT.plusDays(90), Set.of());
        Recommendation advice = adviser("0", "0").advise(ends, NO_SCORE);
        assertEquals(Optional.of(Way.COURT_ORDER), advice.way());
        ClosingCase later = closing(Money.of(claim, Money.EUR), 95, NIGHT.plusDays(91), Set.of());
        assertEquals(Optional.of(Way.COLLECTION), adviser("0", "0").advise(later, NO_SCORE).way());
    }

    @Test
    void fees_that_are_not_known_are_not_guessed() {
        Money francs = new Money(120_00, Currency.getInstance("CHF"));
        Recommendation advice =
                adviser("0", "0")
                        .advise(closing(francs, 95, NIGHT.plusYears(2), Set.of()), NO_SCORE);
        assertEquals(Optional.empty(), advice.way());
        assertEquals(
                "fees are known for claims in EUR by German law alone (RVG, GKG)",
                advice.closed().get(Way.COLLECTION));
    }

    @Property(tries = 500, seed = "20260602")
    void no_other_way_is_expected_to_bring_more(
            @ForAll @LongRange(min = 1, max = 150_000) long cents,
            @ForAll @IntRange(min = 90, max = 1000) int days,
            @ForAll @IntRange(min = 0, max = 100) int score,
            @ForAll @IntRange(min = 0, max = 90) int price) {
        Recommendation advice =
                adviser(String.valueOf(price), "19")
                        .advise(
                                closing(Money.eur(cents), days, NIGHT.plusYears(2), Set.of()),
                                OptionalInt.of(score));
        Way best = advice.way().orElseThrow();
        for (Recommendation.Option option : advice.options()) {
            Money most = Money.of(new BigDecimal(expected(advice, best)), Money.EUR);
            assertTrue(option.expected().compareTo(most) <= 0, () -> option + " beats " + best);
        }
    }

    private static String expected(Recommendation advice, Way way) {
        return advice.options().stream()
                .filter(o -> o.way() == way)
                .findFirst()
                .orElseThrow()
                .expected()
                .plain();
    }

    private static Recommendation advise(Set<Obstacle> obstacles) {
        return adviser("0", "0")
                .advise(closing(Money.eur(120_00), 95, NIGHT.plusYears(2), obstacles), NO_SCORE);
    }

    private static ClosingCase closing(BigDecimal claim, int days) {
        return closing(Money.of(claim, Money.EUR), days, NIGHT.plusYears(2), Set.of());
    }

    private static ClosingCase closing(
            Money claim, int days, LocalDate limitation, Set<Obstacle> obstacles) {
        Money none = Money.zero(claim.currency());
        Case debtor = Case.consumer().owes("RE-1", claim.minor());
        return new ClosingCase(
                debtor.debtor(),
                List.of(debtor.invoice("RE-1")),
                obstacles,
                claim,
                none,
                none,
                days,
                limitation);
    }

    private static Adviser adviser(String factoringPercent, String vatPercent) {
        Economics economics =
                new Economics(
                        RecoveryTable.of("0:60,90:25,180:12,365:5,730:2"),
                        RecoveryTable.of("0:70,90:55,180:40,365:25,730:10"),
                        RecoveryTable.of("0:75,90:60,180:50,365:35,730:20"),
                        BigDecimal.ZERO,
                        new BigDecimal("100"),
                        Money.eur(60_00),
                        Money.eur(5_00),
                        new BigDecimal(factoringPercent),
                        new BigDecimal(vatPercent),
                        90);
        CollectionCost.Scales rvg =
                new CollectionCost.Scales(
                        scale("RVG", 500, 51_50, 1000, 93_00, 1500, 134_50),
                        scale("II", 50, 31_50));
        FeeScale gkg = scale("GKG", 500, 40_00, 1000, 61_00, 1500, 82_00);
        return new Adviser(
                NIGHT, economics, Case.consumer().arrears(), new Adviser.Scales(rvg, gkg));
    }

    /** Pairs of the value in euros and the fee in cents. */
    private static FeeScale scale(String statute, int... pairs) {
        List<FeeScale.Step> steps = new java.util.ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            steps.add(
                    new FeeScale.Step(
                            LocalDate.of(2025, 6, 1),
                            LocalDate.MAX,
                            Money.eur(pairs[i] * 100L),
                            Money.eur(pairs[i + 1])));
        }
        return new FeeScale(statute, steps);
    }
}
