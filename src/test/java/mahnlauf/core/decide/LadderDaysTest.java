package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.DUE;
import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;

/** On which day which step is right: both sides of every boundary. */
class LadderDaysTest {

    @Test
    void the_reminder_comes_on_the_fifth_day_and_not_before() {
        Case owing = consumer().owes("RE-1", 49_00);
        assertEquals("nothing", owing.decides(DUE));
        assertEquals("nothing", owing.decides(late(4)));
        assertEquals("reminder RE-1", owing.decides(late(5)));
    }

    @Test
    void the_dunning_letter_comes_on_the_tenth_day() {
        Case reminded = consumer().owes("RE-1", 49_00).after(late(5));
        assertEquals("nothing", reminded.decides(late(9)));
        assertEquals("dunning RE-1 + call", reminded.decides(late(10)));
    }

    @Test
    void the_final_notice_comes_on_the_twentieth_day() {
        Case dunned = consumer().owes("RE-1", 49_00).after(late(5), late(10));
        assertEquals("nothing", dunned.decides(late(19)));
        assertEquals(
                "final_notice RE-1 + service_stop + agreement_offer", dunned.decides(late(20)));
    }

    @Test
    void the_hand_off_comes_on_the_ninetieth_day() {
        Case warned = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        assertEquals("nothing", warned.decides(late(89)));
        assertEquals("collection_handoff RE-1", warned.decides(late(90)));
        warned.after(late(90));
        assertEquals(Stage.COLLECTION, warned.stageOf("RE-1"));
        assertEquals("nothing", warned.decides(late(91)));
    }

    @Test
    void who_is_first_seen_on_day_95_gets_every_stage_with_its_days_between() {
        Case owing = consumer().owes("RE-1", 49_00);
        assertEquals("reminder RE-1", owing.leaves(late(95)));
        assertEquals("nothing", owing.decides(late(99)));
        assertEquals("dunning RE-1 + call", owing.leaves(late(100)));
        assertEquals("nothing", owing.decides(late(109)));
        assertTrue(owing.leaves(late(110)).startsWith("final_notice "));
        assertEquals(
                "nothing", owing.decides(late(120)), "the deadline's day is still the debtor's");
        assertEquals("collection_handoff RE-1", owing.decides(late(121)));
    }

    @Test
    void a_due_date_on_a_saturday_moves_to_monday_and_the_days_with_it() {
        LocalDate saturday = DUE.minusDays(2);
        Case owing = consumer().owes("RE-1", 49_00, saturday);
        assertEquals("nothing", owing.decides(saturday.plusDays(5)));
        assertEquals("nothing", owing.decides(saturday.plusDays(6)));
        assertEquals("reminder RE-1", owing.decides(saturday.plusDays(7)));
    }

    @Test
    void a_due_date_on_a_public_holiday_moves_to_the_next_working_day() {
        Case owing = consumer().owes("RE-1", 49_00).holidays(DUE, DUE.plusDays(1));
        assertEquals("nothing", owing.decides(late(6)));
        assertEquals("reminder RE-1", owing.decides(late(7)));
    }

    @Test
    void one_letter_lists_all_that_is_overdue_each_climbing_its_own_stage() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5));
        owing.owes("RE-2", 20_00, late(4)).owes("RE-3", 20_00, late(10));
        assertEquals("dunning RE-1 RE-2 + call", owing.leaves(late(10)));
        assertEquals(Stage.DUNNING, owing.stageOf("RE-1"));
        assertEquals(Stage.REMINDER, owing.stageOf("RE-2"), "6 days late: its own day has come");
        assertEquals(Stage.NONE, owing.stageOf("RE-3"));
    }

    @Test
    void an_invoice_inside_a_higher_letter_does_not_climb_before_its_own_day() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5));
        owing.owes("RE-2", 20_00, late(7));
        assertEquals("dunning RE-1 RE-2 + call", owing.leaves(late(10)));
        assertEquals(Stage.NONE, owing.stageOf("RE-2"), "3 days late");
        assertEquals("nothing", owing.decides(late(14)));
        assertEquals("reminder RE-1 RE-2", owing.decides(late(15)));
    }

    @Test
    void a_letter_no_higher_than_the_last_waits_five_days() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5));
        owing.owes("RE-2", 20_00, late(1));
        assertEquals(
                "nothing", owing.decides(late(6)), "RE-2 is 5 days late, the letter 1 day old");
        assertEquals("nothing", owing.decides(late(9)));
        assertEquals("dunning RE-1 RE-2 + call", owing.decides(late(10)));
    }

    @Test
    void a_higher_letter_does_not_wait() {
        Case owing = consumer().owes("RE-1", 49_00).after(late(5));
        owing.owes("RE-2", 49_00, late(-2)).after(late(6));
        owing.owes("RE-3", 49_00, late(3)).after(late(8));
        assertTrue(owing.decides(late(10)).startsWith("dunning "));
    }

    @Test
    void a_step_that_never_left_has_not_happened() {
        Case owing = consumer().owes("RE-1", 49_00);
        assertEquals("reminder RE-1", owing.decides(late(5)));
        assertEquals("reminder RE-1", owing.decides(late(10)), "the first one never left");
        owing.after(late(10));
        assertEquals("nothing", owing.decides(late(14)));
        assertEquals("dunning RE-1 + call", owing.decides(late(15)));
    }

    @Test
    void each_currency_has_its_own_case() {
        Case owing = consumer().owes("RE-1", 49_00);
        owing.owes(
                "RE-2",
                new mahnlauf.core.model.Money(30_00, java.util.Currency.getInstance("CHF")),
                DUE,
                mahnlauf.core.model.Invoice.Terms.NONE);
        assertEquals("reminder RE-2; reminder RE-1", owing.decides(late(5)));
    }
}
