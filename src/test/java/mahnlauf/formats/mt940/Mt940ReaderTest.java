package mahnlauf.formats.mt940;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mt940ReaderTest {

    @TempDir Path folder;

    @Test
    void a_bank_code_and_account_become_the_iban_that_camt_names() throws Exception {
        Told told = Told.of(folder, Told.sample("konto.sta"));
        assertEquals("mt940", told.format);
        assertEquals("DE89370400440532013000", told.heads.get(0).account());
        assertEquals("DE02120300000000202051", told.heads.get(1).account());
    }

    @Test
    void each_statement_is_told_with_its_own_balances() throws Exception {
        Told told = Told.of(folder, Told.sample("konto.sta"));
        assertEquals(eur(1000_00), told.ends.get(0).opening());
        assertEquals(eur(1056_00), told.ends.get(0).closing());
        assertEquals(eur(-5_00), told.ends.get(1).opening());
        assertEquals(eur(1_00), told.ends.get(1).closing());
        assertEquals(LocalDate.of(2026, 2, 28), told.ends.get(1).day());
        assertEquals(eur(62_00), told.sum());
    }

    @Test
    void folded_lines_are_joined_and_keywords_found_wherever_they_start() throws Exception {
        BankEntry entry = Told.of(folder, Told.sample("konto.sta")).entries.get(0);
        assertEquals(
                new BankEntry(
                        "REF-1",
                        LocalDate.of(2025, 12, 30),
                        LocalDate.of(2025, 12, 30),
                        eur(119_00),
                        EntryKind.CREDIT,
                        "Käthe Größer-von und zu Müllerhausen",
                        "DE02120300000000202051",
                        "E2E-1",
                        "M-77",
                        "Ihre Rechnung RE-2026-0001 um 12:12:11 Uhr",
                        "",
                        eur(119_00)),
                entry);
    }

    @Test
    void a_returned_debit_names_its_amount_without_the_fee_and_its_year_is_near_the_value_date()
            throws Exception {
        BankEntry entry = Told.of(folder, Told.sample("konto.sta")).entries.get(1);
        assertEquals(EntryKind.RETURN, entry.kind());
        assertEquals(eur(-53_00), entry.amount());
        assertEquals(eur(50_00), entry.originalAmount());
        assertEquals("MS03", entry.returnReason());
        assertEquals(LocalDate.of(2025, 12, 31), entry.bookingDate());
        assertEquals(LocalDate.of(2026, 1, 1), entry.valueDate());
    }

    @Test
    void a_credit_taken_back_costs_and_a_debit_taken_back_brings() throws Exception {
        List<BankEntry> entries = Told.of(folder, Told.sample("konto.sta")).entries;
        assertEquals(eur(-19_00), entries.get(2).amount());
        assertEquals(eur(9_00), entries.get(3).amount());
    }

    @Test
    void a_text_behind_the_closing_balance_belongs_to_no_entry() throws Exception {
        BankEntry last = Told.of(folder, Told.sample("konto.sta")).entries.get(3);
        assertEquals("Storno ohne Struktur", last.remittanceInfo());
    }

    @Test
    void interest_of_30_february_counts_on_the_last_day() throws Exception {
        BankEntry entry = Told.of(folder, Told.sample("konto.sta")).entries.get(4);
        assertEquals(LocalDate.of(2026, 2, 28), entry.valueDate());
        assertEquals("Z1", entry.bankRef());
    }

    @Test
    void a_word_split_by_a_subfield_key_is_whole_again_even_within_a_keyword() throws Exception {
        assertEquals("E1", told("166?00X?20SVWZ+RE-1 ERE?21F+E1").endToEndId());
        assertEquals("RE-1", told("166?00X?20SVWZ+RE-1 ERE?21F+E1").remittanceInfo());
        assertEquals("Was kostet das?20", told("166?00X?20Was kostet das?20").remittanceInfo());
        assertEquals("", told("166?00X?20EREF+NOTPROVIDED?21SVWZ+x").endToEndId());
    }

    @Test
    void what_cooperative_banks_repeat_in_the_text_is_cut_off() throws Exception {
        String text =
                "166?00X?20SVWZ+RE-7 danke IBAN: DE0212?210300000000202051 BIC: BYLADEM1001"
                        + "?31DE02120300000000202051";
        assertEquals("RE-7 danke", told(text).remittanceInfo());
    }

    @Test
    void a_text_line_that_looks_like_a_field_stays_text() throws Exception {
        BankEntry entry = told("166?00X?20SVWZ+um 08\r\n:20:15 Uhr\r\n:25:RE-1");
        assertEquals("um 08:20:15 Uhr:25:RE-1", entry.remittanceInfo());
    }

    @Test
    void what_cannot_be_read_refuses_the_statement_with_its_line() throws IOException {
        assertTrue(
                Told.refusal(folder, message("x").replace("CR1,00", "XX1,00"))
                        .startsWith("line 5, field :61:"));
        assertTrue(
                Told.refusal(folder, message("x").replace("CR1,00", "CR1.00"))
                        .startsWith("line 5"));
        String endless = message("y".repeat(20_000));
        assertTrue(Told.refusal(folder, endless).contains("longer than"));
    }

    @Test
    void lines_may_end_in_any_way_and_text_may_be_utf_8() throws Exception {
        String text = message("166?00X?20SVWZ+Grüße").replace("\r\n", "\n");
        assertEquals("Grüße", Told.of(folder, text).only().remittanceInfo());
        byte[] latin =
                message("166?00X?20SVWZ+Grüße")
                        .replace("\r\n", "\r")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Grüße", Told.of(folder, latin).only().remittanceInfo());
    }

    private BankEntry told(String details) throws IOException, RefusedException {
        return Told.of(folder, message(details)).only();
    }

    private static String message(String details) {
        return ":20:STARTUMS\r\n:25:37040044/0532013000\r\n:28C:0\r\n:60F:C260301EUR0,\r\n:61:2603040304CR1,00NTRFNONREF\r\n"
                + ":86:"
                + details
                + "\r\n:62F:C260304EUR1,00\r\n-\r\n";
    }
}
