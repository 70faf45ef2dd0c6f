package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AmountMatchTest {

    private static Desk one() {
        return Desk.with(debt("RE-1", "20001", 7700));
    }

    @Test
    void fees_and_interest_are_owed_too() {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000).extra(102));
        assertEquals("RE-1=101.02 invoice_number", desk.decides(Payment.of(10102, "RE-1")));
        assertEquals("RE-1=100.00 invoice_number", desk.decides(Payment.of(10000, "RE-1")));
        assertEquals(
                "RE-1=101.02 rest 1.00 invoice_number", desk.decides(Payment.of(10202, "RE-1")));
    }

    @Test
    void missing_cents_close_and_cents_too_many_stay_with_the_customer() {
        assertEquals(
                "RE-1=76.95-cents 0.05 invoice_number", one().decides(Payment.of(7695, "RE-1")));
        assertEquals("RE-1=76.94 invoice_number", one().decides(Payment.of(7694, "RE-1")));
        assertEquals(
                "RE-1=77.00 rest 0.03 invoice_number", one().decides(Payment.of(7703, "RE-1")));
    }

    @Test
    void skonto_is_granted_until_its_last_day_and_the_days_of_grace() {
        LocalDate until = LocalDate.of(2026, 3, 10);
        Desk desk = Desk.with(debt("RE-1", "20001", 10000).skonto("2", until));
        String granted = "RE-1=98.00-skonto 2.00 invoice_number";
        Payment payment = Payment.of(9800, "RE-1");
        assertEquals(granted, desk.decides(payment.on(until)));
        assertEquals("RE-1=98.00 invoice_number", desk.decides(payment.on(until.plusDays(1))));
        Desk gracious = desk.policy(new MatchPolicy(5, 3));
        assertEquals(granted, gracious.decides(payment.on(until.plusDays(3))));
        assertEquals("RE-1=98.00 invoice_number", gracious.decides(payment.on(until.plusDays(4))));
    }

    @Test
    void skonto_may_be_a_few_cents_off() {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000).skonto("2", Payment.DAY));
        assertEquals(
                "RE-1=97.97-skonto 2.00-cents 0.03 invoice_number",
                desk.decides(Payment.of(9797, "RE-1")));
        assertEquals(
                "RE-1=98.04-skonto 1.96 invoice_number", desk.decides(Payment.of(9804, "RE-1")));
        assertEquals("RE-1=97.94 invoice_number", desk.decides(Payment.of(9794, "RE-1")));
    }

    @Test
    void who_takes_less_skonto_than_he_may_owes_nothing_more() {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000).skonto("2", Payment.DAY));
        assertEquals(
                "RE-1=99.00-skonto 1.00 invoice_number", desk.decides(Payment.of(9900, "RE-1")));
        assertEquals(
                "RE-1=99.00 invoice_number", desk.decides(Payment.of(9900, "Teilzahlung RE-1")));
        Desk late = Desk.with(debt("RE-1", "20001", 10000).skonto("2", Payment.DAY.minusDays(1)));
        assertEquals("RE-1=99.00 invoice_number", late.decides(Payment.of(9900, "RE-1")));
        Desk tied =
                Desk.with(
                        debt("RE-1", "20001", 10000).skonto("2", Payment.DAY),
                        debt("RE-2", "20001", 9900));
        assertEquals(
                "? RE-1=99.00-skonto 1.00 | RE-2=99.00", tied.decides(Payment.of(9900, "RE-1")));
    }

    @Test
    void skonto_is_a_percentage_of_the_invoice_less_its_credit_notes() {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000).credited(5000).skonto("2", Payment.DAY));
        assertEquals(
                "RE-1=49.00-skonto 1.00 invoice_number", desk.decides(Payment.of(4900, "RE-1")));
        assertEquals("RE-1=48.00 invoice_number", desk.decides(Payment.of(4800, "RE-1")));
    }

    @Test
    void skonto_on_some_of_several_invoices() {
        Desk desk =
                Desk.with(
                        debt("RE-1", "20001", 11900).skonto("5", Payment.DAY),
                        debt("RE-2", "20001", 2618),
                        debt("RE-3", "20001", 16222).skonto("5", Payment.DAY));
        assertEquals(
                "RE-1=119.00 RE-2=26.18 RE-3=154.11-skonto 8.11 invoice_numbers",
                desk.decides(Payment.of(29929, "RE-1, RE-2, RE-3")));
    }
}
