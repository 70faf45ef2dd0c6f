package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.DUE;
import static mahnlauf.core.decide.Case.POLICY;
import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What will happen to an invoice, when, and what is in its way. */
class OutlookTest {

    @Test
    void the_next_stage_comes_on_its_threshold() {
        Outlook outlook = outlook(consumer().owes("RE-1", 49_00), DUE.minusDays(3));
        assertEquals("reminder", outlook.stage().code());
        assertEquals(Optional.of(late(5)), outlook.earliest());
        assertEquals(late(5), night(outlook));
        assertEquals(List.of(), outlook.obstacles());
    }

    @Test
    void an_invoice_that_is_due_in_a_year_is_seen_too() {
        Case far = consumer().owes("RE-1", 49_00);
        assertEquals(late(5), night(outlook(far, DUE.minusDays(400))));
    }

    @Test
    void a_hold_puts_it_off_to_the_day_after_its_last() {
        Case held = consumer().owes("RE-1", 49_00).isHeld("RE-1", DUE, late(7));
        Outlook outlook = outlook(held, DUE);
        assertEquals(Optional.of(late(5)), outlook.earliest());
        assertEquals(late(8), night(outlook));
        assertTrue(outlook.obstacles().get(0).startsWith("a hold until " + late(7)));
    }

    @Test
    void whom_no_letter_reaches_has_no_next_letter() {
        Case unreached = consumer().withoutEmail().withoutAddress().owes("RE-1", 49_00);
        Outlook outlook = outlook(unreached, DUE);
        assertTrue(outlook.step().isEmpty());
        assertEquals(Optional.of(late(5)), outlook.earliest());
        assertTrue(
                outlook.obstacles().get(0).startsWith("no letter can leave, since there is"),
                outlook.obstacles()::toString);
        Case refuses = consumer().withoutEmail().owes("RE-1", 49_00).wantsNoPost();
        assertTrue(
                outlook(refuses, DUE).obstacles().get(0).contains("declined (no_email, no_post)"));
    }

    @Test
    void too_little_is_in_the_way_for_good() {
        Outlook outlook = outlook(consumer().owes("RE-1", 4_99), DUE);
        assertTrue(outlook.step().isEmpty());
        assertEquals(
                List.of("4.99 EUR are owed in all, and nothing is sent for less than 5.00 EUR"),
                outlook.obstacles());
    }

    @Test
    void the_customers_credit_is_in_the_way() {
        Outlook outlook = outlook(consumer().owes("RE-1", 49_00).overpaid(44_01), DUE);
        assertEquals(
                List.of(
                        "4.99 EUR are owed in all after the customer's credit of 44.01 EUR,"
                                + " and nothing is sent for less than 5.00 EUR"),
                outlook.obstacles());
    }

    @Test
    void after_the_last_letter_the_hand_off_comes_next() {
        Case noticed = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        Outlook outlook = outlook(noticed, late(21));
        assertEquals("collection", outlook.stage().code());
        assertEquals(late(90), night(outlook));
    }

    @Test
    void credit_is_in_the_way_of_the_hand_off() {
        Case noticed = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        Outlook outlook = outlook(noticed.overpaid(1), late(21));
        assertTrue(outlook.step().isEmpty());
        assertTrue(outlook.obstacles().get(0).endsWith("while such money is booked on nothing"));
    }

    @Test
    void what_is_time_barred_waits_for_a_person() {
        LocalDate due = LocalDate.of(2022, 12, 30);
        Outlook outlook = outlook(consumer().owes("RE-1", 49_00, due), LocalDate.of(2026, 1, 5));
        assertTrue(outlook.step().isEmpty());
        assertEquals(List.of("it is time-barred"), outlook.obstacles());
    }

    private static LocalDate night(Outlook outlook) {
        return outlook.step().orElseThrow().night();
    }

    private static Outlook outlook(Case owing, LocalDate from) {
        return Outlook.of(owing.debtor(), owing.invoice("RE-1"), from, POLICY, owing.arrears());
    }
}
