package mahnlauf.formats.camt;

import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.formats.Told;

/** Statements that say only what a test is about. */
final class CamtSample {

    private CamtSample() {}

    static String statement(String before, String entries) {
        return message("", stmt(before, entries));
    }

    /** A message with these statements. */
    static String message(String header, String statements) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                + header
                + statements
                + "</BkToCstmrStmt></Document>";
    }

    /** One statement of our account, with what stands between the account and the entries. */
    static String stmt(String before, String entries) {
        return "<Stmt><Id>1</Id><CreDtTm>2026-03-09T06:00:00</CreDtTm>"
                + "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                + before
                + entries
                + "</Stmt>";
    }

    /** The same as a page of a statement. */
    static String page(int number, boolean last, String before, String entries) {
        String pagination =
                "<StmtPgntn><PgNb>"
                        + number
                        + "</PgNb><LastPgInd>"
                        + last
                        + "</LastPgInd></StmtPgntn>";
        return stmt(before, entries).replace("<Id>1</Id>", "<Id>1</Id>" + pagination);
    }

    /** A statement as the report or notification of this number. */
    static String as(String statement, String number, String message, String report) {
        return statement
                .replace("camt.053", "camt." + number)
                .replace("BkToCstmrStmt", "BkToCstmr" + message)
                .replace("<Stmt>", "<" + report + ">")
                .replace("</Stmt>", "</" + report + ">");
    }

    static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>"
                + code
                + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    static String entry(String amount, String mark, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">"
                + amount
                + "</Amt><CdtDbtInd>"
                + mark
                + "</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>R</AcctSvcrRef><NtryDtls>"
                + details
                + "</NtryDtls></Ntry>";
    }

    /** The entry as one that takes back another. */
    static String reversal(String entry) {
        return entry.replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
    }

    static String part(String amount) {
        return "<TxDtls><Refs><AcctSvcrRef>R</AcctSvcrRef></Refs>" + amt(amount) + "</TxDtls>";
    }

    static String amt(String amount) {
        return "<Amt Ccy=\"EUR\">" + amount + "</Amt>";
    }

    static List<Money> amounts(Told told) {
        return told.entries.stream().map(BankEntry::amount).toList();
    }
}
