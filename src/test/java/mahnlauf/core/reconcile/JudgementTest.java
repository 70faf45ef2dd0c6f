package mahnlauf.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

/** An entry that was decided is judged anew, against the books without it. */
class JudgementTest {

    private final Bookkeeping books =
            new Bookkeeping()
                    .customer("1", "Anna Acker")
                    .customer("2", "Bert Buche")
                    .invoice("RE-1001", "1", Money.eur(49_00))
                    .invoice("RE-1002", "1", Money.eur(30_00))
                    .invoice("RE-2001", "2", Money.eur(49_00));

    @Test
    void what_was_booked_wins_again_with_its_own_bookings_taken_back() {
        LedgerEntry paid = Bookkeeping.entry(1, "B1", Money.eur(49_00), 1, "RE-1001");
        books.night(List.of(paid));
        Judgement judgement = judge(paid);
        assertEquals(Map.of(new InvoiceNumber("RE-1001"), Money.eur(49_00)), judgement.shares());
        assertTrue(judgement.candidates().get(0).chosen());
        assertEquals("RE-1001 (customer 1)", judgement.candidates().get(0).what());
        assertTrue(judgement.candidates().get(0).speakingFor().contains("its number is quoted"));
    }

    @Test
    void a_candidate_is_told_once_and_the_likeliest_first() {
        books.invoice("RE-1003", "1", Money.eur(49_00));
        LedgerEntry paid = Bookkeeping.entry(1, "B1", Money.eur(49_00), 1, "RE-1001");
        Judgement judgement = judge(paid);
        assertEquals(
                List.of("RE-1001 (customer 1)", "RE-1003 (customer 1)"),
                judgement.candidates().stream().map(Candidate::what).toList());
        assertFalse(judgement.candidates().get(1).chosen());
    }

    @Test
    void a_second_payment_of_what_is_paid_has_that_against_it() {
        LedgerEntry first = Bookkeeping.entry(1, "B1", Money.eur(30_00), 1, "RE-1002");
        LedgerEntry second = Bookkeeping.entry(2, "B2", Money.eur(30_00), 2, "RE-1002");
        books.invoice("RE-2002", "2", Money.eur(30_00));
        books.night(List.of(first, second));
        Candidate one = judge(second).candidates().get(0);
        assertEquals("RE-1002 (customer 1)", one.what());
        assertFalse(one.chosen());
        assertEquals(0, one.confidence());
        assertTrue(one.speakingAgainst().contains("nothing is owed on it any more"));
    }

    @Test
    void a_payment_that_was_returned_is_judged_as_before_its_return() {
        LedgerEntry paid =
                Bookkeeping.entry(
                        1, "B1", Money.eur(49_00), 1, "RE-1001", EntryKind.DIRECT_DEBIT, "E-1");
        LedgerEntry back = Bookkeeping.returned(2, "B2", Money.eur(-49_00), 5, "E-1");
        books.night(List.of(paid)).night(List.of(back));
        assertEquals(Money.eur(49_00), books.receivable("RE-1001").principalOpen());
        Judgement judgement = judge(paid);
        assertEquals(Set.of("B2"), judgement.returnedBy());
        assertEquals(Map.of(new InvoiceNumber("RE-1001"), Money.eur(49_00)), judgement.shares());
    }

    @Test
    void a_return_tells_which_payment_it_undoes() {
        LedgerEntry paid =
                Bookkeeping.entry(
                        1, "B1", Money.eur(49_00), 1, "RE-1001", EntryKind.DIRECT_DEBIT, "E-1");
        LedgerEntry back = Bookkeeping.returned(2, "B2", Money.eur(-49_00), 5, "E-1");
        books.night(List.of(paid)).night(List.of(back));
        Judgement judgement =
                Judgement.of(
                        books.books,
                        back.entry(),
                        List.of(paid),
                        Learned.NOTHING,
                        Bookkeeping.arrears(),
                        Desk.POLICY);
        assertTrue(judgement.candidates().get(0).chosen());
        assertTrue(judgement.candidates().get(0).what().startsWith("payment B1 of "));
    }

    @Test
    void invoices_that_are_paid_together_are_all_chosen() {
        LedgerEntry paid = Bookkeeping.entry(1, "B1", Money.eur(79_00), 1, "RE-1001, RE-1002");
        Judgement judgement = judge(paid);
        assertEquals(2, judgement.candidates().stream().filter(Candidate::chosen).count());
        assertEquals(2, judgement.shares().size());
    }

    private Judgement judge(LedgerEntry entry) {
        return Judgement.of(
                books.books,
                entry.entry(),
                List.of(),
                Learned.NOTHING,
                Bookkeeping.arrears(),
                Desk.POLICY);
    }
}
