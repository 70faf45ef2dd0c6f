package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.formats.camt.CamtSample.amounts;
import static mahnlauf.formats.camt.CamtSample.amt;
import static mahnlauf.formats.camt.CamtSample.entry;
import static mahnlauf.formats.camt.CamtSample.part;
import static mahnlauf.formats.camt.CamtSample.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink.Origin;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtBatchTest {

    @TempDir Path folder;

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
    void the_entry_and_its_parts_may_stand_in_several_details() throws Exception {
        String two = part("100.00") + "</NtryDtls><NtryDtls>" + part("50.00");
        assertEquals(List.of(eur(100_00), eur(50_00)), amounts(told(entry("150.00", "CRDT", two))));
    }

    @Test
    void a_part_without_amount_of_its_own_tells_it_in_its_amount_details() throws Exception {
        String transaction = details("TxAmt", "EUR", "100.00") + details("TxAmt", "EUR", "50.00");
        String instructed =
                details("InstdAmt", "EUR", "100.00") + details("InstdAmt", "EUR", "50.00");
        String exchanged = details("CntrValAmt", "EUR", "100.00") + part("50.00");
        for (String parts : List.of(transaction, instructed, exchanged)) {
            assertEquals(
                    List.of(eur(100_00), eur(50_00)),
                    amounts(told(entry("150.00", "CRDT", parts))));
        }
    }

    @Test
    void an_amount_in_a_foreign_currency_is_no_amount_of_the_account() throws Exception {
        String foreign =
                "<TxDtls><Amt Ccy=\"USD\">108.00</Amt><AmtDtls><InstdAmt><Amt Ccy=\"USD\">108.00</Amt>"
                        + "</InstdAmt><TxAmt>"
                        + amt("100.00")
                        + "</TxAmt></AmtDtls></TxDtls>";
        assertEquals(
                List.of(eur(100_00), eur(50_00)),
                amounts(told(entry("150.00", "CRDT", foreign + part("50.00")))));
        String onlyForeign = details("InstdAmt", "USD", "100.00") + part("50.00");
        assertEquals(List.of(eur(150_00)), amounts(told(entry("150.00", "CRDT", onlyForeign))));
        String unknown = foreign.replace("USD", "???");
        assertEquals(
                List.of(eur(100_00), eur(50_00)),
                amounts(told(entry("150.00", "CRDT", unknown + part("50.00")))));
    }

    @Test
    void a_part_may_go_the_other_way_and_a_part_may_be_nothing() throws Exception {
        String taken = part("30.00").replace("</TxDtls>", "<CdtDbtInd>DBIT</CdtDbtInd></TxDtls>");
        Told told = told(entry("70.00", "CRDT", part("100.00") + taken + part("0.00")));
        assertEquals(List.of(eur(100_00), eur(-30_00), eur(0)), amounts(told));
        assertEquals(EntryKind.DEBIT, told.entries.get(1).kind());
    }

    @Test
    void parts_that_are_marked_as_their_payers_saw_them_go_the_way_of_the_entry() throws Exception {
        String debit = part("75.00").replace("</TxDtls>", "<CdtDbtInd>DBIT</CdtDbtInd></TxDtls>");
        assertEquals(
                List.of(eur(75_00), eur(75_00)),
                amounts(told(entry("150.00", "CRDT", debit + debit))));
    }

    @Test
    void charges_that_are_stated_explain_any_rest() throws Exception {
        String older = "<Chrgs>" + amt("20.00") + "</Chrgs><Chrgs>" + amt("6.00") + "</Chrgs>";
        String newer =
                "<Chrgs><Rcrd>" + amt("20.00") + "</Rcrd><Rcrd>" + amt("6.00") + "</Rcrd></Chrgs>";
        String total = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">26.00</TtlChrgsAndTaxAmt></Chrgs>";
        for (String charges : List.of(older, newer, total)) {
            String entry =
                    entry("126.00", "DBIT", part("60.00") + part("40.00"))
                            .replace("<NtryDtls>", charges + "<NtryDtls>");
            assertEquals(List.of(eur(-60_00), eur(-40_00), eur(-26_00)), amounts(told(entry)));
        }
    }

    @Test
    void one_payment_of_a_batch_is_not_the_payer_of_the_whole() throws Exception {
        String one =
                part("100.00")
                        .replace(
                                "</TxDtls>",
                                "<RltdPties><Dbtr><Nm>Eva Beispiel</Nm></Dbtr></RltdPties></TxDtls>");
        String batch = "<Btch><NbOfTxs>5</NbOfTxs></Btch>";
        Told told =
                told(entry("500.00", "CRDT", batch + one) + entry("100.00", "CRDT", batch + one));
        assertEquals("", told.entries.get(0).counterparty());
        assertEquals("Eva Beispiel", told.entries.get(1).counterparty());
        assertEquals(List.of(5, 5), told.origins.stream().map(Origin::transactions).toList());
    }

    @Test
    void an_entry_without_reference_has_the_one_that_all_its_parts_have() throws Exception {
        String parts = part("100.00") + part("50.00");
        String bare =
                entry("150.00", "CRDT", parts)
                        .replace("</BookgDt><AcctSvcrRef>R</AcctSvcrRef>", "</BookgDt>");
        Told told = told(bare);
        assertEquals("R", told.origins.get(0).entryRef());
        assertEquals(List.of("R/1", "R/2"), told.entries.stream().map(BankEntry::bankRef).toList());
        String other = bare.replaceFirst("<AcctSvcrRef>R<", "<AcctSvcrRef>Q<");
        assertEquals("", told(other).origins.get(0).entryRef());
    }

    @Test
    void a_batch_of_returns_names_each_debit_and_what_the_bank_took() throws Exception {
        String returned =
                "<TxDtls>"
                        + amt("53.00")
                        + "<AmtDtls><InstdAmt>"
                        + amt("50.00")
                        + "</InstdAmt></AmtDtls><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>";
        Told told = told(entry("106.00", "DBIT", returned + returned));
        for (BankEntry entry : told.entries) {
            assertEquals(EntryKind.RETURN, entry.kind());
            assertEquals(eur(-53_00), entry.amount());
            assertEquals(eur(50_00), entry.originalAmount());
            assertEquals("AM04", entry.returnReason());
        }
    }

    @Test
    void amounts_beyond_reason_in_the_details_overflow_nothing() throws Exception {
        String aroundTheWorld = // sums to 2^64 + 100
                part("9999999999999.99").repeat(18_446) + part("7440737095701.62");
        assertEquals(1, told(entry("1.00", "CRDT", aroundTheWorld)).entries.size());
        String charges = ("<Chrgs>" + amt("9999999999999.99") + "</Chrgs>").repeat(9_300);
        String charged = part("1.00").replace("</TxDtls>", charges + "</TxDtls>");
        assertEquals(
                List.of(eur(1_00), eur(1_00)),
                amounts(told(entry("2.00", "CRDT", charged + charged))));
    }

    private static String details(String element, String currency, String amount) {
        return "<TxDtls><AmtDtls><"
                + element
                + ">"
                + amt(amount).replace("EUR", currency)
                + "</"
                + element
                + "></AmtDtls></TxDtls>";
    }

    private Told told(String entries) throws IOException, RefusedException {
        return Told.of(folder, statement("", entries));
    }
}
