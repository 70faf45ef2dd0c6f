package mahnlauf.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Statement;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.statement.Standing;
import mahnlauf.core.statement.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes the past behind the program's back is found out. */
class VerificationTest {

    private static final String FOLLOWS =
            ": its hash does not follow from its content and the row before.";

    @TempDir Path data;

    @Test
    void a_ledger_that_nobody_touched_is_sound() throws Exception {
        assertEquals("Sound: 5 facts, hash chain and allocations agree.", afterwards(""));
    }

    @Test
    void a_changed_amount_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 2 in invoice_version" + FOLLOWS,
                afterwards("update invoice_version set gross = 1 where seq = 2"));
    }

    @Test
    void a_value_moved_to_the_column_beside_it_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 2 in invoice_version" + FOLLOWS,
                afterwards("update invoice_version set pdf = '', contract_pdf = 'RE-1.pdf'"));
    }

    @Test
    void an_empty_text_where_nothing_stood_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 2 in invoice_version" + FOLLOWS,
                afterwards("update invoice_version set related_invoice = ''"));
    }

    @Test
    void a_changed_name_or_remittance_is_found() throws Exception {
        String fault = ": its personal data is not what was recorded.";
        assertEquals(
                "Not sound: fact 1 in customer_version" + fault,
                afterwards("update customer_version set name = 'Mallory' where seq = 1"));
    }

    @Test
    void personal_data_without_its_salt_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 3 in bank_entry: its personal data is not what was recorded.",
                afterwards("update bank_entry set salt = null, remittance = 'RE-9'"));
    }

    @Test
    void a_changed_digest_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 5 in event" + FOLLOWS,
                afterwards("update event set salt = null, note = null, digest = hash"));
    }

    @Test
    void erased_personal_data_leaves_the_ledger_sound() throws Exception {
        assertEquals(
                "Sound: 5 facts, hash chain and allocations agree. Personal data erased: 3 facts.",
                afterwards(
                        "update customer_version set salt = null, name = null, email = null,"
                                + " phone = null, street = null, postcode = null, city = null,"
                                + " country = null, language = null, iban = null",
                        "update bank_entry set salt = null, counterparty = null,"
                                + " counterparty_iban = null, end_to_end_id = null,"
                                + " mandate_id = null, remittance = null",
                        "update event set salt = null, note = null"));
    }

    @Test
    void a_row_taken_from_the_middle_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 3 is missing; next comes fact 4 in posting.",
                afterwards("delete from bank_entry where seq = 3"));
    }

    @Test
    void a_tail_that_was_cut_off_is_found() throws Exception {
        assertEquals(
                "Not sound: the ledger ends with fact 4, but its head says 5.",
                afterwards("delete from event where seq = 5"));
    }

    @Test
    void a_head_that_was_moved_back_with_its_tail_is_found() throws Exception {
        assertEquals(
                "Not sound: the head of the chain is not the hash of fact 4.",
                afterwards("delete from event where seq = 5", "update ledger_head set seq = 4"));
        assertEquals(
                "Not sound: the head of the chain is missing.", again("delete from ledger_head"));
    }

    @Test
    void two_rows_that_changed_places_are_found() throws Exception {
        assertEquals(
                "Not sound: fact 2 in posting" + FOLLOWS,
                afterwards(
                        "update posting set seq = 2 where seq = 4",
                        "update invoice_version set seq = 4 where seq = 2"));
    }

    @Test
    void a_row_that_was_slipped_in_at_the_end_is_found() throws Exception {
        String said =
                afterwards(
                        "insert into posting select 6, night, type, booked_on, value_date,"
                                + " customer_number, invoice_number, component, 1, currency,"
                                + " reference, rule, confidence, reason, hash from posting");
        assertEquals("Not sound: fact 6 in posting" + FOLLOWS, said);
    }

    @Test
    void more_booked_than_a_payment_brought_is_found() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            ledger.record(Facts.NIGHT, tx -> tx.facts().posting(allocation("B1", 1)));
            assertEquals(
                    "Not sound: payment B1 brought 4000 cents, but 4001 are booked.",
                    Verification.of(ledger).sentence());
        }
    }

    @Test
    void a_booking_without_a_payment_is_found() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            ledger.record(Facts.NIGHT, tx -> tx.facts().posting(allocation("B2", 1)));
            assertEquals(
                    "Not sound: an allocation names no payment of its currency: B2 on invoice RE-1.",
                    Verification.of(ledger).sentence());
        }
    }

    @Test
    void a_withdrawn_payment_that_is_still_booked_is_found() throws Exception {
        assertEquals(
                "Not sound: payment B1 is withdrawn, but 4000 cents of it are booked.",
                afterTelling(Standing.WITHDRAWN, "update ledger_head set reconciled = 6"));
    }

    @Test
    void a_withdrawal_that_no_night_has_reconciled_yet_is_sound() throws Exception {
        assertEquals(
                "Sound: 6 facts, hash chain and allocations agree.",
                afterTelling(Standing.WITHDRAWN, ""));
    }

    @Test
    void a_batch_whose_payments_do_not_bring_its_amount_is_found() throws Exception {
        assertEquals(
                "Not sound: what stands for payment B1 does not bring the same.",
                afterTelling(Standing.SUPERSEDED, ""));
    }

    @Test
    void a_changed_standing_is_found() throws Exception {
        assertEquals(
                "Not sound: fact 6 in entry_telling" + FOLLOWS,
                afterTelling(
                        Standing.PROVISIONAL, "update entry_telling set standing = 'withdrawn'"));
    }

    private String afterTelling(Standing standing, String meddling) throws Exception {
        Telling telling =
                new Telling(
                        3,
                        new Telling.Whole(9, "B1", 40_00, 2),
                        new Telling.Words(StatementSink.Kind.INTERIM, "B1", 40_00, 3, "camt.052"),
                        standing,
                        "konto.xml",
                        "");
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
            ledger.record(Facts.NIGHT, tx -> tx.facts().telling(telling));
        }
        return again(meddling);
    }

    private static Posting allocation(String reference, long cents) {
        return new Posting(
                Posting.Type.ALLOCATION,
                Facts.NIGHT,
                Facts.NIGHT,
                Facts.NUMBER,
                Facts.INVOICE_NUMBER,
                Component.PRINCIPAL,
                Money.eur(cents),
                reference,
                "invoice_number",
                95,
                "");
    }

    /** What `verify` says after somebody with a database tool was here. */
    private String afterwards(String... meddling) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
        }
        return again(meddling);
    }

    private String again(String... meddling) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data));
                Statement behindItsBack = ledger.connection().createStatement()) {
            for (String sql : meddling) {
                if (!sql.isEmpty()) {
                    assertTrue(behindItsBack.executeUpdate(sql) > 0, sql);
                }
            }
            ledger.connection().commit();
            return Verification.of(ledger).sentence();
        }
    }
}
