package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import mahnlauf.core.model.Contact;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import org.junit.jupiter.api.Test;

/** CONTRACT.md: unmet from the third working day on, or at once when the bank data is past it. */
class PromisesTest {

    /** A Friday: the third working day after it is the Wednesday, {@code late(30)}. */
    private static final LocalDate PROMISED = late(25);

    private static Case promised() {
        return dunned().says(Outcome.PROMISE, "RE-1", late(11), PROMISED);
    }

    private static Case dunned() {
        return consumer().owes("RE-1", 600_00).after(late(5), late(10));
    }

    @Test
    void without_bank_data_it_stands_to_the_third_working_day() {
        Case told = promised();
        assertEquals("", told.settles(late(29), null));
        assertEquals("nothing", told.decides(late(29)));
        assertEquals("broken RE-1", told.settles(late(30), null));
        assertTrue(told.decides(late(30)).startsWith("final_notice RE-1"));
    }

    @Test
    void a_holiday_is_no_working_day() {
        Case told = consumer().holidays(late(28)).owes("RE-1", 600_00).after(late(5), late(10));
        told.says(Outcome.PROMISE, "RE-1", late(11), PROMISED);
        assertEquals("", told.settles(late(30), null));
        assertEquals("broken RE-1", told.settles(late(31), null));
    }

    @Test
    void bank_data_past_its_day_decides_at_once_and_of_its_day_does_not() {
        Case told = promised();
        assertEquals("", told.settles(late(26), PROMISED));
        assertEquals("broken RE-1", told.settles(late(26), late(26)));
    }

    @Test
    void money_booked_by_its_day_keeps_it_and_later_money_is_late() {
        assertEquals(
                "kept RE-1", promised().pays("RE-1", 600_00, PROMISED).settles(late(26), null));
        Case late = promised().pays("RE-1", 600_00, late(26));
        assertEquals("late RE-1", late.settles(late(26), null));
    }

    @Test
    void a_kept_promise_of_a_part_lets_the_ladder_go_on_for_the_rest() {
        Case told = dunned().says(part(200_00)).pays("RE-1", 200_00, late(24));
        assertEquals("", told.settles(late(24), late(24)), "its day has not come");
        assertEquals("kept RE-1", told.settles(late(26), late(26)));
        assertTrue(told.decides(late(26)).startsWith("final_notice RE-1"));
    }

    @Test
    void money_after_its_day_does_not_keep_a_part() {
        Case told = dunned().says(part(200_00)).pays("RE-1", 200_00, late(26));
        assertEquals("broken RE-1", told.settles(late(26), late(26)));
        Case less = dunned().says(part(200_00)).pays("RE-1", 199_99, late(24));
        assertEquals("broken RE-1", less.settles(late(26), late(26)));
    }

    @Test
    void a_promise_over_all_covers_what_falls_due_by_its_day_and_not_what_comes_later() {
        Case told = dunned().owes("RE-2", 50_00, late(20)).owes("RE-3", 70_00, late(90));
        told.says(Outcome.PROMISE, null, late(11), PROMISED);
        told.pays("RE-1", 600_00, late(20));
        assertEquals("", told.settles(late(20), null), "RE-2 is open");
        told.pays("RE-2", 50_00, late(21));
        assertEquals("kept null", told.settles(late(21), null));
    }

    @Test
    void it_is_decided_once() {
        Case told = promised();
        assertEquals("broken RE-1", told.settles(late(30), null));
        assertEquals("", told.settles(late(31), null));
    }

    private static Contact part(long cents) {
        Contact whole = Case.contact(Outcome.PROMISE, "RE-1", late(11), PROMISED, "");
        return new Contact(
                whole.customer(),
                whole.invoices(),
                whole.date(),
                whole.outcome(),
                whole.until(),
                0,
                Money.eur(cents),
                null,
                "");
    }
}
