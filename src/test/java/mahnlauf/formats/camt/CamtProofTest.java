package mahnlauf.formats.camt;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.formats.camt.CamtSample.amounts;
import static mahnlauf.formats.camt.CamtSample.balance;
import static mahnlauf.formats.camt.CamtSample.entry;
import static mahnlauf.formats.camt.CamtSample.message;
import static mahnlauf.formats.camt.CamtSample.page;
import static mahnlauf.formats.camt.CamtSample.part;
import static mahnlauf.formats.camt.CamtSample.reversal;
import static mahnlauf.formats.camt.CamtSample.statement;
import static mahnlauf.formats.camt.CamtSample.stmt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink.End;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamtProofTest {

    @TempDir Path folder;

    @Test
    void interim_balances_open_and_close_a_page() throws Exception {
        Told told =
                Told.of(folder, statement(balance("ITBD", "1.00") + balance("ITBD", "3.00"), ""));
        assertEquals(eur(1_00), told.ends.get(0).opening());
        assertEquals(eur(3_00), told.ends.get(0).closing());
        assertNull(Told.of(folder, statement("", "")).ends.get(0).closing());
    }

    @Test
    void an_entry_in_another_currency_than_its_account_is_shown_and_doubted() throws Exception {
        Told told = told(entry("1.00", "CRDT", "").replace("EUR", "USD"));
        assertEquals("1.00 USD", told.only().amount().toString());
        String doubt = told.ends.get(0).doubt();
        assertTrue(doubt.contains("entry 1 is 1.00 USD, the account is kept in EUR"), doubt);
        assertTrue(doubt.contains("line 1, column "), doubt);
    }

    @Test
    void pages_that_tie_only_together_are_one_statement() throws Exception {
        String balances = balance("OPBD", "0.00") + balance("CLBD", "30.00");
        String first = page(1, false, balances, entry("10.00", "CRDT", ""));
        String second = page(2, true, balances, entry("20.00", "CRDT", ""));
        Told told = Told.of(folder, message("", first + second));
        assertEquals(1, told.heads.size());
        assertEquals(new End(eur(0), eur(30_00), LocalDate.of(2026, 3, 4)), told.ends.get(0));
        assertEquals(List.of(eur(10_00), eur(20_00)), amounts(told));
    }

    @Test
    void the_first_page_may_open_and_the_last_one_close() throws Exception {
        String first = page(1, false, balance("OPBD", "0.00"), entry("10.00", "CRDT", ""));
        String second = page(2, false, "", entry("15.00", "CRDT", ""));
        String third = page(3, true, balance("CLBD", "30.00"), entry("5.00", "CRDT", ""));
        Told told = Told.of(folder, message("", first + second + third));
        assertEquals(List.of(new End(eur(0), eur(30_00), LocalDate.of(2026, 3, 4))), told.ends);
    }

    @Test
    void pages_with_interim_balances_each_prove_themselves() throws Exception {
        String first = balance("OPBD", "0.00") + balance("ITBD", "10.00");
        String second = balance("ITBD", "10.00") + balance("CLBD", "30.00");
        Told told =
                Told.of(
                        folder,
                        message(
                                "",
                                page(1, false, first, entry("10.00", "CRDT", ""))
                                        + page(2, true, second, entry("20.00", "CRDT", ""))));
        assertEquals(List.of(eur(0), eur(10_00)), told.ends.stream().map(End::opening).toList());
        assertEquals(
                List.of(eur(10_00), eur(30_00)), told.ends.stream().map(End::closing).toList());
        assertEquals(List.of("", ""), told.ends.stream().map(End::doubt).toList());
    }

    @Test
    void a_lone_page_with_the_balances_of_all_is_doubted() throws Exception {
        String balances = balance("OPBD", "0.00") + balance("CLBD", "30.00");
        String entries = entry("10.00", "CRDT", "");
        String header =
                "<GrpHdr><MsgPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></MsgPgntn></GrpHdr>";
        assertTrue(
                doubt(message("", page(1, false, balances, entries)))
                        .contains("is page 1 of several"));
        assertTrue(
                doubt(message("", page(2, true, balances, entries)))
                        .contains("is page 2 of several"));
        assertTrue(
                doubt(message(header, stmt(balances, entries))).contains("is page 1 of several"));
        assertEquals("", doubt(message(header, stmt(balance("OPBD", "0.00"), entries))));
    }

    @Test
    void a_page_of_another_account_is_no_further_page() throws Exception {
        String balances = balance("OPBD", "0.00") + balance("CLBD", "30.00");
        String first = page(1, false, balances, entry("10.00", "CRDT", ""));
        String other =
                page(2, true, balances, entry("20.00", "CRDT", ""))
                        .replace("DE89370400440532013000", "DE44760000001234509876");
        Told told = Told.of(folder, message("", first + other));
        assertEquals(2, told.heads.size());
        assertTrue(told.ends.stream().allMatch(end -> end.doubt().contains("of several")));
    }

    @Test
    void a_reversal_changes_its_sign_where_the_balances_tie_only_so() throws Exception {
        String balances = balance("OPBD", "100.00") + balance("CLBD", "95.00");
        Told told =
                Told.of(folder, statement(balances, reversal(entry("5.00", "CRDT", part("5.00")))));
        assertEquals(List.of(eur(-5_00)), amounts(told));
        assertTrue(told.remarks.get(0).contains("RvslInd, 1 in all, were counted against"));
        assertEquals("", told.ends.get(0).doubt());
    }

    @Test
    void a_reversal_takes_its_parts_with_it() throws Exception {
        String debit = part("30.00").replace("</TxDtls>", "<CdtDbtInd>DBIT</CdtDbtInd></TxDtls>");
        String credit = part("35.00").replace("</TxDtls>", "<CdtDbtInd>CRDT</CdtDbtInd></TxDtls>");
        String balances = balance("OPBD", "100.00") + balance("CLBD", "95.00");
        String reversed = reversal(entry("5.00", "CRDT", credit + debit));
        Told told = Told.of(folder, statement(balances, reversed));
        assertEquals(List.of(eur(-35_00), eur(30_00)), amounts(told));
        assertEquals(eur(-5_00), told.origins.get(0).entryAmount());
    }

    @Test
    void a_reversal_keeps_its_sign_where_the_balances_tie_or_never_tie() throws Exception {
        String reversed = reversal(entry("5.00", "CRDT", ""));
        for (String closing : List.of("105.00", "99.00")) {
            String balances = balance("OPBD", "100.00") + balance("CLBD", closing);
            Told told = Told.of(folder, statement(balances, reversed));
            assertEquals(List.of(eur(5_00)), amounts(told));
            assertEquals(List.of(), told.remarks);
        }
        assertEquals(List.of(eur(5_00)), amounts(Told.of(folder, statement("", reversed))));
    }

    @Test
    void each_statement_settles_its_own_reversals() throws Exception {
        String reversed = entry("1.00", "CRDT", "") + reversal(entry("5.00", "CRDT", ""));
        String opening = balance("OPBD", "100.00");
        Told told =
                Told.of(
                        folder,
                        message(
                                "",
                                stmt(opening + balance("CLBD", "106.00"), reversed)
                                        + stmt(opening + balance("CLBD", "96.00"), reversed)));
        assertEquals(List.of(eur(1_00), eur(5_00), eur(1_00), eur(-5_00)), amounts(told));
    }

    @Test
    void a_reversed_collection_is_a_debit_that_came_back() throws Exception {
        String code =
                "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd>";
        String entry =
                reversal(entry("5.00", "DBIT", "")).replace("<NtryDtls>", code + "<NtryDtls>");
        assertEquals(EntryKind.RETURN, Told.of(folder, statement("", entry)).only().kind());
    }

    @Test
    void a_balance_in_another_currency_than_the_account_is_shown_and_doubted() throws Exception {
        String foreign = balance("CLBD", "30.00").replace("EUR", "SEK");
        String doubt = doubt(statement(balance("OPBD", "0.00") + foreign, ""));
        assertTrue(
                doubt.contains("closing balance as 30.00 SEK, the account is kept in EUR"), doubt);
        String own = balance("OPBD", "0.00") + balance("CLBD", "0.00");
        assertEquals("", doubt(statement(own + foreign, "")));
        assertEquals("", doubt(statement(foreign + own, "")));
    }

    @Test
    void an_account_that_tells_no_currency_is_kept_in_that_of_its_entries() throws Exception {
        String foreign = balance("CLBD", "5.00").replace("EUR", "CHF");
        String bare = statement(foreign, entry("5.00", "CRDT", "")).replace("<Ccy>EUR</Ccy>", "");
        Told told = Told.of(folder, bare);
        assertEquals(eur(0).currency(), told.heads.get(0).currency());
        assertTrue(told.ends.get(0).doubt().contains("5.00 CHF"));
        String empty = statement(foreign, "").replace("<Ccy>EUR</Ccy>", "");
        assertEquals("CHF", Told.of(folder, empty).heads.get(0).currency().getCurrencyCode());
    }

    @Test
    void an_available_balance_closes_where_no_other_does_and_proves_nothing() throws Exception {
        String available = balance("CLAV", "70.00");
        String entry = entry("5.00", "CRDT", "");
        assertEquals(eur(70_00), end(statement(available, entry)).closing());
        End untied = end(statement(balance("OPBD", "0.00") + available, entry));
        assertEquals(new End(eur(0), null, LocalDate.of(2026, 3, 4)), untied);
        End tied = end(statement(balance("OPBD", "65.00") + available, entry));
        assertEquals(eur(70_00), tied.closing());
    }

    @Test
    void a_statement_of_several_days_opens_with_the_first_and_closes_with_the_last()
            throws Exception {
        String balances =
                on("04", balance("CLBD", "10.00"))
                        + on("05", balance("CLBD", "30.00"))
                        + on("05", balance("OPBD", "10.00"))
                        + on("04", balance("OPBD", "0.00"));
        End end = end(statement(balances, entry("10.00", "CRDT", "") + entry("20.00", "CRDT", "")));
        assertEquals(new End(eur(0), eur(30_00), LocalDate.of(2026, 3, 5)), end);
        assertTrue(doubt(statement(balances, "")).contains("two different balances"));
    }

    @Test
    void the_sums_that_a_bank_states_prove_what_has_no_balances() throws Exception {
        String sums =
                "<TxsSummry><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>15.00</Sum></TtlCdtNtries>"
                        + "<TtlDbtNtries><Sum>3.00</Sum></TtlDbtNtries></TxsSummry>";
        String credit = entry("15.00", "CRDT", "");
        String debit = entry("3.00", "DBIT", "");
        String pending = entry("3.00", "DBIT", "").replace("BOOK", "PDNG");
        assertEquals("", doubt(statement(sums, credit + debit)));
        assertEquals("", doubt(statement(sums, credit + pending)));
        assertTrue(doubt(statement(sums, credit)).contains("its debits sum to 3.00 EUR"));
        assertTrue(doubt(statement(sums, debit)).contains("its credits sum to 15.00 EUR"));
        assertEquals("", doubt(statement(sums.replace("15.00", "viel"), debit)));
    }

    @Test
    void what_is_not_booked_is_told_as_such_and_proves_nothing() throws Exception {
        String balances = balance("OPBD", "0.00") + balance("CLBD", "15.00");
        String entries = entry("15.00", "CRDT", "");
        for (String status : List.of("PDNG", "FUTR", "INFO", "<Cd>PDNG</Cd>")) {
            entries += entry("3.00", "DBIT", "").replace("BOOK", status);
        }
        Told told = Told.of(folder, statement(balances, entries));
        assertEquals(eur(15_00), told.only().amount());
        assertEquals(List.of(eur(-3_00), eur(-3_00), eur(-3_00), eur(-3_00)), told.pending);
        assertEquals(List.of(), told.remarks);
    }

    @Test
    void an_unknown_status_is_not_booked_and_said_once() throws Exception {
        String odd = entry("3.00", "DBIT", "").replace("BOOK", "<Prtry>VORMERKUNG</Prtry>");
        Told told = Told.of(folder, statement("", odd + odd));
        assertEquals(List.of(), told.entries);
        assertEquals(1, told.remarks.size());
        assertTrue(
                told.remarks.get(0).contains("'VORMERKUNG' is none of BOOK"), told.remarks.get(0));
    }

    @Test
    void sums_beyond_reason_are_refused_before_they_overflow() throws Exception {
        String reason =
                Told.refusal(
                        folder, statement("", entry("9999999999999.99", "CRDT", "").repeat(120)));
        assertTrue(reason.contains("more than any account can move"), reason);
    }

    private End end(String statement) throws IOException, RefusedException {
        return Told.of(folder, statement).ends.get(0);
    }

    private String doubt(String statement) throws IOException, RefusedException {
        return end(statement).doubt();
    }

    private static String on(String day, String balance) {
        return balance.replace("</Bal>", "<Dt><Dt>2026-03-" + day + "</Dt></Dt></Bal>");
    }

    private Told told(String entries) throws IOException, RefusedException {
        return Told.of(folder, statement("", entries));
    }
}
