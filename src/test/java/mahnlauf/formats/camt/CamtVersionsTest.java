package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.formats.camt.CamtSample.amounts;
import static mahnlauf.formats.camt.CamtSample.as;
import static mahnlauf.formats.camt.CamtSample.entry;
import static mahnlauf.formats.camt.CamtSample.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.StatementSink.Head;
import mahnlauf.core.model.StatementSink.Kind;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtVersionsTest {

    @TempDir Path folder;

    @Test
    void the_first_version_tells_its_transactions_in_the_entry_itself() throws Exception {
        Told told = Told.of(folder, Told.sample("bericht-v01.xml"));
        assertEquals("camt.052.001.01", told.format);
        assertEquals(
                List.of(new Head("DE44760000001234509876", eur(0).currency(), Kind.INTERIM)),
                told.heads);
        assertEquals(List.of(eur(100_00), eur(50_00)), amounts(told));
        BankEntry first = told.entries.get(0);
        assertEquals("Änne Öhler", first.counterparty());
        assertEquals("DE27100999990000777001", first.counterpartyIban());
        assertEquals("RE-2026-0041 RF5020261017", first.remittanceInfo());
        assertEquals("TAG-1/1", first.bankRef());
        assertEquals(List.of(eur(-12_00)), told.pending);
    }

    @Test
    void a_swiss_notification_tells_each_reference_of_a_batch() throws Exception {
        Told told = Told.of(folder, Told.sample("avis-v04.xml"));
        assertEquals("camt.054.001.04", told.format);
        assertEquals("2026064007700123", told.origins.get(2).entryRef());
        assertEquals(42_035, told.origins.get(2).entryAmount().minor());
        assertEquals(3, told.origins.get(2).transactions());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals(
                List.of("260305CH01A", "260305CH01B", "260305CH01C"),
                told.entries.stream().map(BankEntry::bankRef).toList());
        assertEquals(
                List.of(
                        "000000000000000000202610177",
                        "RF43RE20260044 RE-2026-0045",
                        "RE-2026-0046"),
                told.entries.stream().map(BankEntry::remittanceInfo).toList());
        assertEquals(
                List.of("Zoé Früh", "Reto Rüegg", "Urs Zängerle"),
                told.entries.stream().map(BankEntry::counterparty).toList());
    }

    @Test
    void the_newest_version_is_read_in_its_envelope_account_by_account() throws Exception {
        Told told = Told.of(folder, Told.sample("konto-v13.xml"));
        assertEquals("camt.053.001.13", told.format);
        assertEquals(
                List.of("AT461990000012345678", "99887766"),
                told.heads.stream().map(Head::account).toList());
        assertEquals(eur(100_00), told.ends.get(0).opening());
        assertEquals(eur(186_40), told.ends.get(0).closing());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals("CHF", told.heads.get(1).currency().getCurrencyCode());
        BankEntry first = told.entries.get(0);
        assertEquals(eur(96_40), first.amount());
        assertEquals("Handelsbank Övelgönne", first.counterparty());
        assertEquals("Invoice RE-2026-0050", first.remittanceInfo());
        assertEquals("E2E-13", first.endToEndId());
        BankEntry second = told.entries.get(1);
        assertEquals("Kontoführung", second.remittanceInfo());
        assertEquals(LocalDate.of(2026, 3, 5), second.bookingDate());
        assertEquals(3, told.entries.size());
    }

    @Test
    void every_version_is_told_by_its_namespace_and_read() throws Exception {
        String plain = statement("", entry("5.00", "CRDT", ""));
        for (int version = 1; version <= 13; version++) {
            String number = version < 10 ? "0" + version : String.valueOf(version);
            String statement = plain.replace("001.08", "001." + number);
            assertEquals("camt.053.001." + number, format(statement));
            assertEquals("camt.052.001." + number, format(as(statement, "052", "AcctRpt", "Rpt")));
            assertEquals(
                    "camt.054.001." + number,
                    format(as(statement, "054", "DbtCdtNtfctn", "Ntfctn")));
        }
    }

    @Test
    void a_namespace_that_tells_no_version_does_no_harm() throws Exception {
        String plain = statement("", entry("5.00", "CRDT", ""));
        String swift = plain.replace("urn:iso:std:iso:20022:tech:xsd:", "urn:swift:xsd:");
        assertEquals("camt.053.001.08", format(swift));
        assertEquals("camt.053", format(plain.replaceFirst(" xmlns=\"[^\"]*\"", "")));
        assertEquals("camt.053", format(plain.replace("camt.053.001.08", "camt.054.001.08")));
    }

    @Test
    void an_entry_tells_what_was_returned_where_its_transaction_does_not() throws Exception {
        String code = "<BkTxCd><Prtry><Cd>NRTI+109+9249</Cd></Prtry></BkTxCd>";
        String original = "<AmtDtls><InstdAmt>" + CamtSample.amt("50.00") + "</InstdAmt></AmtDtls>";
        for (String details : List.of("", "<TxDtls/>")) {
            String entry =
                    entry("53.00", "DBIT", details)
                            .replace("<NtryDtls>", code + original + "<NtryDtls>");
            BankEntry told = Told.of(folder, statement("", entry)).only();
            assertEquals(EntryKind.RETURN, told.kind());
            assertEquals(eur(50_00), told.originalAmount());
        }
    }

    private String format(String content) throws Exception {
        Told told = Told.of(folder, content);
        assertEquals(eur(5_00), told.only().amount());
        return told.format;
    }
}
