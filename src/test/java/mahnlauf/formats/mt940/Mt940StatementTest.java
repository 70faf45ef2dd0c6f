package mahnlauf.formats.mt940;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fields make statements: pages, envelopes, junk, and what is cut off. */
class Mt940StatementTest {

    @TempDir Path folder;

    @Test
    void the_pages_of_a_statement_are_told_as_one_over_which_the_balances_prove() throws Exception {
        Told told = Told.of(folder, Told.sample("seiten.sta"));
        assertEquals(List.of("DE89370400440532013000"), accounts(told));
        assertEquals(3, told.entries.size());
        assertEquals(eur(100_00), told.ends.get(0).opening());
        assertEquals(eur(130_50), told.ends.get(0).closing());
        assertEquals(eur(30_50), told.sum());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals(LocalDate.of(2026, 3, 4), told.ends.get(0).day());
    }

    @Test
    void a_missing_page_is_doubted() throws Exception {
        String pages = new String(Told.sample("seiten.sta"), StandardCharsets.UTF_8);
        int second = pages.indexOf("{1:", 10);
        String gap = pages.substring(0, second) + pages.substring(pages.indexOf("{1:", second + 3));
        Told told = Told.of(folder, gap);
        assertEquals(2, told.ends.size());
        assertTrue(told.ends.get(0).doubt().contains("a page is missing"), told.ends.toString());
    }

    @Test
    void a_page_of_another_account_is_no_page_of_this_one() throws Exception {
        String pages = new String(Told.sample("seiten.sta"), StandardCharsets.UTF_8);
        String other = pages.replaceFirst("(?s)(7/1.*?):25:37040044/0532013000", "$1:25:ANDERS");
        assertEquals(3, Told.of(folder, other).ends.size());
    }

    @Test
    void what_ends_before_its_closing_balance_is_told_with_its_doubt() throws Exception {
        String open = new Message().entry("2603040304CR1,00NTRFNONREF", "RE-1").open();
        doubted(open, "at the end of the file before its closing balance :62F:");
        doubted(open + "-\r\n", "in line 7 before its closing balance :62F:");
        doubted(open + Message.with("RE-2"), "in line 7 before its closing balance :62F:");
        doubted(open.replaceFirst(":20:.*\r\n", "") + "-", "in line 6");
        doubted(Message.of(":20:X", ":25:37040044/0532013000", ":28C:1"), "no currency");
        doubted(Message.of(":20:X", ":25:1", ":60F:C260301EUR0,"), "at the end of the file");
        assertNull(Told.of(folder, open).ends.get(0).closing());
    }

    @Test
    void what_lacks_its_opening_balance_or_account_is_told_with_its_doubt() throws Exception {
        doubted(Message.with("x").replaceAll(":60F:.*\r\n", ""), "no opening balance :60F:");
        doubted(Message.with("x").replaceAll(":25:.*\r\n", ""), "names no account");
        Told bare = doubted(Message.of(":20:X", ":25:1", ":61:2603040304C1,"), "no currency");
        assertEquals(Money.EUR, bare.heads.get(0).currency());
        String swiss =
                Message.of(":20:X", ":25:1", ":61:2603040304C1,5NTRF", ":62F:C260304CHF1,50", "-");
        assertEquals("CHF", doubted(swiss, ":60F:").heads.get(0).currency().getCurrencyCode());
    }

    @Test
    void a_closing_balance_in_another_currency_is_doubted() throws Exception {
        doubted(
                Message.with("x").replace("C260304EUR1,00", "C260304USD1,00"),
                "is kept in EUR, but closes with 1.00 USD");
    }

    @Test
    void entries_behind_the_end_of_a_statement_are_told_with_their_doubt() throws Exception {
        String orphan = Message.with("RE-1") + Message.of(":61:2603050305C2,00NTRF", "Rest");
        Told told = Told.of(folder, orphan);
        assertEquals(2, told.ends.size());
        assertEquals("", told.ends.get(0).doubt());
        assertTrue(told.ends.get(1).doubt().contains("without a head"), told.ends.toString());
        String twice = Message.with("RE-1") + Message.of(":62F:C260304EUR1,00");
        assertTrue(Told.of(folder, twice).ends.get(1).doubt().contains("without a head"));
    }

    @Test
    void a_lone_hyphen_within_a_text_ends_nothing() throws Exception {
        Told told = Told.of(folder, Message.with("166?20SVWZ+Rest", "-", "?21RE-1", "-"));
        assertEquals("", told.ends.get(0).doubt());
        assertEquals("Rest- RE-1-", told.only().remittanceInfo());
    }

    @Test
    void a_head_within_a_text_is_one_only_where_a_whole_head_follows() throws Exception {
        Told told = Told.of(folder, Message.with("166?20SVWZ+um 08", ":20:15 Uhr", ":25:RE-1"));
        assertEquals("um 08:20:15 Uhr:25:RE-1", told.only().remittanceInfo());
    }

    @Test
    void envelopes_control_characters_and_junk_between_messages_are_no_part_of_it()
            throws Exception {
        String body = Message.with("RE-1");
        String bare = body.substring(0, body.length() - 3);
        for (String wrapped :
                List.of(
                        "{1:F01AAAABBCCAXXX0000000000}{2:O940}{4:\r\n" + bare + "-}{5:{CHK:0}}",
                        "{1:F01AAAABBCCAXXX0000000000}{4:" + bare + "-}",
                        "ä4:\r\n" + bare + "-å\r\nä4:\r\n" + bare + "-å",
                        "ä4:" + bare + "-ü",
                        "\u0001\r\n" + bare + "-\u0003",
                        "ABCDDEFF\r\n940\r\nABCDDEFF\r\n" + body + "940\r\n" + body,
                        bare + "- \r\n",
                        bare.stripTrailing() + "-}{5:}\r\n",
                        "\r\n\r\n" + bare)) {
            Told told = Told.of(folder, wrapped);
            assertEquals("mt940", told.format, wrapped);
            assertTrue(told.ends.stream().allMatch(e -> e.doubt().isEmpty()), wrapped);
            assertTrue(told.entries.stream().allMatch(e -> e.remittanceInfo().equals("RE-1")));
            assertEquals(told.ends.size(), told.entries.size());
        }
    }

    @Test
    void unknown_fields_of_the_head_leave_the_account_alone() throws Exception {
        String message =
                Message.with("x")
                        .replace(":28C:", "Zweite Zeile\r\n:NSF:Hallo\r\n:13D:2603040900\r\n:28C:");
        Told told = Told.of(folder, message);
        assertEquals(List.of("DE89370400440532013000"), accounts(told));
        assertEquals(StatementSink.Kind.STATEMENT, told.heads.get(0).kind());
        assertEquals("mt940", told.format);
    }

    @Test
    void marks_dates_and_amounts_come_in_many_forms() throws Exception {
        assertEquals(eur(1_00), amount("260304C1,NMSC"));
        assertEquals(eur(1_00), amount("260304    CR1,NMSC"));
        assertEquals(eur(1_00), amount("2603040304C0000000000001,00NTRF"));
        assertEquals(eur(1_00), amount("2603040304C1 NTRF"));
        assertEquals(eur(1_00), amount("2603040304RD1,0N123NONREF"));
        assertEquals(eur(1_00), amount("2603040304RDR1,00NTRF"));
        assertEquals(eur(1_00), amount("20260304C1,00NTRF"));
        assertEquals(eur(1_00), amount("202603040304CR 1,00 NTRF"));
        assertEquals(eur(1_00), amount("2603040304C1,00"));
        assertEquals(eur(-1_00), amount("2603040304DD1,00NTRF"));
        assertEquals(eur(-1_00), amount("2603040304RC1,00NTRF"));
        assertEquals(eur(0), amount("2603040304D0,NTRF"));
    }

    @Test
    void a_line_that_can_mean_two_things_is_refused() throws IOException {
        for (String line :
                List.of(
                        "26030403C1,00NTRF",
                        "2603040304X1,00NTRF",
                        "2603040304R1,00NTRF",
                        "2613040304C1,00NTRF",
                        "2603040304C1.000,00NTRF",
                        "2603040304C-1,00NTRF",
                        "2603040304C1,005NTRF",
                        "2603040304C,50NTRF")) {
            String message = new Message().entry(line, "x").closing("C260304EUR1,00");
            String said = Told.refusal(folder, message);
            assertTrue(said.startsWith("line 5, field :61: "), line + ": " + said);
        }
    }

    @Test
    void references_may_be_longer_than_they_should_and_hold_slashes() throws Exception {
        BankEntry entry =
                entry("2603040304C1,00NMSC341241773/1-ABCDEFGHIJKLMNOP//O/341241774-ABCDEFGHIJ");
        assertEquals("O/341241774-ABCDEFGHIJ", entry.bankRef());
        assertEquals("", entry("2603040304C1,00NMSCNONREF//NONREF").bankRef());
        assertEquals("", entry("2603040304C1,00NMSCNONREF//").bankRef());
    }

    @Test
    void a_new_account_has_an_opening_balance_of_no_day() throws Exception {
        Told told =
                Told.of(
                        folder,
                        new Message("C000000EUR0,")
                                .entry("2603040304C1,00NTRF", "x")
                                .closing("C000000EUR1,"));
        assertEquals(eur(0), told.ends.get(0).opening());
        assertEquals(LocalDate.of(2026, 3, 4), told.ends.get(0).day());
    }

    @Test
    void umlauts_of_windows_and_of_dos_are_told_apart_by_the_words_that_hold_them()
            throws Exception {
        String text = Message.with("166?20SVWZ+Größe für Käthe?32Möller");
        for (String charset : List.of("UTF-8", "windows-1252", "IBM850", "UTF-16LE")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            BankEntry entry =
                    Told.of(folder, charset.startsWith("UTF-16") ? marked(bytes) : bytes).only();
            assertEquals("Größe für Käthe", entry.remittanceInfo(), charset);
            assertEquals("Möller", entry.counterparty(), charset);
        }
        byte[] quoted = Message.with("„Rechnung“ Duškin").getBytes(Charset.forName("windows-1252"));
        assertEquals("„Rechnung“ Duškin", Told.of(folder, quoted).only().remittanceInfo());
    }

    @Test
    void endless_folding_is_refused_before_it_fills_the_memory() throws IOException {
        String said = Told.refusal(folder, Message.with("x" + "\r\n".repeat(20_000)));
        assertTrue(said.contains("field :86: is longer than"), said);
    }

    private static byte[] marked(byte[] bytes) {
        byte[] marked = new byte[bytes.length + 2];
        marked[0] = (byte) 0xff;
        marked[1] = (byte) 0xfe;
        System.arraycopy(bytes, 0, marked, 2, bytes.length);
        return marked;
    }

    private static List<String> accounts(Told told) {
        return told.heads.stream().map(StatementSink.Head::account).toList();
    }

    private Told doubted(String message, String doubt) throws IOException, RefusedException {
        Told told = Told.of(folder, message);
        String said = told.ends.get(0).doubt();
        assertTrue(said.contains(doubt), () -> "'" + said + "' does not say '" + doubt + "'");
        assertEquals(told.heads.size(), told.ends.size());
        return told;
    }

    private Money amount(String line) throws IOException, RefusedException {
        return entry(line).amount();
    }

    private BankEntry entry(String line) throws IOException, RefusedException {
        String message = new Message().entry(line, "x").closing("C260304EUR1,00");
        return Told.of(folder, message).only();
    }
}
