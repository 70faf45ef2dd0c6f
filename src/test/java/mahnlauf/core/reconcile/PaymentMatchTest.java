package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

class PaymentMatchTest {

    private static final String IBAN_1 = "DE02120300000000202051";
    private static final String IBAN_2 = "DE02500105170137075030";
    private static final Currency CHF = Currency.getInstance("CHF");

    private static Desk two() {
        return Desk.with(debt("RE-1", "20001", 7700), debt("RE-2", "20002", 10000))
                .customer("20001", "Erika Muster", IBAN_1)
                .customer("20002", "Bodo Beispiel", IBAN_2);
    }

    @Test
    void a_part_is_booked_as_part() {
        assertEquals("RE-1=40.00 invoice_number", two().decides(Payment.of(4000, "RE-1 Rate")));
    }

    @Test
    void what_is_too_much_stays_with_the_customer() {
        assertEquals(
                "RE-1=77.00 rest 20.00 invoice_number", two().decides(Payment.of(9700, "RE-1")));
    }

    @Test
    void several_numbers_share_the_exact_sum() {
        assertEquals(
                "RE-1=77.00 RE-2=100.00 invoice_numbers",
                two().decides(Payment.of(17700, "RE-1 und RE-2")));
    }

    @Test
    void less_than_several_numbers_owe_is_asked_with_the_order_of_the_law() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 5000).due(20), debt("RE-2", "20001", 10000).due(2));
        assertEquals("? RE-2=100.00 RE-1=20.00", desk.decides(Payment.of(12000, "RE-1 und RE-2")));
    }

    @Test
    void exactly_one_of_the_quoted_invoices_is_booked_where_the_sum_says_so() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 5000), debt("RE-2", "20001", 10000))
                        .customer("20001", "Erika Muster", IBAN_1);
        assertEquals(
                "RE-2=100.00 invoice_numbers",
                desk.decides(Payment.of(10000, "RE-1 RE-2").by("Erika Muster")));
    }

    @Test
    void a_paid_invoice_in_a_list_gets_nothing_more() {
        Desk desk = Desk.with(debt("RE-1", "20001", 5000).paid(5000), debt("RE-2", "20001", 10000));
        assertEquals("RE-2=100.00 invoice_number", desk.decides(Payment.of(10000, "RE-1, RE-2")));
    }

    @Test
    void a_second_payment_is_the_customers_money_and_a_question() {
        Desk desk = Desk.with(debt("RE-1", "20001", 5000).paid(5000));
        Match.Question asked =
                assertInstanceOf(Match.Question.class, desk.match(Payment.of(5000, "RE-1")));
        assertEquals(new CustomerNumber("20001"), asked.customer());
        assertTrue(asked.reason().contains("already paid"), asked.reason());
    }

    @Test
    void the_number_of_a_stranger_is_not_booked() {
        Payment payment = Payment.of(7700, "Rechnung RE-2");
        assertEquals("? RE-1=77.00 | RE-2=77.00", two().decides(payment.by("Erika Muster")));
        assertEquals("? RE-1=77.00 | RE-2=77.00", two().decides(payment.from(IBAN_1)));
        assertEquals(
                "? RE-1=77.00 | RE-2=77.00",
                two().decides(Payment.of(7700, "Rechnung RE-2 KdNr 20001")));
    }

    @Test
    void a_stranger_who_owes_the_same_amount_is_asked_about() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 4900), debt("RE-2", "20002", 4900))
                        .customer("20001", "Erika Muster", IBAN_1)
                        .customer("20002", "Bodo Beispiel", IBAN_2);
        Payment payment = Payment.of(4900, "RE-2").by("Erika Muster");
        assertEquals('?', desk.decides(payment).charAt(0));
    }

    @Test
    void a_spouse_may_pay_the_exact_amount() {
        Payment payment = Payment.of(10000, "RE-2").by("Berta Beispiel");
        assertEquals("RE-2=100.00 invoice_number", two().decides(payment));
    }

    @Test
    void a_part_that_equals_another_open_invoice_may_be_a_wrong_number() {
        Desk desk = Desk.with(debt("RE-1", "20001", 7700), debt("RE-2", "20001", 10000));
        assertEquals("? RE-2=77.00 | RE-1=77.00", desk.decides(Payment.of(7700, "RE-2")));
        assertEquals(
                "RE-2=77.00 invoice_number", desk.decides(Payment.of(7700, "RE-2 Teilzahlung")));
    }

    @Test
    void customer_number_and_amount_of_one_invoice_are_enough() {
        Desk desk =
                Desk.with(
                        debt("RE-1", "K0001234", 4900),
                        debt("RE-2", "K0001234", 8900),
                        debt("RE-3", "K0005555", 4900));
        String booked = "RE-1=49.00 customer_number_amount";
        assertEquals(booked, desk.decides(Payment.of(4900, "Kunde K0001234")));
        assertEquals(booked, desk.decides(Payment.of(4900, "KD-NR. K 0001234 vom 12.05.2026")));
        assertEquals(
                "RE-1=49.00 RE-2=89.00 customer_open_sum",
                desk.decides(Payment.of(13800, "Kundennummer k0001234")));
        assertEquals(
                "? RE-1=50.00",
                desk.decides(Payment.of(5000, "Kunde K0001234"))
                        .replace("RE-1=49.00 RE-2=1.00", "RE-1=50.00"));
    }

    @Test
    void two_invoices_of_one_amount_are_asked_about() {
        Desk desk = Desk.with(debt("RE-1", "20001", 4900), debt("RE-2", "20001", 4900));
        assertEquals("? RE-1=49.00 | RE-2=49.00", desk.decides(Payment.of(4900, "Kd 20001")));
    }

    @Test
    void bare_digits_are_a_customer_only_behind_a_word() {
        Desk desk = Desk.with(debt("RE-1", "20001", 4900));
        assertEquals(
                "RE-1=49.00 customer_number_amount", desk.decides(Payment.of(4900, "KdNr 20001")));
        assertEquals("? RE-1=49.00", desk.decides(Payment.of(4900, "PLZ 20001")));
    }

    @Test
    void the_customers_own_account_and_the_amount_of_one_invoice_are_enough() {
        Payment payment = Payment.of(7700, "Training März");
        assertEquals("RE-1=77.00 payer_account_amount", two().decides(payment.from(IBAN_1)));
        Payment quoting = Payment.of(7700, "Rechnung 4711").from(IBAN_1);
        assertEquals("? RE-1=77.00", two().decides(quoting));
        Payment other = payment.from(IBAN_1).by("Bodo Beispiel");
        assertEquals("? RE-1=77.00", two().decides(other));
    }

    @Test
    void the_full_name_and_the_amount_of_one_invoice_are_enough() {
        Payment payment = Payment.of(7700, "Training März").by("MUSTER, ERIKA");
        assertEquals("RE-1=77.00 name_amount", two().decides(payment));
        assertEquals("? RE-1=70.00", two().decides(Payment.of(7000, "").by("Erika Muster")));
        assertEquals("? RE-1=77.00", two().decides(payment.by("Erika Maria Muster")));
        Payment quoting = Payment.of(7700, "Rechnung 4711").by("Erika Muster");
        assertEquals("? RE-1=77.00", two().decides(quoting));
        Payment part = Payment.of(7700, "2. Rate").by("Erika Muster");
        assertEquals("? RE-1=77.00", two().decides(part));
        Payment early = payment.on(OpenDebt.DUE.minusDays(15));
        assertEquals("? RE-1=77.00", two().decides(early));
        assertEquals("? RE-1=77.00 | RE-2=77.00", two().decides(payment.from(IBAN_2)));
    }

    @Test
    void a_namesake_who_was_billed_the_same_makes_the_name_doubtful() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 4900), debt("RE-2", "20002", 4900).paid(4900))
                        .customer("20001", "Erika Muster", "")
                        .customer("20002", "Erika Muster", "");
        Payment payment = Payment.of(4900, "Training März").by("Erika Muster");
        assertEquals("? RE-1=49.00", desk.decides(payment));
    }

    @Test
    void firms_of_another_legal_form_are_other_firms() {
        Desk desk = Desk.with(debt("RE-1", "20001", 4900)).customer("20001", "Muster Bau GmbH", "");
        Payment payment = Payment.of(4900, "Training März");
        assertEquals("RE-1=49.00 name_amount", desk.decides(payment.by("MUSTER BAU GMBH")));
        assertEquals("RE-1=49.00 name_amount", desk.decides(payment.by("Muster Bau")));
        assertEquals("? RE-1=49.00", desk.decides(payment.by("Muster Bau AG")));
    }

    @Test
    void the_same_amount_of_two_namesakes_is_proposed_only() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 4900), debt("RE-2", "20002", 4900))
                        .customer("20001", "Erika Muster", "")
                        .customer("20002", "Erika Muster", "");
        Payment payment = Payment.of(4900, "Training März").by("Erika Muster").from(IBAN_2);
        assertEquals("? RE-1=49.00 | RE-2=49.00", desk.decides(payment));
    }

    @Test
    void the_amount_alone_is_proposed_only() {
        assertEquals("? RE-1=77.00", two().decides(Payment.of(7700, "Miete Whg 4 links")));
        assertEquals("unknown", two().decides(Payment.of(7701, "Miete Whg 4 links")));
    }

    @Test
    void the_end_to_end_id_may_be_the_number() {
        Payment payment = Payment.of(10000, "").endToEnd("RE-2");
        assertEquals("RE-2=100.00 end_to_end_id", two().decides(payment));
    }

    @Test
    void text_and_end_to_end_id_that_differ_are_decided_by_the_amount() {
        Payment payment = Payment.of(10000, "RE-1").endToEnd("RE-2");
        assertEquals("RE-2=100.00 end_to_end_id", two().decides(payment));
        assertEquals('?', two().decides(Payment.of(5000, "RE-1").endToEnd("RE-2")).charAt(0));
    }

    @Test
    void numbers_that_differ_in_separators_alone_are_told_apart_by_amount_then_payer() {
        Desk desk =
                Desk.with(debt("RE-11-2", "20001", 4900), debt("RE-1-12", "20002", 8900))
                        .customer("20001", "Erika Muster", "")
                        .customer("20002", "Bodo Beispiel", "");
        assertEquals("RE-1-12=89.00 invoice_number", desk.decides(Payment.of(8900, "RE112")));
        Payment part = Payment.of(1000, "RE 112");
        assertEquals("RE-11-2=10.00 invoice_number", desk.decides(part.by("Erika Muster")));
        assertEquals('?', desk.decides(part).charAt(0));
    }

    @Test
    void twins_that_nothing_tells_apart_are_proposed_oldest_first() {
        OpenDebt newer = debt("RE-11-2", "20001", 4900).due(20);
        OpenDebt older = debt("RE-1-12", "20001", 4900).due(2);
        Payment payment = Payment.of(4900, "RE 112").by("Erika Muster");
        String asked = "? RE-1-12=49.00 | RE-11-2=49.00";
        for (Desk desk : List.of(Desk.with(newer, older), Desk.with(older, newer))) {
            assertEquals(asked, desk.customer("20001", "Erika Muster", "").decides(payment));
        }
    }

    @Test
    void currencies_never_mix() {
        Desk desk = Desk.with(debt("RE-1", "20001", new Money(10000, CHF)));
        assertEquals("?", desk.decides(Payment.of(10000, "RE-1")));
        Payment francs = Payment.of(new Money(10000, CHF), "RE-1");
        assertEquals("RE-1=100.00 invoice_number", desk.decides(francs));
        assertEquals("unknown", desk.decides(Payment.of(10000, "")));
    }

    @Test
    void invoices_of_two_customers_are_booked_only_at_their_exact_sum() {
        assertEquals('?', two().decides(Payment.of(20000, "RE-1 und RE-2")).charAt(0));
    }

    @Test
    void who_refuses_fees_or_pays_under_protest_is_asked_about() {
        for (String words : List.of("nur Hauptforderung", "ohne Mahngebühren", "unter Vorbehalt")) {
            assertEquals("? RE-2=100.00", two().decides(Payment.of(10000, "RE-2 " + words)));
        }
    }

    @Test
    void a_stranger_pays_part_unless_the_amount_is_another_invoice_of_anybody() {
        Payment part = Payment.of(4000, "RE-2").by("Tante Erna");
        assertEquals("RE-2=40.00 invoice_number", two().decides(part));
        Payment other = Payment.of(7700, "RE-2").by("Tante Erna");
        assertEquals("? RE-2=77.00", two().decides(other));
    }

    @Test
    void the_sum_of_some_items_is_booked_where_the_customer_is_sure_and_no_other_sum_fits() {
        Desk desk =
                Desk.with(
                                debt("RE-1", "20001", 1000),
                                debt("RE-2", "20001", 2500),
                                debt("RE-3", "20001", 4100),
                                debt("RE-4", "20001", 5100))
                        .customer("20001", "Erika Muster", "");
        String booked = "RE-2=25.00 RE-3=41.00 customer_open_sum";
        assertEquals(booked, desk.decides(Payment.of(6600, "KdNr 20001")));
        assertEquals('?', desk.decides(Payment.of(6600, "Danke").by("Erika Muster")).charAt(0));
        assertEquals('?', desk.decides(Payment.of(7600, "KdNr 20001")).charAt(0));
    }

    @Test
    void a_payer_of_the_same_family_may_pay_in_part_but_not_another_customer_of_that_name() {
        Desk desk =
                Desk.with(debt("RE-1", "20001", 7700), debt("RE-2", "20002", 10000))
                        .customer("20001", "Erika Muster", "")
                        .customer("20002", "Bodo Muster", "");
        Payment part = Payment.of(4000, "RE-2");
        assertEquals("RE-2=40.00 invoice_number", desk.decides(part.by("Berta Muster")));
        assertEquals("? RE-2=40.00", desk.decides(part.by("Erika Muster")));
    }

    @Test
    void money_that_goes_out_and_nothing_at_all_are_unknown() {
        Payment payment = Payment.of(-7700, "RE-1");
        assertEquals("unknown", two().decides(payment.kind(EntryKind.DEBIT)));
        assertEquals("unknown", two().decides(payment.kind(EntryKind.REFUND)));
        assertEquals("unknown", two().decides(Payment.returned(7700, "RE-1")));
        assertEquals("unknown", two().decides(Payment.of(0, "RE-1")));
    }

    @Test
    void every_direct_debit_that_came_in_is_a_payment() {
        Payment payment = Payment.of(7700, "RE-1").kind(EntryKind.DIRECT_DEBIT);
        assertEquals("RE-1=77.00 invoice_number", two().decides(payment));
    }

    @Test
    void a_debt_that_comes_later_is_found_too() {
        Matcher matcher = new Matcher(List.of(), List.of(), Desk.POLICY);
        assertInstanceOf(Match.Unknown.class, matcher.match(Payment.of(4900, "RE-9").entry()));
        matcher.add(debt("RE-9", "20009", 4900));
        assertInstanceOf(Match.Booked.class, matcher.match(Payment.of(4900, "RE-9").entry()));
    }

    @Test
    void number_and_account_of_one_customer_outweigh_the_name_of_another() {
        Payment payment = Payment.of(7700, "Kundennummer 20001").by("Bodo Beispiel").from(IBAN_1);
        assertEquals("RE-1=77.00 customer_number_amount", two().decides(payment));
        Desk both =
                Desk.with(debt("RE-1", "20001", 7700), debt("RE-2", "20002", 7700))
                        .customer("20001", "Erika Muster", IBAN_1)
                        .customer("20002", "Bodo Beispiel", IBAN_2);
        assertTrue(both.decides(payment).startsWith("? "), () -> both.decides(payment));
        Payment elsewhere = Payment.of(7700, "Kundennummer 20001").by("Bodo Beispiel").from("");
        assertTrue(two().decides(elsewhere).startsWith("? "), () -> two().decides(elsewhere));
    }

    /** Who looks at the first few hundred only may not say that the customer is not of them. */
    @Test
    void a_name_that_hundreds_of_firms_share_contradicts_none_of_them() {
        Desk desk = Desk.with(debt("RE-1", "1", 7700));
        String[] forms = {"e.K.", "GmbH", "AG", "B.V."};
        for (int i = 1; i <= 300; i++) {
            desk.customer("" + i, "Jansen Bau " + forms[i % forms.length], i == 1 ? IBAN_1 : "");
        }
        Payment payment = Payment.of(7700, "Kundennummer 1").by("Jansen Bau GmbH");
        assertEquals("RE-1=77.00 customer_number_amount", desk.decides(payment));
        Payment other = Payment.of(7700, "Kundennummer 1").by("Jansen Bau AG");
        assertTrue(desk.decides(other).startsWith("? "), () -> desk.decides(other));
    }
}
