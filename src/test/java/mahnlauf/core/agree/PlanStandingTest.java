package mahnlauf.core.agree;

import static mahnlauf.core.agree.Deal.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Agreement.State;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whether an agreement runs, is kept or is broken, by what came in and when. */
class PlanStandingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    @Test
    void payments_are_credited_to_the_dates_in_their_order() {
        Deal deal = Deal.over(600_00).instalments(3, FIRST, null);
        assertEquals(new Instalment(FIRST, Money.eur(200_00)), deal.on(DAY).next());
        deal.pays(250_00, FIRST, "B1");
        Instalment next = new Instalment(LocalDate.of(2026, 5, 1), Money.eur(150_00));
        assertEquals(next, deal.on(FIRST).next());
        assertEquals(Money.eur(350_00), deal.on(FIRST).rest());
        deal.pays(350_00, FIRST.plusDays(1), "B2");
        assertEquals(State.KEPT, deal.on(FIRST.plusDays(1)).state());
    }

    @Test
    void the_last_day_of_grace_is_in_time_and_the_next_is_not() {
        Deal late = Deal.over(600_00).instalments(3, FIRST, null);
        assertEquals(State.ACTIVE, late.on(FIRST.plusDays(7)).state());
        assertEquals(State.BROKEN, late.on(FIRST.plusDays(8)).state());
        assertEquals(FIRST.plusDays(8), late.on(FIRST.plusDays(20)).brokenOn());
        late.pays(200_00, FIRST.plusDays(8), "B1");
        assertEquals(State.BROKEN, late.on(FIRST.plusDays(8)).state());
        Deal inTime = Deal.over(600_00).instalments(3, FIRST, null);
        inTime.pays(200_00, FIRST.plusDays(7), "B1");
        assertEquals(State.ACTIVE, inTime.on(FIRST.plusDays(20)).state());
    }

    @Test
    void a_few_cents_break_nothing() {
        Deal deal = Deal.over(100_00).instalments(3, FIRST, null).pays(33_30, FIRST, "B1");
        assertEquals(State.ACTIVE, deal.on(FIRST.plusDays(8)).state());
        Deal short6 = Deal.over(100_00).instalments(3, FIRST, null).pays(33_27, FIRST, "B1");
        assertEquals(State.BROKEN, short6.on(FIRST.plusDays(8)).state());
    }

    @Test
    void a_payment_that_comes_back_was_none() {
        Deal deal = Deal.over(600_00).instalments(3, FIRST, null).pays(200_00, FIRST, "B1");
        deal.pays(-200_00, FIRST.plusDays(5), "R1");
        assertEquals(State.ACTIVE, deal.on(FIRST.plusDays(5)).state());
        assertEquals(State.BROKEN, deal.on(FIRST.plusDays(8)).state());
        deal.pays(200_00, FIRST.plusDays(9), "B2");
        assertEquals(State.BROKEN, deal.on(FIRST.plusDays(9)).state());
    }

    @Test
    void a_settlement_that_was_paid_in_time_leaves_nothing() {
        Deal deal = Deal.over(600_00).settlement(540_00, FIRST).pays(540_00, FIRST, "B1");
        assertEquals(State.KEPT, deal.on(FIRST).state());
        Settling.of(deal.agreement(), deal.debtor().receivables(), FIRST).forEach(deal::tell);
        assertFalse(deal.invoice().principalOpen().isPositive());
        assertEquals(State.KEPT, deal.on(FIRST.plusDays(90)).state());
    }

    @Test
    void a_settlement_waives_a_fee_that_the_payment_did_not_cover() {
        Deal deal = Deal.over(600_00).isCharged(1_00, DAY).settlement(540_00, FIRST);
        deal.pays(540_00, FIRST, "B1");
        Settling.of(deal.agreement(), deal.debtor().receivables(), FIRST).forEach(deal::tell);
        assertTrue(deal.invoice().feesOpen().isZero());
        assertTrue(deal.invoice().principalOpen().isZero());
        assertEquals(State.KEPT, deal.on(FIRST).state());
    }

    @Test
    void a_settlement_has_no_grace() {
        Deal deal =
                Deal.over(600_00).settlement(540_00, FIRST).pays(540_00, FIRST.plusDays(1), "B1");
        assertEquals(State.BROKEN, deal.on(FIRST.plusDays(1)).state());
        assertEquals(Money.eur(60_00), deal.invoice().principalOpen());
    }

    @Test
    void an_offer_is_accepted_or_declined_by_a_contact_until_its_last_day() {
        Deal accepted =
                Deal.over(600_00).offer("R-1", FIRST).contact("offer_accepted", "R-1", FIRST);
        assertTrue(accepted.agreement("R-1").isActive());
        assertEquals(FIRST, accepted.invoice().agreements().get(0).acknowledgedOn());
        assertTrue(accepted.debtor().isHeld(accepted.invoice().number(), FIRST));
        Deal declined =
                Deal.over(600_00).offer("R-1", FIRST).contact("offer_declined", "R-1", FIRST);
        assertEquals(State.DECLINED, declined.agreement("R-1").stateOn(FIRST));
        assertFalse(declined.debtor().isHeld(declined.invoice().number(), FIRST));
        Deal late = Deal.over(600_00).offer("R-1", FIRST);
        assertEquals(State.OFFERED, late.agreement("R-1").stateOn(FIRST));
        late.contact("offer_accepted", "R-1", FIRST.plusDays(1));
        assertEquals(State.DECLINED, late.agreement("R-1").stateOn(FIRST.plusDays(1)));
        assertTrue(late.invoice().agreements().isEmpty());
    }

    @Test
    void a_newer_offer_over_the_same_invoice_takes_the_place_of_the_older_one() {
        Deal deal = Deal.over(600_00).offer("R-1", FIRST).offer("R-2", FIRST.plusDays(9));
        assertEquals(State.DECLINED, deal.agreement("R-1").stateOn(DAY));
        assertEquals("R-2", deal.agreement("R-1").replacedBy());
        assertEquals(State.OFFERED, deal.agreement("R-2").stateOn(DAY));
        assertNull(deal.agreement("R-2").replacedBy());
        deal.contact("offer_accepted", "R-1", FIRST);
        assertFalse(deal.agreement("R-1").isActive());
        deal.tell(Deal.fact(Event.Type.AGREEMENT_ACCEPTED, "R-1", FIRST, "agree"));
        assertTrue(deal.agreement("R-1").isActive(), "what the ledger says was accepted holds");
    }

    @Test
    void an_agreement_takes_the_place_of_the_offer() {
        Deal deal = Deal.over(600_00).offer("R-1", FIRST).instalments(6, FIRST, null);
        assertEquals(State.DECLINED, deal.agreement("R-1").stateOn(DAY));
        assertTrue(deal.agreement("A-1").isActive());
    }

    /** A model of its own: day by day, without the bookkeeping of the program. */
    @Property(tries = 300, seed = "4711")
    void random_payments_keep_or_break_a_plan_as_day_by_day_counting_says(@ForAll long seed) {
        Random random = new Random(seed);
        Deal deal = Deal.over(1 + random.nextInt(900_00) + 12_00);
        int number = 1 + random.nextInt(6);
        deal.instalments(number, DAY.plusDays(random.nextInt(40)), null);
        Agreement agreement = deal.agreement();
        long paid = 0;
        long total = agreement.terms().total().minor();
        LocalDate broken = null;
        LocalDate night = DAY;
        while (night.isBefore(DAY.plusDays(260)) && broken == null && paid < total) {
            if (random.nextInt(12) == 0) {
                long some = Math.min(total - paid, 1 + random.nextInt((int) total / number * 2));
                deal.pays(some, night, "B" + night);
                paid += some;
            }
            PlanStanding standing = deal.on(night);
            LocalDate yesterday = night.minusDays(1);
            if (missing(agreement, paidBy(deal, yesterday), night.minusDays(8)) > 5) {
                broken = night;
                assertEquals(State.BROKEN, standing.state());
                assertEquals(night, standing.brokenOn());
            } else {
                boolean all = missing(agreement, paid, LocalDate.MAX) <= 5;
                assertEquals(all ? State.KEPT : State.ACTIVE, standing.state());
            }
            assertEquals(Money.eur(paid), standing.paid());
            assertEquals(standing, deal.replayed().on(night));
            night = night.plusDays(1);
        }
    }

    private static long paidBy(Deal deal, LocalDate day) {
        return deal.invoice().movements().stream()
                .filter(p -> !p.bookedOn().isAfter(day))
                .map(Posting::amount)
                .mapToLong(Money::minor)
                .sum();
    }

    private static long missing(Agreement agreement, long paid, LocalDate dueUntil) {
        return agreement.plan().stream()
                        .filter(i -> !i.due().isAfter(dueUntil))
                        .mapToLong(i -> i.amount().minor())
                        .sum()
                - paid;
    }

    @Test
    void what_the_ledger_says_of_it_is_told_again_alike() {
        Deal deal = Deal.over(600_00).instalments(3, FIRST, Money.eur(50_00));
        deal.tell(
                Deal.fact(Event.Type.AGREEMENT_BROKEN, "A-1", FIRST, "")
                        .during(FIRST.minusDays(1), null));
        Agreement again = deal.replayed().agreement();
        assertEquals(deal.agreement().plan(), again.plan());
        assertEquals(deal.agreement().terms(), again.terms());
        assertEquals(State.BROKEN, again.state());
        assertEquals(FIRST.minusDays(1), again.brokenOn());
    }
}
