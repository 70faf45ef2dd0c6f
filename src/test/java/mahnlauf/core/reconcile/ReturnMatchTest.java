package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

class ReturnMatchTest {

    private static final LocalDate EARLIER = LocalDate.of(2026, 3, 2);

    /** One booked debit and what it is known by. */
    private record Known(EarlierPayment payment, String id, String mandate, String invoice) {}

    private record Booked(List<Known> known) implements EarlierPayments {

        @Override
        public List<EarlierPayment> byEndToEndId(String id) {
            return known.stream().filter(k -> k.id().equals(id)).map(Known::payment).toList();
        }

        @Override
        public List<EarlierPayment> byMandate(String id) {
            return known.stream().filter(k -> k.mandate().equals(id)).map(Known::payment).toList();
        }

        @Override
        public List<EarlierPayment> byInvoice(InvoiceNumber invoice) {
            return known.stream()
                    .filter(k -> k.invoice().equals(invoice.value()))
                    .map(Known::payment)
                    .toList();
        }
    }

    private static Known debit(String ref, long cents, String id, String mandate, String invoice) {
        EarlierPayment payment = new EarlierPayment(ref, EARLIER, Money.eur(cents));
        return new Known(payment, id, mandate, invoice);
    }

    private static String decides(Payment payment, Known... booked) {
        Matcher matcher =
                new Matcher(
                        List.of(debt("RE-1", "20001", 10000), debt("RE-2", "20001", 10000)),
                        List.of(),
                        Desk.POLICY);
        return matcher.matchReturn(payment.entry(), new Booked(Arrays.asList(booked)))
                .fold(
                        undone -> undone.payment().bankRef() + " " + undone.rule().code(),
                        (candidates, reason) -> ("? " + refs(candidates)).strip(),
                        () -> "unknown");
    }

    private static String refs(List<EarlierPayment> payments) {
        return payments.stream().map(EarlierPayment::bankRef).collect(Collectors.joining(" "));
    }

    @Test
    void a_return_undoes_the_debit_of_its_end_to_end_id() {
        Payment payment = Payment.returned(10000, "RE-2").endToEnd("E1");
        assertEquals(
                "B1 returned_end_to_end_id",
                decides(
                        payment,
                        debit("B1", 10000, "E1", "", "RE-1"),
                        debit("B2", 10000, "E2", "", "RE-2")));
    }

    @Test
    void without_an_id_the_quoted_invoice_tells_it() {
        assertEquals(
                "B2 returned_invoice_number",
                decides(
                        Payment.returned(10000, "Ruecklastschrift RE-2"),
                        debit("B1", 10000, "E1", "", "RE-1"),
                        debit("B2", 10000, "E2", "", "RE-2")));
    }

    @Test
    void the_mandate_tells_it_where_the_amount_is_the_only_one() {
        Payment payment = Payment.returned(10000, "").mandated("M1");
        Known other = debit("B1", 5000, "", "M1", "RE-1");
        Known right = debit("B2", 10000, "", "M1", "RE-2");
        assertEquals("B2 returned_mandate", decides(payment, other, right));
        assertEquals("? B2 B3", decides(payment, right, debit("B3", 10000, "", "M1", "RE-1")));
    }

    @Test
    void two_debits_of_one_id_are_told_apart_by_the_invoice() {
        Known first = debit("B1", 10000, "E1", "", "RE-1");
        Known second = debit("B2", 10000, "E1", "", "RE-2");
        Payment payment = Payment.returned(10000, "RE-2").endToEnd("E1");
        assertEquals("B2 returned_end_to_end_id", decides(payment, first, second));
        Payment silent = Payment.returned(10000, "").endToEnd("E1");
        assertEquals("? B1 B2", decides(silent, first, second));
    }

    @Test
    void another_amount_is_asked_about() {
        Payment payment = Payment.returned(10350, "RE-1").endToEnd("E1");
        assertEquals("? B1", decides(payment, debit("B1", 10000, "E1", "", "RE-1")));
    }

    @Test
    void nothing_is_returned_twice_or_before_it_was_paid() {
        assertEquals("?", decides(Payment.returned(10000, "RE-1").endToEnd("E1")));
        Payment before = Payment.returned(10000, "RE-1").on(EARLIER.minusDays(1));
        assertEquals("? B1", decides(before, debit("B1", 10000, "E1", "", "RE-1")));
    }

    @Test
    void other_entries_are_no_returns() {
        assertEquals("unknown", decides(Payment.of(10000, "RE-1")));
    }
}
