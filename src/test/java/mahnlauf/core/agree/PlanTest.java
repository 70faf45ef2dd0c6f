package mahnlauf.core.agree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is agreed on, to the cent and to the day. */
class PlanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    @Test
    void the_last_instalment_takes_the_cents_and_the_down_payment_comes_first() {
        List<Instalment> plan = plan(7, FIRST, Money.eur(50_00), 600_00);
        assertEquals(8, plan.size());
        assertEquals(new Instalment(LocalDate.of(2026, 3, 16), Money.eur(50_00)), plan.get(0));
        assertEquals(Money.eur(78_57), plan.get(1).amount());
        assertEquals(Money.eur(78_58), plan.get(7).amount());
    }

    @Test
    void a_day_moves_off_weekends_and_holidays_and_months_end_where_they_end() {
        WorkingDays days = WorkingDays.except(Set.of(LocalDate.of(2026, 6, 1)));
        List<LocalDate> due =
                Plan.monthly(Money.eur(90_00), 3, LocalDate.of(2026, 3, 31), days).stream()
                        .map(Instalment::due)
                        .toList();
        // 31 March; 30 April; 31 May is a Sunday and 1 June a holiday here.
        assertEquals(
                List.of(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 6, 2)),
                due);
    }

    @Property(seed = "1851", tries = 500)
    void instalments_sum_to_the_total_and_differ_by_cents_alone(
            @ForAll @LongRange(min = 2_00, max = 9_000_000_00L) long cents,
            @ForAll @IntRange(min = 1, max = 120) int number,
            @ForAll @IntRange(min = 0, max = 100) int downPercent) {
        long down = Math.min(cents - number, cents / 100 * downPercent / 2);
        List<Instalment> plan = plan(number, FIRST, down > 0 ? Money.eur(down) : null, cents);
        Money zero = Money.eur(0);
        assertEquals(Money.eur(cents), Plan.sum(plan, zero));
        List<Instalment> equal = plan.subList(plan.size() - number, plan.size());
        long least = equal.get(0).amount().minor();
        assertTrue(least > 0);
        long last = equal.get(number - 1).amount().minor();
        assertTrue(last >= least && last < least + number);
        assertTrue(equal.stream().limit(number - 1L).allMatch(i -> i.amount().minor() == least));
    }

    @Test
    void what_cannot_be_agreed_is_refused_in_words() {
        refused("2026-03-08 has passed", new Proposal(kind(), 3, Deal.DAY.minusDays(1), null));
        refused("0 instalments", new Proposal(kind(), 0, FIRST, null));
        refused("a down payment", new Proposal(kind(), 3, FIRST, Money.eur(600_00)));
        Agreement.Kind settlement = Agreement.Kind.SETTLEMENT;
        refused("must be less", new Proposal(settlement, 1, FIRST, Money.eur(600_00)));
        refused(
                "lets go more than 50 percent",
                new Proposal(settlement, 1, FIRST, Money.eur(299_99)));
        assertEquals(
                Money.eur(300_00),
                conclude(new Proposal(settlement, 1, FIRST, Money.eur(300_00)))
                        .plan()
                        .get(0)
                        .amount());
    }

    private static Agreement.Kind kind() {
        return Agreement.Kind.INSTALMENTS;
    }

    private static void refused(String because, Proposal proposal) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> conclude(proposal));
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
    }

    private static Conclusion conclude(Proposal proposal) {
        return Conclusion.of(proposal, Money.eur(600_00), Deal.DAY, Deal.BOUNDS);
    }

    private static List<Instalment> plan(
            int number, LocalDate first, @Nullable Money down, long cents) {
        Proposal proposal = new Proposal(kind(), number, first, down);
        return Conclusion.of(proposal, Money.eur(cents), Deal.DAY, Deal.BOUNDS).plan();
    }
}
