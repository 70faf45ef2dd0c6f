package mahnlauf.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import mahnlauf.core.accounting.Movement;
import mahnlauf.core.accounting.ReturnCharge;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a range of facts booked, and what the bank took for the returns in it. */
class MovementsTest {

    private static final long CONTENT = 7;

    private Ledger ledger;
    private long start;

    @BeforeEach
    void aReturnWithItsFee() throws Exception {
        ledger = Ledger.of(Database.inMemory());
        Facts.write(ledger);
        BankEntry returned =
                new BankEntry(
                        "R1",
                        Facts.NIGHT,
                        Facts.NIGHT,
                        Money.eur(-43_50),
                        EntryKind.RETURN,
                        "",
                        "",
                        "E2E-1",
                        "",
                        "",
                        "AM04",
                        Money.eur(40_00));
        ledger.record(
                Facts.NIGHT,
                tx -> tx.facts().entry(Facts.ACCOUNT, returned, true, Facts.SOURCE, CONTENT));
        start = head();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void the_cost_of_a_return_is_told_with_the_return_and_taken_back_with_it() throws Exception {
        long booked = book(-40_00);
        long takenBack = book(40_00);
        long again = book(-40_00);
        assertEquals(List.of(charge(false)), charges(start, booked));
        assertEquals(List.of(charge(true)), charges(booked, takenBack));
        assertEquals(List.of(charge(false)), charges(takenBack, again));
        assertEquals(List.of(), charges(start, takenBack), "as if it had never been");
        assertEquals(List.of(), charges(booked, again), "it stands as before");
        assertEquals(List.of(), charges(again, again + 1));
    }

    @Test
    void a_return_that_is_booked_in_parts_costs_once() throws Exception {
        long first = book(-15_00);
        long second = book(-25_00);
        assertEquals(List.of(charge(false)), charges(start, first));
        assertEquals(List.of(), charges(first, second));
    }

    @Test
    void a_posting_is_told_once_with_the_entry_that_it_names() throws Exception {
        long booked = book(-40_00);
        List<Movement> movements = Movements.between(ledger, start, booked);
        assertEquals(1, movements.size());
        assertEquals(new Movement.Origin(Facts.ACCOUNT, false), movements.get(0).origin());
        assertEquals(List.of(), Movements.between(ledger, booked, booked + 1));
        Movement paid = Movements.between(ledger, 0, start).get(0);
        assertEquals(new Movement.Origin(Facts.ACCOUNT, true), paid.origin());
        ledger.record(Facts.NIGHT, tx -> tx.facts().posting(posting(Posting.Type.CHARGE, 1_00)));
        assertNull(Movements.between(ledger, booked, head()).get(0).origin());
    }

    private List<ReturnCharge> charges(long after, long upTo) throws Exception {
        return Movements.returnCharges(ledger, after, upTo);
    }

    private static ReturnCharge charge(boolean takenBack) {
        return new ReturnCharge(Facts.ACCOUNT, Facts.NIGHT, Money.eur(3_50), takenBack);
    }

    /** Returns the place of the posting in the ledger. */
    private long book(long cents) throws Exception {
        ledger.record(
                Facts.NIGHT, tx -> tx.facts().posting(posting(Posting.Type.ALLOCATION, cents)));
        return head();
    }

    private static Posting posting(Posting.Type type, long cents) {
        return new Posting(
                type,
                Facts.NIGHT,
                Facts.NIGHT,
                Facts.NUMBER,
                Facts.INVOICE_NUMBER,
                Component.PRINCIPAL,
                Money.eur(cents),
                "R1",
                "return",
                100,
                "");
    }

    private long head() throws Exception {
        return ledger.<Long, RuntimeException, RuntimeException>inTransaction(
                Facts.NIGHT, tx -> tx.facts().seq());
    }
}
