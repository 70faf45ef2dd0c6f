package mahnlauf.formats.bank;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialectReaderTest {

    private static final String SAMPLE =
            new String(Told.sample("sparkasse.csv"), Charset.forName("windows-1252"));

    @TempDir Path folder;

    @Test
    void booked_rows_are_entries_and_pending_ones_are_not() throws Exception {
        Told told = Told.of(folder, Told.sample("sparkasse.csv"));
        assertEquals("csv-sparkasse-camt", told.format);
        assertEquals(2, told.entries.size());
        assertEquals("DE89370400440532013000", told.heads.get(0).account());
        assertNull(told.ends.get(0).closing());
        assertEquals(LocalDate.of(2026, 3, 5), told.ends.get(0).day());
    }

    @Test
    void a_text_of_two_lines_becomes_one() throws Exception {
        BankEntry entry = Told.of(folder, SAMPLE).entries.get(0);
        assertEquals("RE-7 und RE-8", entry.remittanceInfo());
        assertEquals("Jürgen Groß", entry.counterparty());
        assertEquals("DE02120300000000202051", entry.counterpartyIban());
        assertEquals(eur(1238_00), entry.amount());
        assertEquals("", entry.endToEndId());
        assertEquals("", entry.bankRef());
    }

    @Test
    void a_returned_debit_names_its_amount_without_the_fee() throws Exception {
        BankEntry entry = Told.of(folder, SAMPLE).entries.get(1);
        assertEquals(EntryKind.RETURN, entry.kind());
        assertEquals(eur(-53_00), entry.amount());
        assertEquals(eur(50_00), entry.originalAmount());
    }

    @Test
    void one_row_that_cannot_be_read_refuses_the_whole_statement_with_its_line()
            throws IOException {
        assertEquals(
                "line 4, Betrag: '-53.00' is no amount of the form 1.234,56; nothing of this"
                        + " statement was taken",
                refusal("\"-53,00\"", "\"-53.00\""));
        assertTrue(refusal("\"04.03.26\"", "\"30.02.26\"").contains("'30.02.26' is no date"));
        assertTrue(refusal("\"-53,00\";", "").startsWith("line 4 has 16 cells, the header has 17"));
        assertTrue(refusal("\"-53,00\"", "\"\"").startsWith("line 4, Betrag: is empty"));
        assertTrue(refusal("\"E2E-9\"", "\"E2E-9").contains("quote"));
    }

    @Test
    void several_rows_that_cannot_be_read_are_counted() throws IOException {
        String said = refusal(".03.26", ".13.26");
        assertTrue(said.contains("more such rows"), said);
    }

    private String refusal(String part, String broken) throws IOException {
        return Told.refusal(folder, SAMPLE.replace(part, broken));
    }
}
