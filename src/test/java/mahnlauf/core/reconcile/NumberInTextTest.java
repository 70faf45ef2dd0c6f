package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberInTextTest {

    private static final String BOOKED = "RE-2026-0000123=49.00 invoice_number";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-2026-0000123",
                "Rechnung re 2026 0000123",
                "RE20260000123",
                "RE/2026/0000123 danke",
                "RE-2026-000 0123",
                "Rg.Nr. RE.2026.0000123 vom 12.03.2026",
                "bezahle Ihre Rechnung Nr RE-2026-\n0000123",
                "RechnungRE-2026-0000123",
                "RECHNUNGRE-2026-0000123VOM 12.03.2026",
                "/RFB/RE-2026-0000123",
                "RE: 2026-0000123",
                "KdNr K0000042,RE-2026-0000123",
                "12.03.2026 RE-2026-0000123 49,00 EUR",
                "RE\u20132026\u20130000123",
                "ＲＥ-2026-0000123"
            })
    void a_number_is_known_however_it_is_written(String text) {
        Desk desk = Desk.with(debt("RE-2026-0000123", "K0000042", 4900));
        assertEquals(BOOKED, desk.decides(Payment.of(4900, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-1", "re 1 Anzahlung", "RE-1 Rate 1", "RE-1 2. Rate", "RE-1 12.03.2026",
                "RE-1 49,00 EUR", "RechnungRE-1", "RECHNUNGRE-1", "Nr.RE-1", "Re-Nr. RE-1",
                "RE-1.Danke", "RE-1/Kdnr 20001", "(RE-1)", "RE-1vom 12.03.2026"
            })
    void a_short_number_that_stands_alone_is_paid_in_part(String text) {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000));
        assertEquals("RE-1=40.00 invoice_number", desk.decides(Payment.of(4000, text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-12",
                "RE-1-2",
                "RE-1/2",
                "RE-1.2",
                "2026RE-1",
                "2026-RE-1",
                "RE-1A",
                "RE-1/A",
                "FERRE-1",
                "Garage 1",
                "RE-10 vom 1.3.2026"
            })
    void a_number_is_never_a_part_of_a_longer_one(String text) {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000));
        String decision = desk.decides(Payment.of(10000, text));
        assertFalse(decision.contains("invoice"), decision);
    }

    @Test
    void the_longest_number_wins() {
        Desk desk = Desk.with(debt("RE-1", "20001", 4900), debt("RE-12", "20002", 4900));
        assertEquals("RE-12=49.00 invoice_number", desk.decides(Payment.of(4900, "RE-12")));
    }

    @Test
    void a_blank_that_may_join_or_part_is_decided_by_the_amount() {
        Desk desk = Desk.with(debt("RE-1", "20001", 4900), debt("RE-12", "20001", 8900));
        assertEquals("RE-1=49.00 invoice_number", desk.decides(Payment.of(4900, "RE-1 2")));
        assertEquals("RE-12=89.00 invoice_number", desk.decides(Payment.of(8900, "RE-1 2")));
        assertEquals('?', desk.decides(Payment.of(3000, "RE-1 2")).charAt(0));
    }

    @Test
    void digits_behind_a_blank_leave_a_part_payment_to_a_person() {
        Desk desk = Desk.with(debt("RE-1", "20001", 10000));
        assertEquals("? RE-1=40.00", desk.decides(Payment.of(4000, "RE-1 2")));
    }

    @ParameterizedTest
    @CsvSource({
        "100001, true",
        "Rechnung 100001, true",
        "RE100001, true",
        "Zahlung 100001 danke, true",
        "Kd-Nr. 100001, false",
        "Kundennummer 100001, false",
        "Tel. 100001, false",
        "StNr 100001, false",
        "DE89 100001 0440 0532 01, false",
        "AB100001, false",
        "13/815/100001, false",
        "1000010, false",
        "'1.000,01 EUR', false"
    })
    void bare_digits_are_believed_only_where_nothing_else_claims_them(String text, boolean known) {
        Desk desk = Desk.with(debt("100001", "20001", 4900));
        String decision = desk.decides(Payment.of(4900, text));
        assertEquals(known, decision.equals("100001=49.00 invoice_number"), decision);
    }

    @Test
    void digits_of_a_day_are_no_invoice() {
        Desk desk = Desk.with(debt("12032026", "20001", 4900), debt("2026/0312", "20001", 4900));
        String decision = desk.decides(Payment.of(4900, "Rechnung vom 12.03.2026, 2026-03-12"));
        assertFalse(decision.contains("invoice_number"), decision);
    }

    @Test
    void few_digits_need_a_word_in_front() {
        Desk desk = Desk.with(debt("123", "20001", 4900));
        assertEquals("123=49.00 invoice_number", desk.decides(Payment.of(4900, "Rechnung 123")));
        String bare = desk.decides(Payment.of(4900, "123 danke"));
        assertFalse(bare.contains("invoice_number"), bare);
    }

    @Test
    void a_sound_creditor_reference_names_the_invoice() {
        Desk desk = Desk.with(debt("RE-2026-1", "20001", 4900));
        String sound = "RF47RE20261";
        assertEquals("RE-2026-1=49.00 structured_reference", desk.decides(Payment.of(4900, sound)));
        String decision = desk.decides(Payment.of(4900, "RF14RE20261"));
        assertFalse(decision.contains("reference"), decision);
    }

    @Test
    void a_list_may_cut_its_later_numbers_short() {
        Desk desk =
                Desk.with(
                        debt("RE-2026-00123", "20001", 1000),
                        debt("RE-2026-00124", "20001", 2000),
                        debt("RE-2026-00127", "20001", 3000));
        assertEquals(
                "RE-2026-00123=10.00 RE-2026-00124=20.00 RE-2026-00127=30.00 invoice_numbers",
                desk.decides(Payment.of(6000, "RE-2026-00123, 124 und 00127")));
        assertEquals('?', desk.decides(Payment.of(5000, "RE-2026-00123, 124 und 00999")).charAt(0));
    }

    @Test
    void a_list_that_goes_on_with_something_unknown_is_paid_only_to_the_cent() {
        Desk desk = Desk.with(debt("RE-2026-00123", "20001", 1000));
        String text = "RE-2026-00123, 00999";
        assertEquals("RE-2026-00123=10.00 invoice_number", desk.decides(Payment.of(1000, text)));
        assertEquals("? RE-2026-00123=10.00", desk.decides(Payment.of(1500, text)));
    }

    @Test
    void the_serial_alone_needs_amount_and_payer() {
        Desk desk =
                Desk.with(debt("RE-2026-00876", "20001", 4900)).customer("20001", "Änne Groß", "");
        Payment right = Payment.of(4900, "Rechnung 876");
        assertEquals("RE-2026-00876=49.00 invoice_number", desk.decides(right.by("GROSS AENNE")));
        assertEquals("? RE-2026-00876=49.00", desk.decides(right.by("Bodo Beispiel")));
        Payment part = Payment.of(4000, "Rechnung 876").by("Änne Groß");
        assertEquals("? RE-2026-00876=40.00", desk.decides(part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-2026-00123 bis RE-2026-00125",
                "RE-2026-00123 bis 125",
                "RE-2026-00123-125",
                "RE-2026-00123 - 00125",
                "RE-2026-00123/124/125",
                "Rechnungen 123-125",
                "Rechnungen 123 bis 125",
                "Rechnungen 123, 124 und 125",
                "Rg. 123 + 124 + 125"
            })
    void a_range_or_list_is_paid_by_its_exact_sum(String text) {
        Desk desk =
                Desk.with(
                                debt("RE-2026-00123", "20001", 1000),
                                debt("RE-2026-00124", "20001", 2001),
                                debt("RE-2026-00125", "20001", 3050))
                        .customer("20001", "Erika Muster", "");
        assertEquals(
                "RE-2026-00123=10.00 RE-2026-00124=20.01 RE-2026-00125=30.50 invoice_numbers",
                desk.decides(Payment.of(6051, text).by("Erika Muster")));
        assertEquals('?', desk.decides(Payment.of(6000, text).by("Erika Muster")).charAt(0), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RE-2026-00132", "RE-2026-01123", "RE-2026-0123", "RE-2026-00128"})
    void one_slip_of_the_pen_is_forgiven_where_payer_and_amount_agree(String text) {
        Desk desk =
                Desk.with(
                                debt("RE-2026-00123", "20001", 4900),
                                debt("RE-2026-00777", "20001", 4900))
                        .customer("20001", "Erika Muster", "");
        Payment payment = Payment.of(4900, text);
        assertEquals(
                "RE-2026-00123=49.00 invoice_number", desk.decides(payment.by("Erika Muster")));
        String other = desk.decides(payment.by("Bodo Beispiel"));
        assertFalse(other.contains("invoice_number"), other);
    }

    @Test
    void a_swiss_reference_names_the_invoice_whose_digits_it_holds() {
        Desk desk = Desk.with(debt("RE-2026-00123", "20001", 4900));
        Payment sound = Payment.of(4900, "00 00000 00000 00000 20260 01239");
        assertEquals("RE-2026-00123=49.00 structured_reference", desk.decides(sound));
        Payment unsound = Payment.of(4900, "00 00000 00000 00000 20260 01230");
        assertFalse(desk.decides(unsound).contains("reference"));
    }

    @Test
    void letters_that_look_like_digits_are_read_as_such() {
        Desk desk = Desk.with(debt("RE-2026-00123", "20001", 4900));
        assertEquals(
                "RE-2026-00123=49.00 invoice_number",
                desk.decides(Payment.of(4900, "RE-2O26-OOl23")));
    }

    @Test
    void a_hostile_text_stays_bounded() {
        Desk desk = Desk.with(debt("1".repeat(140), "20001", 4900), debt("11111", "20001", 100));
        assertEquals("unknown", desk.decides(Payment.of(777, "1".repeat(100_000))));
    }
}
