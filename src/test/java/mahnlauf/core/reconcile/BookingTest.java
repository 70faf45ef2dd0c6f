package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.Bookkeeping.DUE;
import static mahnlauf.core.reconcile.Bookkeeping.entry;
import static mahnlauf.core.reconcile.Bookkeeping.returned;
import static mahnlauf.core.reconcile.Bookkeeping.returnedWithFee;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;

/** What one payment, one return, one credit note does to the books. */
class BookingTest {

    @Test
    void before_a_letter_claims_fees_a_payment_goes_to_the_principal() {
        Bookkeeping books = one(100_00).night(List.of(entry(1, "B1", eur(30_00), 9, "RE-2601")));
        assertEquals("{RE-2601=70.00 EUR fees 0.00 interest 0.00}", books.balances());
    }

    @Test
    void after_it_fees_come_first_then_interest_to_the_value_date_then_principal() {
        Bookkeeping books = one(1_000_00).dunned("RE-2601", 40_00, DUE.plusDays(10));
        books.night(List.of(entry(1, "B1", eur(100_00), 20, "RE-2601")));
        // 11 % on 1,000.00 for the days 1 to 19: 5.73; 100.00 - 40.00 - 5.73 = 54.27
        assertEquals("{RE-2601=945.73 EUR fees 0.00 interest 0.00}", books.balances());
    }

    @Test
    void money_that_was_there_before_the_letter_makes_its_fee_void() {
        Bookkeeping books = one(1_000_00).dunned("RE-2601", 40_00, DUE.plusDays(10));
        books.night(List.of(entry(1, "B1", eur(1_000_00), 9, "RE-2601")));
        assertEquals("{RE-2601=0.00 EUR fees 0.00 interest 0.00}", books.balances());
    }

    @Test
    void a_cancelled_claim_bears_no_fee() {
        Bookkeeping books = one(1_000_00).dunned("RE-2601", 40_00, DUE.plusDays(10));
        books.document("ST-1", "20001", DocumentType.CANCELLATION, "RE-2601", eur(1_000_00));
        Credits.apply(books.books, DUE.plusDays(11));
        assertEquals(eur(0), books.receivable("RE-2601").feesOpen());
        assertEquals(0, Credits.apply(books.books, DUE.plusDays(12)).size());
    }

    @Test
    void a_correction_to_another_customer_starts_the_ladder_anew() {
        Bookkeeping books = one(1_000_00).dunned("RE-2601", 40_00, DUE.plusDays(10));
        books.customer("20002", "Andere").invoice("RE-2601", "20002", eur(1_000_00));
        assertEquals(Stage.NONE, books.receivable("RE-2601").stage());
    }

    @Test
    void a_returned_debit_opens_exactly_what_it_had_closed() {
        Bookkeeping books = one(1_000_00).dunned("RE-2601", 40_00, DUE.plusDays(10));
        LedgerEntry debit =
                entry(1, "B1", eur(100_00), 20, "RE-2601", EntryKind.DIRECT_DEBIT, "E-1");
        books.night(List.of(debit));
        books.night(List.of(returned(2, "B2", eur(-100_00), 25, "E-1")));
        assertEquals("{RE-2601=1000.00 EUR fees 40.00 interest 5.73}", books.balances());
        assertEquals(eur(-100_00), books.allocated(returned(2, "B2", eur(-100_00), 25, "E-1")));
    }

    @Test
    void what_the_bank_takes_on_top_of_a_return_is_no_debt_of_the_customer() {
        Bookkeeping books = one(50_00);
        books.night(
                List.of(entry(1, "B1", eur(50_00), 1, "RE-2601", EntryKind.DIRECT_DEBIT, "E-1")));
        books.night(List.of(returnedWithFee(2, "B2", eur(-53_50), 5, "E-1", eur(50_00))));
        assertEquals("{RE-2601=50.00 EUR fees 0.00 interest 0.00}", books.balances());
        assertEquals(eur(-3_50), books.open.get(2L).rest());
    }

    @Test
    void a_payment_may_come_back_once() {
        Bookkeeping books = one(50_00);
        books.night(
                List.of(entry(1, "B1", eur(50_00), 1, "RE-2601", EntryKind.DIRECT_DEBIT, "E-1")));
        books.night(List.of(returned(2, "B2", eur(-50_00), 5, "E-1")));
        books.night(List.of(returned(3, "B3", eur(-50_00), 6, "E-1")));
        assertEquals("{RE-2601=50.00 EUR fees 0.00 interest 0.00}", books.balances());
        assertEquals(OpenEntry.State.REVIEW, books.open.get(3L).state());
    }

    @Test
    void a_payment_before_its_invoice_is_booked_the_night_the_invoice_comes() {
        Bookkeeping books = new Bookkeeping().customer("20001", "Jemand Anders");
        books.night(List.of(entry(1, "B1", eur(50_00), 1, "RE-2601")));
        assertEquals(OpenEntry.State.UNMATCHED, books.open.get(1L).state());
        books.invoice("RE-2601", "20001", eur(50_00)).night(List.of());
        assertEquals("{RE-2601=0.00 EUR fees 0.00 interest 0.00}", books.balances());
    }

    @Test
    void francs_do_not_pay_euros() {
        Bookkeeping books = one(50_00);
        Money francs = new Money(50_00, Currency.getInstance("CHF"));
        books.night(List.of(entry(1, "B1", francs, 1, "RE-2601")));
        assertEquals("{RE-2601=50.00 EUR fees 0.00 interest 0.00}", books.balances());
        assertEquals(francs, books.open.get(1L).rest());
    }

    @Test
    void a_credit_note_lowers_its_invoice_whichever_came_first() {
        Bookkeeping later = one(100_00);
        later.document("GS-1", "20001", DocumentType.CREDIT_NOTE, "RE-2601", eur(30_00));
        Bookkeeping first = new Bookkeeping().customer("20001", "Jemand Anders");
        first.document("GS-1", "20001", DocumentType.CREDIT_NOTE, "RE-2601", eur(30_00));
        first.invoice("RE-2601", "20001", eur(100_00));
        for (Bookkeeping books : List.of(later, first)) {
            assertEquals(1, Credits.apply(books.books, DUE).size());
            assertEquals(eur(70_00), books.receivable("RE-2601").principalOpen());
            assertEquals(eur(30_00), books.receivable("GS-1").used());
            assertEquals(
                    0, Credits.apply(books.books, DUE).size(), "a second night changes nothing");
        }
    }

    @Test
    void a_corrected_credit_note_books_the_difference() {
        Bookkeeping books = one(100_00);
        books.document("GS-1", "20001", DocumentType.CREDIT_NOTE, "RE-2601", eur(30_00));
        Credits.apply(books.books, DUE);
        books.document("GS-1", "20001", DocumentType.CREDIT_NOTE, "RE-2601", eur(20_00));
        Credits.apply(books.books, DUE.plusDays(1));
        assertEquals(eur(80_00), books.receivable("RE-2601").principalOpen());
    }

    @Test
    void a_cancellation_takes_the_whole_claim_also_after_a_credit_note_and_a_correction() {
        Bookkeeping books = one(100_00);
        books.document("GS-1", "20001", DocumentType.CREDIT_NOTE, "RE-2601", eur(30_00));
        books.document("ST-1", "20001", DocumentType.CANCELLATION, "RE-2601", eur(100_00));
        Credits.apply(books.books, DUE);
        assertEquals(eur(0), books.receivable("RE-2601").principalOpen());
        books.invoice("RE-2601", "20001", eur(120_00));
        Credits.apply(books.books, DUE.plusDays(1));
        assertEquals(eur(0), books.receivable("RE-2601").principalOpen());
    }

    @Test
    void a_credit_note_on_a_stranger_s_invoice_stays_the_customer_s_own_credit() {
        Bookkeeping books = one(100_00).customer("20002", "Fremde");
        books.document("GS-1", "20002", DocumentType.CREDIT_NOTE, "RE-2601", eur(30_00));
        assertEquals(0, Credits.apply(books.books, DUE).size());
        assertEquals(eur(100_00), books.receivable("RE-2601").principalOpen());
        assertEquals(eur(30_00), books.receivable("GS-1").unusedCredit());
    }

    private static Bookkeeping one(long cents) {
        return new Bookkeeping()
                .customer("20001", "Jemand Anders")
                .invoice("RE-2601", "20001", eur(cents));
    }

    private static Money eur(long cents) {
        return Money.eur(cents);
    }
}
