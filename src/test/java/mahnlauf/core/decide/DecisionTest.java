package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.DUE;
import static mahnlauf.core.decide.Case.POLICY;
import static mahnlauf.core.decide.Case.business;
import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;

/** What a step is worth, what stops it, and what takes it back. */
class DecisionTest {

    @Test
    void nothing_is_sent_for_less_than_five_euros_in_all() {
        assertEquals("nothing", consumer().owes("RE-1", 4_99).decides(late(5)));
        assertEquals("reminder RE-1", consumer().owes("RE-1", 5_00).decides(late(5)));
        Case both = consumer().owes("RE-1", 2_50).owes("RE-2", 2_50);
        assertEquals("reminder RE-1 RE-2", both.decides(late(5)));
    }

    @Test
    void what_a_customer_paid_too_much_counts_against_what_he_owes() {
        Case owing = consumer().owes("RE-1", 49_00).overpaid(44_01);
        assertEquals("nothing", owing.decides(late(5)));
        Case more = consumer().owes("RE-1", 49_00).overpaid(44_00);
        assertEquals("reminder RE-1", more.decides(late(5)));
        assertEquals(Money.eur(44_00), more.steps(late(5)).get(0).credit());
    }

    @Test
    void a_credit_note_that_names_no_invoice_counts_too() {
        Case owing = consumer().owes("RE-1", 49_00).isCredited("GS-1", 49_00);
        assertEquals("nothing", owing.decides(late(5)));
    }

    @Test
    void an_invoice_that_was_paid_too_high_counts_for_the_others() {
        Case owing = consumer().owes("RE-1", 49_00).owes("RE-2", 10_00).pays("RE-2", 59_00, DUE);
        assertEquals("nothing", owing.decides(late(5)));
    }

    @Test
    void what_is_paid_is_not_dunned_and_a_part_is_for_the_rest() {
        Case owing = consumer().owes("RE-1", 49_00).owes("RE-2", 30_00).pays("RE-1", 49_00, DUE);
        owing.pays("RE-2", 10_00, DUE);
        assertEquals("reminder RE-2", owing.decides(late(5)));
        assertEquals(Money.eur(20_00), owing.steps(late(5)).get(0).amount());
    }

    @Test
    void a_hold_stops_the_ladder_to_its_last_day_and_not_longer() {
        Case held = consumer().owes("RE-1", 49_00).isHeld("RE-1", DUE, late(7));
        assertEquals("nothing", held.decides(late(7)));
        assertEquals("reminder RE-1", held.decides(late(8)));
    }

    @Test
    void a_hold_of_one_invoice_leaves_the_others() {
        Case held = consumer().owes("RE-1", 49_00).owes("RE-2", 20_00);
        held.isHeld("RE-1", DUE, late(60));
        assertEquals("reminder RE-2", held.decides(late(5)));
    }

    @Test
    void a_hold_of_the_customer_stops_all_until_he_is_released() {
        Case held = consumer().owes("RE-1", 49_00).isHeld(null, DUE, late(60));
        assertEquals("nothing", held.decides(late(5)));
        assertEquals("reminder RE-1", held.isReleased(null, late(6)).decides(late(6)));
    }

    @Test
    void after_a_hold_the_ladder_goes_on_where_it_stood() {
        Case held = consumer().owes("RE-1", 49_00).after(late(5)).isHeld(null, late(6), late(40));
        assertEquals("nothing", held.decides(late(40)));
        assertEquals("dunning RE-1 + call", held.leaves(late(41)));
        assertTrue(held.decides(late(51)).startsWith("final_notice "));
    }

    @Test
    void without_a_phone_number_no_call_is_listed() {
        Case owing = consumer().withoutPhone().owes("RE-1", 49_00).after(late(5));
        assertEquals("dunning RE-1", owing.decides(late(10)));
    }

    @Test
    void a_business_pays_the_lump_sum_once_per_invoice() {
        Case owing = business().owes("RE-1", 1_000_00).after(late(5));
        assertEquals(Money.eur(40_00), owing.steps(late(10)).get(0).fee());
        owing.after(late(10));
        assertEquals(Money.eur(0), owing.steps(late(20)).get(0).fee());
        assertEquals(Money.eur(40_00), owing.invoice("RE-1").feesOpen());
    }

    @Test
    void a_consumer_pays_the_cost_of_a_posted_letter_and_nothing_for_a_mail() {
        Case byMail = consumer().owes("RE-1", 49_00).after(late(5));
        assertEquals(Money.eur(0), byMail.steps(late(10)).get(0).fee());
        Case byPost = consumer().withoutEmail().owes("RE-1", 49_00).after(late(5));
        assertEquals(Money.eur(1_00), byPost.steps(late(10)).get(0).fee());
    }

    @Test
    void a_reminder_asks_for_the_principal_alone() {
        Case owing = business().owesByAgreedDate("RE-1", 1_000_00);
        Step reminder = owing.steps(late(5)).get(0);
        assertEquals(Money.eur(1_000_00), reminder.total());
    }

    @Test
    void a_consumer_owes_interest_from_the_day_after_the_reminder_reached_him() {
        Case owing = consumer().owes("RE-1", 1_000_00).after(late(5));
        // 7 % (2 + 5) on 1,000.00 for the days 6 to 9 after the due date: 4 of 365
        assertEquals(Money.eur(77), owing.steps(late(10)).get(0).interest());
    }

    @Test
    void an_agreed_date_bears_interest_from_the_day_after_it() {
        Case owing = business().owesByAgreedDate("RE-1", 1_000_00).after(late(5));
        // 11 % (2 + 9) on 1,000.00 for the days 1 to 9 after the due date: 9 of 365
        assertEquals(Money.eur(2_71), owing.steps(late(10)).get(0).interest());
    }

    @Test
    void a_payment_of_part_lowers_the_interest_from_its_value_date_on() {
        Case owing = business().owesByAgreedDate("RE-1", 1_000_00).after(late(5));
        owing.pays("RE-1", 500_00, late(6));
        // 5 days on 1,000.00: 1.51, then 4 days on 500.00: 0.60
        assertEquals(Money.eur(2_11), owing.steps(late(10)).get(0).interest());
    }

    @Test
    void the_service_stop_is_announced_once_with_the_final_notice_and_its_deadline() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5), late(10));
        assertEquals(late(30), owing.steps(late(20)).get(0).deadline());
        owing.after(late(20)).owes("RE-2", 49_00, late(10)).after(late(25), late(30));
        assertTrue(owing.decides(late(40)).startsWith("final_notice "));
        assertEquals(false, owing.decides(late(40)).contains("service_stop"));
    }

    @Test
    void a_stopped_service_resumes_when_all_is_paid_or_less_than_a_letter_is_left() {
        Case stopped = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        String interest = stopped.invoice("RE-1").interestOpen().plain();
        assertEquals("0.13", interest, "7 % on 49.00 for 14 days");
        stopped.pays("RE-1", 44_12, late(24));
        assertEquals("nothing", stopped.decides(late(25)), "4.88 and 0.13 interest make 5.01");
        stopped.pays("RE-1", 2, late(24));
        assertEquals("service_resume", stopped.leaves(late(25)));
        assertEquals("nothing", stopped.decides(late(26)));
    }

    @Test
    void a_complaint_about_the_invoice_lets_the_service_resume() {
        Case stopped = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        stopped.isHeld("RE-1", late(22), late(60));
        assertEquals("service_resume", stopped.decides(late(22)));
    }

    @Test
    void a_claim_of_less_than_twenty_euros_is_not_handed_over() {
        // both bear 0.32 of interest until then
        Case small = consumer().owes("RE-1", 19_67).after(late(5), late(10), late(20));
        assertEquals("nothing", small.decides(late(90)));
        Case enough = consumer().owes("RE-1", 19_68).after(late(5), late(10), late(20));
        assertEquals("collection_handoff RE-1", enough.decides(late(90)));
    }

    @Test
    void nothing_is_handed_over_while_money_of_the_customer_is_booked_on_nothing() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        assertEquals("collection_handoff RE-1", owing.decides(late(90)));
        assertEquals("nothing", owing.overpaid(10_00).decides(late(90)));
    }

    @Test
    void a_stopped_service_resumes_when_a_credit_covers_the_debt() {
        Case stopped = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        stopped.overpaid(45_00);
        assertEquals("service_resume", stopped.leaves(late(25)));
    }

    @Test
    void a_claim_that_is_paid_is_called_back_once() {
        Case handed = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20), late(90));
        assertEquals("nothing", handed.decides(late(91)));
        handed.pays("RE-1", 49_00, late(91)).pays("RE-1", Component.INTEREST, 13, late(91));
        assertEquals("service_resume; collection_recall RE-1", handed.leaves(late(91)));
        assertEquals("nothing", handed.decides(late(92)));
    }

    @Test
    void an_offer_is_made_only_for_a_sum_that_can_be_paid_in_instalments() {
        Case small = consumer().owes("RE-1", 39_00).after(late(5), late(10));
        assertEquals("final_notice RE-1 + service_stop", small.decides(late(20)));
        Case enough = consumer().owes("RE-1", 40_00).after(late(5), late(10));
        assertEquals(
                "final_notice RE-1 + service_stop + agreement_offer", enough.decides(late(20)));
    }

    @Test
    void other_thresholds_are_another_ladder() {
        Policy slow =
                new Policy(
                        java.util.List.of(7, 21, 30, 120),
                        500,
                        5,
                        14,
                        POLICY.tariff(),
                        "default",
                        20_00,
                        20_00,
                        12);
        Case owing = consumer().policy(slow).owes("RE-1", 49_00);
        assertEquals("nothing", owing.decides(late(6)));
        assertEquals("reminder RE-1", owing.leaves(late(7)));
        assertEquals("nothing", owing.decides(late(20)));
        assertEquals("dunning RE-1 + call", owing.leaves(late(21)));
        assertTrue(owing.leaves(late(30)).startsWith("final_notice "));
        assertEquals(Stage.FINAL_NOTICE, owing.stageOf("RE-1"));
        assertEquals("nothing", owing.decides(late(119)));
        assertEquals("collection_handoff RE-1", owing.decides(late(120)));
    }
}
