package mahnlauf.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

class MandatesTest {

    private static final CustomerNumber CUSTOMER = new CustomerNumber("20001");
    private static final Money PRICE = Money.eur(49_00);

    private final List<BankEntry> told = new ArrayList<>();
    private final Bookkeeping books =
            new Bookkeeping()
                    .customer("20001", "Jemand")
                    .invoice("RE-1001", "20001", PRICE)
                    .invoice("RE-1002", "20001", PRICE);

    @Test
    void a_closed_account_cannot_be_debited_again() {
        collect(1, "RE-1001", 1, "E-1");
        giveBack(2, 5, "E-1", "AC04");
        assertEquals(
                "since " + day(5) + ", AC04, the account is closed, mandate M-1",
                unusable(day(6)).get(CUSTOMER).inWords());
    }

    @Test
    void an_empty_account_may_be_debited_again() {
        collect(1, "RE-1001", 1, "E-1");
        giveBack(2, 5, "E-1", "AM04");
        assertTrue(unusable(day(6)).isEmpty());
    }

    @Test
    void a_later_debit_that_stands_takes_it_back_and_a_young_one_does_not() {
        collect(1, "RE-1001", 1, "E-1");
        giveBack(2, 5, "E-1", "MD01");
        collect(3, "RE-1002", 20, "E-2");
        assertEquals(List.of(CUSTOMER), List.copyOf(unusable(day(27)).keySet()));
        assertTrue(unusable(day(28)).isEmpty());
    }

    @Test
    void a_return_that_is_booked_on_nothing_says_nothing_of_anybody() {
        giveBack(2, 5, "E-9", "AC04");
        assertTrue(unusable(day(6)).isEmpty());
    }

    private void collect(long seq, String text, int day, String id) {
        LedgerEntry debit =
                Bookkeeping.entry(seq, "B" + seq, PRICE, day, text, EntryKind.DIRECT_DEBIT, id);
        books.night(List.of(debit));
        told.add(debit.entry());
    }

    private void giveBack(long seq, int day, String id, String reason) {
        BankEntry e = Bookkeeping.returned(seq, "B" + seq, PRICE.negated(), day, id).entry();
        BankEntry back =
                new BankEntry(
                        e.bankRef(),
                        e.bookingDate(),
                        e.valueDate(),
                        e.amount(),
                        e.kind(),
                        e.counterparty(),
                        e.counterpartyIban(),
                        id,
                        "M-1",
                        e.remittanceInfo(),
                        reason,
                        e.originalAmount());
        books.night(List.of(new LedgerEntry(seq, Bookkeeping.ACCOUNT, back)));
        told.add(back);
    }

    private Map<CustomerNumber, Mandates.Unusable> unusable(LocalDate day) {
        return Mandates.unusable(books.books, told, day);
    }

    private static LocalDate day(int day) {
        return Bookkeeping.DUE.plusDays(day);
    }
}
