package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink.Kind;
import mahnlauf.core.model.StatementSink.Origin;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtReaderTest {

    @TempDir Path folder;

    @Test
    void a_statement_of_version_08_is_told_with_balances_and_booked_entries_only()
            throws Exception {
        Told told = Told.of(folder, Told.sample("konto-v08.xml"));
        assertEquals("camt.053.001.08", told.format);
        assertEquals("DE89370400440532013000", told.heads.get(0).account());
        assertEquals(eur(1000_00), told.ends.get(0).opening());
        assertEquals(eur(1327_00), told.ends.get(0).closing());
        assertEquals(LocalDate.of(2026, 3, 5), told.ends.get(0).day());
        assertEquals(eur(327_00), told.sum());
    }

    @Test
    void a_transfer_names_its_payer_and_what_he_wrote() throws Exception {
        BankEntry entry = Told.of(folder, Told.sample("konto-v08.xml")).entries.get(0);
        assertEquals(
                new BankEntry(
                        "REF-1",
                        LocalDate.of(2026, 3, 4),
                        LocalDate.of(2026, 3, 5),
                        eur(119_00),
                        EntryKind.CREDIT,
                        "Käthe Größer",
                        "DE02120300000000202051",
                        "",
                        "",
                        "Rechnung RE-2026-0001 vielen Dank & Gruß",
                        "",
                        eur(119_00)),
                entry);
    }

    @Test
    void a_batch_is_split_into_its_transactions_with_their_own_amounts() throws Exception {
        List<BankEntry> parts = Told.of(folder, Told.sample("konto-v08.xml")).entries.subList(1, 3);
        assertEquals(
                List.of("REF-2/1", "REF-2/2"), parts.stream().map(BankEntry::bankRef).toList());
        assertEquals(
                List.of(eur(100_00), eur(161_00)), parts.stream().map(BankEntry::amount).toList());
        assertEquals(EntryKind.DIRECT_DEBIT, parts.get(0).kind());
        assertEquals("M-1", parts.get(0).mandateId());
        assertEquals("Bodo Bach", parts.get(1).counterparty());
    }

    @Test
    void a_returned_debit_names_our_customer_the_reason_and_the_amount_without_the_fee()
            throws Exception {
        BankEntry entry = Told.of(folder, Told.sample("konto-v08.xml")).entries.get(3);
        assertEquals(EntryKind.RETURN, entry.kind());
        assertEquals(eur(-53_00), entry.amount());
        assertEquals(eur(50_00), entry.originalAmount());
        assertEquals("AC04", entry.returnReason());
        assertEquals("Cora Clausen", entry.counterparty());
        assertEquals("DE02500105170137075030", entry.counterpartyIban());
    }

    @Test
    void a_return_without_account_numbers_still_names_the_debtor() throws Exception {
        String details =
                "<TxDtls><RltdPties><Dbtr><Nm>Cora Clausen</Nm></Dbtr><Cdtr><Nm>Wir</Nm></Cdtr></RltdPties>"
                        + "<RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls>";
        assertEquals("Cora Clausen", told(entry("5.00", "DBIT", details)).only().counterparty());
    }

    @Test
    void version_02_with_a_prefix_and_in_latin_1_is_read_alike() throws Exception {
        Told told = Told.of(folder, Told.sample("konto-v02.xml"));
        assertEquals("camt.053.001.02", told.format);
        assertEquals("DE89370400440532013000", told.heads.get(0).account());
        assertEquals(eur(-10_00), told.ends.get(0).opening());
        BankEntry entry = told.only();
        assertEquals(eur(25_50), entry.amount());
        assertEquals("Jürgen Groß", entry.counterparty());
        assertEquals("RF18539007547034", entry.remittanceInfo());
        assertEquals("", entry.bankRef());
        assertEquals(LocalDate.of(2026, 3, 4), entry.valueDate());
    }

    @Test
    void a_report_and_a_notification_are_read_alike_and_say_what_they_are() throws Exception {
        String plain = statement("", entry("1.00", "CRDT", ""));
        List<Told> told =
                List.of(
                        Told.of(folder, plain),
                        Told.of(folder, as(plain, "052", "AcctRpt", "Rpt")),
                        Told.of(folder, as(plain, "054", "DbtCdtNtfctn", "Ntfctn")));
        assertEquals(
                List.of("camt.053.001.08", "camt.052.001.08", "camt.054.001.08"),
                told.stream().map(t -> t.format).toList());
        assertEquals(
                List.of(Kind.STATEMENT, Kind.INTERIM, Kind.NOTIFICATION),
                told.stream().map(t -> t.heads.get(0).kind()).toList());
        assertEquals(told.get(0).entries, told.get(1).entries);
        assertEquals(told.get(0).entries, told.get(2).entries);
    }

    @Test
    void every_booking_tells_the_entry_that_it_is_a_part_of() throws Exception {
        Told told =
                told(
                        entry("150.00", "DBIT", part("100.00") + part("50.00"))
                                + entry("9.00", "CRDT", ""));
        assertEquals(
                List.of(
                        new Origin("R", eur(-150_00), 0, 2),
                        new Origin("R", eur(-150_00), 1, 2),
                        new Origin("R", eur(9_00), 0, 1)),
                told.origins);
    }

    @Test
    void a_batch_without_details_says_how_many_payments_are_in_it() throws Exception {
        String batch = "<Btch><NbOfTxs>17</NbOfTxs></Btch>";
        String more = "</NtryDtls><NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>";
        String odd = "<Btch><NbOfTxs>viele</NbOfTxs></Btch>";
        Told told =
                told(
                        entry("150.00", "CRDT", batch)
                                + entry("150.00", "CRDT", batch + more)
                                + entry("150.00", "CRDT", odd));
        assertEquals(List.of(17, 20, 1), told.origins.stream().map(Origin::transactions).toList());
    }

    @Test
    void parts_that_miss_only_what_the_bank_charged_leave_a_rest_of_their_own() throws Exception {
        Told told = told(entry("147.00", "CRDT", part("100.00") + part("50.00")));
        assertEquals(List.of(eur(100_00), eur(50_00), eur(-3_00)), amounts(told));
        assertEquals("charges", told.entries.get(2).remittanceInfo());
        assertEquals("R/charges", told.entries.get(2).bankRef());
    }

    @Test
    void parts_that_do_not_explain_the_entry_leave_it_whole() throws Exception {
        assertEquals(
                List.of(eur(300_00)),
                amounts(told(entry("300.00", "CRDT", part("100.00") + part("50.00")))));
        assertEquals(
                List.of(eur(150_00)),
                amounts(told(entry("150.00", "CRDT", part("150.00") + part("150.00")))));
        assertEquals(
                List.of(eur(150_00)),
                amounts(told(entry("150.00", "CRDT", part("100.00") + "<TxDtls/>"))));
    }

    @Test
    void a_full_line_of_140_characters_goes_on_without_a_blank() throws Exception {
        String full = "x".repeat(137) + "RE-";
        String text =
                "<TxDtls><RmtInf><Ustrd>" + full + "</Ustrd><Ustrd>17</Ustrd></RmtInf></TxDtls>";
        assertEquals(full + "17", told(entry("1.00", "CRDT", text)).only().remittanceInfo());
    }

    @Test
    void a_reversal_keeps_the_sign_of_its_mark_and_zero_is_an_amount() throws Exception {
        Told told =
                told(
                        entry("5.00", "DBIT", "").replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")
                                + entry("0.00", "CRDT", ""));
        assertEquals(List.of(eur(-5_00), eur(0)), amounts(told));
    }

    @Test
    void a_missing_date_is_taken_from_the_other_one_then_from_the_statement() throws Exception {
        String valued = entry("1.00", "CRDT", "").replace("BookgDt", "ValDt");
        String dateless = valued.replaceAll("<ValDt>.*</ValDt>", "");
        Told told = told(valued + dateless);
        assertEquals(LocalDate.of(2026, 3, 4), told.entries.get(0).bookingDate());
        assertEquals(LocalDate.of(2026, 3, 9), told.entries.get(1).bookingDate());
    }

    @Test
    void interim_balances_open_and_close_a_page() throws Exception {
        Told told =
                Told.of(folder, statement(balance("ITBD", "1.00") + balance("ITBD", "3.00"), ""));
        assertEquals(eur(1_00), told.ends.get(0).opening());
        assertEquals(eur(3_00), told.ends.get(0).closing());
        assertNull(Told.of(folder, statement("", "")).ends.get(0).closing());
    }

    @Test
    void amounts_that_are_not_plain_decimals_refuse_the_statement() throws IOException {
        for (String amount :
                List.of("-1.00", "+1.00", "1e3", "1,00", "1.001", "", "99999999999999.00", "NaN")) {
            String reason = Told.refusal(folder, statement("", entry(amount, "CRDT", "")));
            assertTrue(reason.startsWith("line 1, column "), reason);
            assertTrue(reason.contains("BkToCstmrStmt/Stmt/Ntry: "), reason);
        }
    }

    @Test
    void an_entry_in_another_currency_than_its_account_refuses_the_statement() throws IOException {
        String foreign = entry("1.00", "CRDT", "").replace("EUR", "USD");
        String reason = Told.refusal(folder, statement("", foreign));
        assertTrue(reason.contains("entry 1 is 1.00 USD, the account is kept in EUR"), reason);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = Told.sample("konto-v08.xml");
        for (int length = 200; length < whole.length - 12; length += 211) {
            byte[] cut = Arrays.copyOf(whole, length);
            String reason = Told.refusal(folder, cut);
            assertTrue(reason.contains("cut off") || reason.contains("no readable"), reason);
        }
    }

    @Test
    void a_document_type_is_refused_whatever_it_declares() throws IOException {
        String dtd = "<!DOCTYPE Document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String attack =
                statement("", entry("1.00", "CRDT", "")).replace("<Document", dtd + "<Document");
        assertTrue(
                Told.refusal(folder, attack.replace("R</Acct", "&e;</Acct")).contains("DOCTYPE"));
        String undeclared = statement("", "").replace("<Ccy>EUR", "<Ccy>&e;");
        assertTrue(Told.refusal(folder, undeclared).contains("ntity"));
    }

    @Test
    void endless_tags_depths_and_vocabularies_are_stopped() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    String attribute =
                            statement("", "")
                                    .replace("<Ccy>", "<Ccy a='" + ">".repeat(3_000_000) + "'>");
                    assertTrue(Told.refusal(folder, attribute).contains("longer than"));
                    String deep = statement("", "<a>".repeat(200) + "</a>".repeat(200));
                    assertTrue(Told.refusal(folder, deep).contains("deep inside"));
                    StringBuilder names = new StringBuilder();
                    for (int i = 0; i < 5_000; i++) {
                        names.append("<n").append(i).append("/>");
                    }
                    assertTrue(
                            Told.refusal(folder, statement("", names.toString()))
                                    .contains("different names"));
                    String text =
                            statement(
                                    "",
                                    entry(
                                            "1.00",
                                            "CRDT",
                                            "<TxDtls><RmtInf><Ustrd>"
                                                    + "lang ".repeat(50_000)
                                                    + "</Ustrd></RmtInf></TxDtls>"));
                    assertTrue(Told.refusal(folder, text).contains("longer than"));
                });
    }

    @Test
    void control_characters_and_line_breaks_in_names_become_blanks() throws Exception {
        String party =
                "<TxDtls><RltdPties><Dbtr><Nm>Eva\n  Beispiel&#13;&#10;Bcc: x\u202e</Nm></Dbtr></RltdPties></TxDtls>";
        assertEquals(
                "Eva Beispiel Bcc: x", told(entry("1.00", "CRDT", party)).only().counterparty());
    }

    @Test
    void utf_16_and_a_wrapper_around_the_document_are_understood() throws Exception {
        String plain = statement("", entry("1.00", "CRDT", ""));
        assertEquals(
                eur(1_00),
                Told.of(folder, ("\ufeff" + plain).getBytes(StandardCharsets.UTF_16LE))
                        .only()
                        .amount());
        assertEquals(
                eur(1_00),
                Told.of(folder, "<w><AppHdr><Fr>x</Fr></AppHdr>" + plain + "</w>").only().amount());
    }

    @Test
    void bytes_that_are_no_text_of_the_declared_kind_refuse_the_statement() throws IOException {
        String plain = statement("", "").replace("<Ccy>", "<Nm>Groß</Nm><Ccy>");
        String reason = Told.refusal(folder, plain.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(reason.contains("UTF-8"), reason);
    }

    private Told told(String entries) throws IOException, RefusedException {
        return Told.of(folder, statement("", entries));
    }

    private static List<Money> amounts(Told told) {
        return told.entries.stream().map(BankEntry::amount).toList();
    }

    private static String statement(String balances, String entries) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>"
                + "<Id>1</Id><CreDtTm>2026-03-09T06:00:00</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id>"
                + "<Ccy>EUR</Ccy></Acct>"
                + balances
                + entries
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String as(String statement, String number, String message, String report) {
        return statement
                .replace("camt.053", "camt." + number)
                .replace("BkToCstmrStmt", "BkToCstmr" + message)
                .replace("<Stmt>", "<" + report + ">")
                .replace("</Stmt>", "</" + report + ">");
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>"
                + code
                + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    private static String entry(String amount, String mark, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt><CdtDbtInd>"
                + mark
                + "</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>R</AcctSvcrRef><NtryDtls>"
                + details
                + "</NtryDtls></Ntry>";
    }

    private static String part(String amount) {
        return "<TxDtls><Refs><AcctSvcrRef>R</AcctSvcrRef></Refs><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt></TxDtls>";
    }
}
