package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.formats.camt.CamtSample.amounts;
import static mahnlauf.formats.camt.CamtSample.as;
import static mahnlauf.formats.camt.CamtSample.entry;
import static mahnlauf.formats.camt.CamtSample.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink.Kind;
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
    void a_debit_that_reverses_takes_a_payment_back_and_a_credit_brings_our_own_money()
            throws Exception {
        String returned = "<TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>";
        Told told =
                told(
                        CamtSample.reversal(entry("5.00", "DBIT", ""))
                                + CamtSample.reversal(entry("5.00", "CRDT", ""))
                                + entry("5.00", "CRDT", returned)
                                + coded(entry("5.00", "CRDT", ""), "NTRF+159+9200")
                                + coded(entry("5.00", "CRDT", ""), "NTRF+166+9200")
                                + coded(entry("5.00", "DBIT", ""), "NDDT+193+9200")
                                + entry("5.00", "DBIT", ""));
        assertEquals(
                List.of(
                        EntryKind.RETURN,
                        EntryKind.DEBIT,
                        EntryKind.DEBIT,
                        EntryKind.DEBIT,
                        EntryKind.CREDIT,
                        EntryKind.RETURN,
                        EntryKind.DEBIT),
                told.entries.stream().map(BankEntry::kind).toList());
    }

    private static String coded(String entry, String code) {
        return entry.replace(
                "<NtryDtls>", "<BkTxCd><Prtry><Cd>" + code + "</Cd></Prtry></BkTxCd><NtryDtls>");
    }

    @Test
    void a_missing_date_is_taken_from_the_other_one_then_from_the_statement() throws Exception {
        String valued = entry("1.00", "CRDT", "").replace("BookgDt", "ValDt");
        String dateless = valued.replaceAll("<ValDt>.*</ValDt>", "");
        Told told = told(valued + dateless);
        assertEquals(LocalDate.of(2026, 3, 4), told.entries.get(0).bookingDate());
        assertEquals(LocalDate.of(2026, 3, 9), told.entries.get(1).bookingDate());
    }

    private Told told(String entries) throws IOException, RefusedException {
        return Told.of(folder, statement("", entries));
    }
}
