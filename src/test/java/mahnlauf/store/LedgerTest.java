package mahnlauf.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into the ledger is what it says afterwards, or it was never there. */
class LedgerTest {

    @TempDir Path data;

    @Test
    void facts_that_were_written_are_folded_back_as_they_were() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
        }
        try (Ledger ledger = Ledger.of(Database.forReading(data))) {
            Books books = ledger.books();
            Receivable invoice = books.receivable(Facts.INVOICE_NUMBER);
            Debtor debtor = books.debtor(Facts.NUMBER);
            assertEquals(Facts.CUSTOMER, debtor.customer());
            assertEquals(Facts.INVOICE, invoice.invoice());
            assertEquals(Facts.NIGHT, invoice.takenOn());
            assertEquals(List.of(Facts.PAID), invoice.movements());
            assertEquals(Money.eur(60_00), invoice.principalOpen());
            assertEquals(
                    new Hold(
                            Facts.INVOICE_NUMBER,
                            "hold",
                            "ruft nächste Woche an",
                            Facts.NIGHT,
                            Facts.NIGHT.plusDays(5),
                            HoldReason.BY_HAND),
                    debtor.holds().get(0));
            assertEquals(
                    List.of(new LedgerEntry(3, Facts.ACCOUNT, Facts.ENTRY)),
                    OpenEntries.toReconcile(ledger, Long.MAX_VALUE));
        }
    }

    @Test
    void the_newest_description_of_a_customer_counts_and_the_older_stays() throws Exception {
        Customer moved =
                new Customer(
                        Facts.NUMBER,
                        "Änne Größe-Öztürk",
                        CustomerKind.BUSINESS,
                        "",
                        "",
                        "Gasse 2",
                        "1010",
                        "Wien",
                        "AT",
                        "de",
                        "");
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            ledger.record(Facts.NIGHT.plusDays(1), tx -> tx.facts().customer(moved));
            assertEquals(moved, ledger.books().debtor(Facts.NUMBER).customer());
            assertEquals(
                    Facts.CUSTOMER, ledger.booksAsOf(Facts.NIGHT).debtor(Facts.NUMBER).customer());
            assertEquals(6, Verification.of(ledger).facts());
        }
    }

    @Test
    void of_an_earlier_night_the_ledger_knows_only_what_was_known_then() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            LocalDate before = Facts.NIGHT.minusDays(1);
            assertEquals(0, ledger.booksAsOf(before).receivables().size());
            assertEquals(1, ledger.booksAsOf(Facts.NIGHT).receivables().size());
        }
    }

    @Test
    void a_transaction_that_throws_leaves_nothing() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            assertThrows(
                    IOException.class,
                    () ->
                            ledger.<Boolean, IOException, RuntimeException>inTransaction(
                                    Facts.NIGHT,
                                    tx -> {
                                        for (int i = 0; i < 2_500; i++) { // more than two batches
                                            tx.facts().event(Facts.HOLD);
                                        }
                                        throw new IOException("the disk is full");
                                    }));
            assertEquals("Sound: 5 facts, hash chain and allocations agree.", said(ledger));
            ledger.record(Facts.NIGHT, tx -> tx.facts().event(Facts.HOLD));
            assertEquals("Sound: 6 facts, hash chain and allocations agree.", said(ledger));
        }
    }

    @Test
    void a_rehearsal_sees_what_it_writes_and_leaves_nothing() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            ledger.record(Facts.NIGHT, tx -> tx.facts().customer(Facts.CUSTOMER));
        }
        try (Ledger rehearsal = Ledger.rehearsing(Database.forWriting(data))) {
            assertTrue(rehearsal.isRehearsal());
            Facts.write(rehearsal);
            assertEquals("Sound: 6 facts, hash chain and allocations agree.", said(rehearsal));
            assertEquals(1, rehearsal.books().receivables().size());
        }
        try (Ledger ledger = Ledger.of(Database.forReading(data))) {
            assertEquals("Sound: 1 facts, hash chain and allocations agree.", said(ledger));
        }
    }

    @Test
    void a_rehearsal_goes_on_after_a_transaction_that_throws() throws Exception {
        try (Ledger rehearsal = Ledger.rehearsing(Database.inMemory())) {
            Facts.write(rehearsal);
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            rehearsal.record(
                                    Facts.NIGHT,
                                    tx -> {
                                        tx.facts().event(Facts.HOLD);
                                        throw new IllegalStateException("a bad file");
                                    }));
            assertEquals("Sound: 5 facts, hash chain and allocations agree.", said(rehearsal));
        }
    }

    @Test
    void reading_a_home_without_a_ledger_makes_none() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(data))) {
            assertTrue(ledger.books().receivables().isEmpty());
            assertEquals("Sound: 0 facts, hash chain and allocations agree.", said(ledger));
        }
        assertFalse(Database.exists(data));
    }

    private static String said(Ledger ledger) throws Exception {
        return Verification.of(ledger).sentence();
    }
}
