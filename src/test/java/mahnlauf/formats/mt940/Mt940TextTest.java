package mahnlauf.formats.mt940;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code :86:} says, in the ways of the banks. */
class Mt940TextTest {

    @TempDir Path folder;

    @Test
    void a_line_is_cut_anywhere_also_within_a_key_an_iban_or_a_keyword() throws Exception {
        BankEntry entry =
                told(
                        "166?00GUTSCHRIFT?100399?20EREF+E2E-4711-2026 danke schoen?2",
                        "1M",
                        "REF+M-9?22SVWZ+RE-1?30BYLADEM1001?31DE0212030000",
                        "0000202051?32Kaethe Groesser");
        assertEquals("E2E-4711-2026 danke schoen", entry.endToEndId());
        assertEquals("M-9", entry.mandateId());
        assertEquals("RE-1", entry.remittanceInfo());
        assertEquals("DE02120300000000202051", entry.counterpartyIban());
        assertEquals("Kaethe Groesser", entry.counterparty());
    }

    @Test
    void wherever_lines_are_cut_the_entry_is_the_same() throws Exception {
        String text =
                "166?00GUTSCHRIFT?109310?20EREF+E2E-2026-03-04T12:12:11?21MREF+M-77?22CRED+DE98"
                        + "ZZZ09999999999?23SVWZ+RE-2026-0001 um 26:37 ?24Uhr - danke?30BYLADEM1001"
                        + "?31DE02120300000000202051?32Käthe Größer-von und zu Mül?33lerhausen?34000";
        BankEntry whole = told(text);
        assertEquals("RE-2026-0001 um 26:37 Uhr - danke", whole.remittanceInfo());
        for (int width = 7; width <= 65; width++) {
            for (int first = 1; first <= width; first++) {
                assertEquals(whole, told(folded(text, first, width)), width + " after " + first);
            }
        }
    }

    private static String[] folded(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        int to = first;
        for (int from = 0; from < text.length(); from = to, to += width) {
            to = Math.min(Math.max(to, from + 1), text.length());
            lines.add(text.substring(from, to));
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void a_full_subfield_goes_on_within_a_word_and_a_shorter_one_ends_it() throws Exception {
        assertEquals(
                "Rechnungen der Firma RE-2026-1 und RE-2026-2 danke",
                told("166?20SVWZ+Rechnungen der Firma R?21E-2026-1 und?22RE-2026-2?60danke")
                        .remittanceInfo());
    }

    @Test
    void a_reference_ends_with_its_subfield_unless_that_is_full() throws Exception {
        BankEntry entry = told("166?20EREF+E1?21RE-2026-1?22danke");
        assertEquals("E1", entry.endToEndId());
        assertEquals("RE-2026-1 danke", entry.remittanceInfo());
        assertEquals(
                "0123456789012345678901234",
                told("166?20EREF+0123456789012345678901?21234?22SVWZ+x").endToEndId());
    }

    @Test
    void keywords_count_also_in_the_middle_of_a_subfield_and_broken_over_two() throws Exception {
        BankEntry entry = told("109?20EREF+A1 KREF+K1 MR?21EF+M1 OAMT+0,60 SVWZ+?22Beitrag");
        assertEquals("A1", entry.endToEndId());
        assertEquals("M1", entry.mandateId());
        assertEquals("Beitrag", entry.remittanceInfo());
    }

    @Test
    void what_cooperative_banks_say_in_words_counts_where_no_field_says_it() throws Exception {
        BankEntry entry =
                told(
                        "166?00UEBERWEISUNG?10931?20SVWZ+Rechnung 17 EREF: E-5 M",
                        "?21REF: M-6 IBAN: DE021203000?2200000202051 BIC: BYLADEM1001 ",
                        "?32Olivia Dorn");
        assertEquals("E-5", entry.endToEndId());
        assertEquals("DE02120300000000202051", entry.counterpartyIban());
    }

    @Test
    void one_subfield_a_line_with_blanks_at_its_end_reads_like_one_long_line() throws Exception {
        BankEntry entry =
                told(
                        "166?00UEBERWEISUNG?10931?20EREF+ZV01002841909493000000",
                        "?2102 ?22SVWZ+Beitrag fuer ",
                        "?23Frida IBAN: DE0212030?240000000202051 BIC: BYLA ",
                        "?30BYLADEM1001?31DE02120300000000202051",
                        "?32Ronja?33Engel");
        assertEquals("ZV0100284190949300000002", entry.endToEndId());
        assertEquals("Beitrag fuer  Frida", entry.remittanceInfo());
        assertEquals("Ronja Engel", entry.counterparty());
    }

    @Test
    void another_separator_no_code_and_a_blank_before_it_are_no_hindrance() throws Exception {
        assertEquals("huur februari", told("000>100133>20huur>21februari").remittanceInfo());
        assertEquals("RE-1", told(" 020~00WPLATA~20RE-1~32ACME").remittanceInfo());
        assertEquals("ACME", told("?20RE-1?32ACME").counterparty());
        assertEquals("166 Euro?", told("166 Euro?").remittanceInfo());
        assertEquals("200,20 fuer RE-1", told("200,20 fuer RE-1").remittanceInfo());
        assertEquals("100?50 fuer RE-1", told("100?50 fuer RE-1").remittanceInfo());
    }

    @Test
    void an_account_number_beside_an_iban_gives_way_to_it() throws Exception {
        assertEquals(
                "DE02120300000000202051",
                told("166?20x?3010600076?310000777777777777?38DE02120300000000202051")
                        .counterpartyIban());
    }

    @Test
    void who_pays_for_another_is_the_payer_and_the_other_counts_where_no_payer_is_named()
            throws Exception {
        assertEquals("Eva Muster", told("166?20ABWA+Kind?21SVWZ+x?32Eva Muster").counterparty());
        assertEquals("Anna Kind", told("166?20ABWA+Anna?21Kind?22SVWZ+x").counterparty());
    }

    @Test
    void code_words_between_slashes_are_told_apart() throws Exception {
        BankEntry abn =
                told(
                        "/TRTP/SEPA OVERBOEKING/IBAN/DE02120300000000202051/BIC/BYLADEM1/N",
                        "AME/J. Jansen/REMI/Factuur RE-1/2026/EREF/E-77");
        assertEquals("J. Jansen", abn.counterparty());
        assertEquals("DE02120300000000202051", abn.counterpartyIban());
        assertEquals("Factuur RE-1/2026", abn.remittanceInfo());
        assertEquals("E-77", abn.endToEndId());
        BankEntry ing =
                told(
                        "/EREF/NOTPROVIDED//CNTP/DE02120300000000202051/BYLADEM1/J. Jansen/Bonn///",
                        "REMI/USTD//RE-2/");
        assertEquals("J. Jansen", ing.counterparty());
        assertEquals("DE02120300000000202051", ing.counterpartyIban());
        assertEquals("RE-2", ing.remittanceInfo());
        assertEquals("", ing.endToEndId());
        BankEntry rabo = told("/ORDP//NAME/J. Jansen/REMI/STRD/CUR/RF18539007547034/ISDT/2026");
        assertEquals("J. Jansen", rabo.counterparty());
        assertEquals("RF18539007547034", rabo.remittanceInfo());
        assertEquals("/PT/FT/PY/RE-3", told("/PT/FT/PY/RE-3").remittanceInfo());
    }

    @Test
    void plain_lines_keep_their_words_apart_and_full_ones_are_joined() throws Exception {
        String full = "GIRO AUS ONLINE-SIC 80532 AUFTRAGGEBER: JANE DOE, HAUPTSTRASSE 65";
        assertEquals(65, full.length());
        assertEquals(full + "0, 8001", told(full, "0, 8001").remittanceInfo());
        assertEquals("RE-1 danke", told("RE-1", "danke").remittanceInfo());
    }

    @Test
    void without_a_text_the_line_itself_tells_what_it_can() throws Exception {
        String bare =
                new Message()
                        .entry("2603040304CR1,00NTRFRE-2026-7//B1\r\nEinzahlung")
                        .closing("C260304EUR1,00");
        BankEntry entry = Told.of(folder, bare).only();
        assertEquals("RE-2026-7 Einzahlung", entry.remittanceInfo());
        assertEquals("B1", entry.bankRef());
    }

    @Test
    void a_return_names_its_reason_by_iso_code_or_by_the_number_of_the_bank() throws Exception {
        assertEquals("AC04", returned("109?20SVWZ+RETURN/AC04/Konto zu?34902").returnReason());
        assertEquals("AC01", returned("108?20SVWZ+Beitrag?34901").returnReason());
        assertEquals("MS03", returned("109?20SVWZ+Beitrag?34914").returnReason());
        assertEquals("907", returned("109?20SVWZ+Beitrag?34907").returnReason());
        assertEquals("MD06", returned("/RTRN/MD06/REMI/Beitrag/EREF/E1").returnReason());
    }

    @Test
    void codes_and_marks_of_reversal_tell_returns_and_our_own_money() throws Exception {
        for (String code : List.of("193", "195", "197", "899", "109")) {
            assertEquals(EntryKind.RETURN, kind("D", code), code);
        }
        assertEquals(EntryKind.RETURN, kind("RC", "166"));
        assertEquals(EntryKind.DEBIT, kind("D", "116"));
        for (String code : List.of("159", "160", "161", "184", "820")) {
            assertEquals(EntryKind.DEBIT, kind("C", code), code);
        }
        assertEquals(EntryKind.DEBIT, kind("RD", "105"));
        assertEquals(EntryKind.CREDIT, kind("C", "166"));
        assertEquals(EntryKind.DIRECT_DEBIT, kind("C", "171"));
    }

    private EntryKind kind(String mark, String code) throws IOException, RefusedException {
        String line = "2603040304" + mark + "1,00NTRFNONREF";
        String sign = mark.equals("C") || mark.equals("RD") ? "C" : "D";
        String message = new Message().entry(line, code + "?20RE-1").closing(sign + "260304EUR1,");
        return Told.of(folder, message).only().kind();
    }

    @Test
    void words_and_swift_type_tell_a_return_where_the_code_of_the_bank_does_not() throws Exception {
        assertEquals(EntryKind.RETURN, returned("999 Rücklastschrift AM04 RE-1").kind());
        assertEquals(EntryKind.DEBIT, returned("Gebühr für Rücklastschrift").kind());
        assertEquals(EntryKind.DEBIT, returned("105?20SVWZ+Ruecklastschrift").kind());
        String item =
                new Message().entry("2603040304DR1,00NRTINONREF", "RE-1").closing("D260304EUR1,00");
        assertEquals(EntryKind.RETURN, Told.of(folder, item).only().kind());
    }

    @Test
    void a_return_counts_without_the_fees_that_any_field_names() throws Exception {
        assertEquals(eur(60), returned("109?20OAMT+0,60 COAM+0,40?21SVWZ+x").originalAmount());
        assertEquals(eur(70), returned("109?20COAM+EUR 0,30?21SVWZ+x").originalAmount());
        String charged =
                new Message()
                        .entry("2603040304D1,00 NRTIKREF+//B1\r\n/CHGS/EUR0,25/", "109?20SVWZ+x")
                        .closing("D260304EUR1,00");
        assertEquals(eur(75), Told.of(folder, charged).only().originalAmount());
        assertEquals(eur(1_00), returned("109?20OAMT+viel SVWZ+x").originalAmount());
    }

    private BankEntry told(String... details) throws IOException, RefusedException {
        return Told.of(folder, Message.with(details)).only();
    }

    private BankEntry returned(String... details) throws IOException, RefusedException {
        String message =
                new Message()
                        .entry("2603040304DR1,00NTRFNONREF", details)
                        .closing("D260304EUR1,00");
        return Told.of(folder, message).only();
    }
}
