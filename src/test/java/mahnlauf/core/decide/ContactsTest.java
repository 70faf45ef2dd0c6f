package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.DUE;
import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.contact;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Contact;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;

/** What follows from what a customer said. {@code late(11)} is a Friday. */
class ContactsTest {

    private static Case reminded() {
        return consumer().owes("RE-1", 600_00).after(late(5));
    }

    private static Case dunned() {
        return reminded().after(late(10));
    }

    private static Hold hold(Case told) {
        List<Hold> holds = told.debtor().holds();
        return holds.get(holds.size() - 1);
    }

    @Test
    void who_forgot_gets_five_calendar_days_from_the_contact() {
        Case told = reminded().says(Outcome.FORGOT, "RE-1", late(9), null);
        assertEquals(late(14), hold(told).until());
        assertEquals(HoldReason.FORGOT, hold(told).code());
        assertEquals("contact", hold(told).source());
        assertEquals("nothing", told.decides(late(14)));
        assertEquals("dunning RE-1 + call", told.decides(late(15)));
    }

    @Test
    void a_lost_invoice_is_sent_again_once_and_waits_five_days() {
        Case told = reminded().says(Outcome.LOST_INVOICE, "RE-1", late(10), null);
        Step again = told.steps(late(10)).get(0);
        assertEquals(Money.eur(600_00), again.amount());
        assertEquals(Money.eur(0), again.fee().plus(again.interest()), "claims nothing new");
        assertEquals("resend_invoice RE-1", told.leaves(late(10)));
        assertEquals("nothing", told.decides(late(11)));
        assertEquals("nothing", told.decides(late(15)));
        assertEquals("dunning RE-1 + call", told.decides(late(16)));
    }

    @Test
    void who_lost_all_gets_every_open_invoice_again() {
        Case told = consumer().owes("RE-1", 600_00).owes("RE-2", 20_00).owes("RE-3", 10_00);
        told.pays("RE-2", 20_00, DUE).says(Outcome.LOST_INVOICE, null, late(2), null);
        assertEquals("resend_invoice RE-1 RE-3", told.decides(late(2)));
    }

    @Test
    void a_dispute_stops_until_its_day_or_until_released() {
        Case dated = dunned().says(Outcome.DISPUTE, "RE-1", late(11), late(40));
        assertEquals("nothing", dated.decides(late(40)));
        assertTrue(dated.decides(late(41)).startsWith("final_notice RE-1"));
        Case open = dunned().says(Outcome.DISPUTE, "RE-1", late(11), null);
        assertEquals("nothing", open.decides(late(200)));
        open.isReleased("RE-1", late(200));
        assertTrue(open.decides(late(201)).startsWith("final_notice RE-1"));
    }

    @Test
    void what_is_disputed_is_not_offered_in_instalments() {
        Case told = dunned().says(Outcome.DISPUTE, "RE-1", late(11), null);
        told.says(Outcome.HARDSHIP, null, late(11), null);
        assertEquals("nothing", told.decides(late(11)));
    }

    @Test
    void hardship_becomes_an_offer_of_what_is_overdue() {
        Case told = dunned().owes("RE-2", 50_00, late(30));
        told.says(Outcome.HARDSHIP, null, late(11), null);
        assertEquals("agreement_offer RE-1", told.decides(late(11)));
        assertEquals(HoldReason.HARDSHIP, hold(told).code());
        assertEquals(late(21), hold(told).until());
    }

    @Test
    void a_refusal_ends_what_was_granted_and_nobody_calls_again() {
        Case told = reminded().says(Outcome.FORGOT, "RE-1", late(9), null);
        told.says(Outcome.REFUSED, "RE-1", late(10), null);
        assertTrue(told.debtor().holds().isEmpty());
        assertEquals("dunning RE-1", told.decides(late(10)), "without a call");
    }

    @Test
    void a_refusal_leaves_a_dispute_standing() {
        Case told = reminded().says(Outcome.DISPUTE, "RE-1", late(9), null);
        told.says(Outcome.REFUSED, "RE-1", late(10), null);
        assertEquals("nothing", told.decides(late(10)));
    }

    @Test
    void who_is_not_reached_is_called_on_every_working_day_then_written_to() {
        Case told = dunned().says(Outcome.UNREACHABLE, "RE-1", late(11), null);
        assertEquals("nothing", told.decides(late(11)), "one try a day");
        assertEquals("nothing", told.decides(late(12)), "a Saturday");
        assertEquals("nothing", told.decides(late(13)), "a Sunday");
        assertEquals("call RE-1", told.leaves(late(14)));
        assertEquals("nothing", told.decides(late(14)), "the same night again");
        told.says(Outcome.UNREACHABLE, "RE-1", late(14), null);
        assertEquals(2, told.debtor().contacts().tries());
        assertEquals("call RE-1", told.leaves(late(15)));
        told.says(Outcome.UNREACHABLE, null, late(15), null);
        assertEquals("contact_check", told.leaves(late(16)));
        assertEquals("nothing", told.decides(late(17)));
    }

    @Test
    void a_list_of_which_nobody_tells_comes_again_and_counts() {
        Case told = dunned().says(Outcome.UNREACHABLE, "RE-1", late(11), null);
        assertEquals("call RE-1", told.leaves(late(14)));
        assertEquals("call RE-1", told.leaves(late(15)));
        assertEquals("contact_check", told.leaves(late(16)));
        assertEquals(0, told.debtor().contacts().tries());
    }

    @Test
    void a_call_told_invoice_by_invoice_is_one_try() {
        Case told = dunned().owes("RE-2", 30_00);
        told.says(Outcome.UNREACHABLE, "RE-1", late(11), null);
        told.says(Outcome.UNREACHABLE, "RE-2", late(11), null);
        assertEquals(1, told.debtor().contacts().tries());
    }

    @Test
    void who_was_reached_is_not_called_again() {
        Case told = dunned().says(Outcome.UNREACHABLE, "RE-1", late(11), null);
        told.says(Outcome.FORGOT, "RE-1", late(12), null);
        assertEquals("nothing", told.decides(late(14)));
        assertEquals(0, told.debtor().contacts().tries());
    }

    @Test
    void nobody_is_called_who_owes_nothing_any_more() {
        Case told = dunned().says(Outcome.UNREACHABLE, "RE-1", late(11), null);
        assertEquals("nothing", told.pays("RE-1", 600_00, late(12)).decides(late(14)));
    }

    @Test
    void a_wrong_number_is_not_used_again_and_he_is_asked_for_the_right_one() {
        Case told = reminded().says(Outcome.WRONG_CONTACT, "RE-1", late(9), null);
        assertFalse(told.debtor().takesCalls());
        assertTrue(told.debtor().takesMail());
        assertEquals("contact_check", told.leaves(late(9)));
        assertEquals("dunning RE-1", told.decides(late(10)), "without a call");
        told.says(Outcome.FORGOT, "RE-1", late(10), null);
        assertFalse(told.debtor().takesCalls(), "a mail from him does not mend the number");
    }

    @Test
    void a_wrong_address_leaves_the_mail() {
        Contact wrong =
                new Contact(
                        contact(Outcome.FORGOT, null, late(9), null, "").customer(),
                        List.of(),
                        late(9),
                        Outcome.WRONG_CONTACT,
                        null,
                        0,
                        null,
                        Action.Channel.LETTER,
                        "");
        Debtor debtor = reminded().says(wrong).debtor();
        assertFalse(debtor.takesPost());
        assertTrue(debtor.takesMail() && debtor.takesCalls());
    }

    @Test
    void what_a_customer_in_insolvency_asks_for_goes_to_a_person() {
        Case told = dunned().says(Outcome.LOST_INVOICE, "RE-1", late(11), null);
        told.isHeldFor("insolvency", late(11));
        assertEquals("nothing", told.decides(late(11)));
        assertEquals("nothing", told.decides(late(100)));
    }

    @Test
    void who_is_not_to_be_dunned_gets_the_invoice_that_he_asks_for() {
        Case told = dunned().says(Outcome.LOST_INVOICE, "RE-1", late(11), null);
        told.isHeldFor("do_not_dun", late(11));
        assertEquals("resend_invoice RE-1", told.decides(late(11)));
    }

    @Test
    void the_weightiest_hold_is_told_first() {
        Case told = dunned().isHeldFor("dispute", late(11)).isHeldFor("insolvency", late(11));
        told.says(Outcome.FORGOT, null, late(19), null);
        assertEquals(HoldReason.INSOLVENCY, suppressed(told, late(20)).get(0).hold().code());
    }

    @Test
    void what_a_hold_keeps_back_is_told_with_its_reason() {
        Case told = dunned().says(Outcome.DISPUTE, "RE-1", late(11), null);
        assertEquals(List.of(), suppressed(told, late(19)), "nothing was due before");
        Suppressed step = suppressed(told, late(20)).get(0);
        assertEquals(Stage.FINAL_NOTICE, step.step());
        assertEquals(HoldReason.DISPUTE, step.hold().code());
        told.pays("RE-1", 600_00, late(20));
        assertEquals(List.of(), suppressed(told, late(21)));
    }

    private static List<Suppressed> suppressed(Case told, LocalDate night) {
        return Suppressed.of(told.debtor(), night, Case.POLICY, told.arrears());
    }

    @Test
    void only_the_first_word_of_a_reason_says_what_it_is() {
        assertEquals(HoldReason.INSOLVENCY, HoldReason.ofText("Insolvenz, AG Köln 70 IN 3/26"));
        assertEquals(HoldReason.DECEASED, HoldReason.ofText(" verstorben 3.2."));
        assertEquals(HoldReason.DO_NOT_DUN, HoldReason.ofText("do_not_dun: Großkunde"));
        assertEquals(HoldReason.BY_HAND, HoldReason.ofText("keine Insolvenz, nur Urlaub"));
        assertEquals(HoldReason.BY_HAND, HoldReason.ofText(""));
        assertNull(consumer().debtor().contacts().hardship());
    }
}
