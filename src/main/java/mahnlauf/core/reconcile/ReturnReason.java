package mahnlauf.core.reconcile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a direct debit came back, in words: the codes of ISO 20022 (External Code Sets, return). */
final class ReturnReason {

    private static final String WORDS =
            """
            AC01 the account number is wrong
            AC04 the account is closed
            AC06 the account is blocked
            AC13 the account is a consumer's, who may not be debited under this scheme
            AG01 direct debits are forbidden on this account
            AG02 the bank does not know the kind of transaction
            AM04 the account has not enough money
            AM05 the debit was sent twice
            BE05 the bank does not know the creditor
            CNOR the creditor's bank is not registered
            CUST the debtor asked for it
            DNOR the debtor's bank is not registered
            DUPL the debit was sent twice
            FF01 the file was invalid
            FOCR a recall of the creditor
            FRAD the debit is called fraudulent
            MD01 there is no valid mandate
            MD02 the mandate's data are missing or wrong
            MD06 the debtor wants the money back
            MD07 the debtor has died
            MS02 the debtor refused the debit
            MS03 the bank gives no reason
            RC01 the bank identifier is wrong
            RR01 the law asks for the debtor's account
            RR02 the law asks for the debtor's name or address
            RR03 the law asks for the creditor's name or address
            RR04 a reason of law
            SL01 the debtor has restricted whose debits are taken
            TECH a technical problem
            """;

    private static final Map<String, String> BY_CODE =
            WORDS.lines()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    line -> line.substring(0, 4), line -> line.substring(5)));

    /**
     * After these another debit of the same account or mandate can only come back, or may not be
     * made: the account, the mandate or the scheme is the fault (External Code Sets of ISO 20022;
     * EPC173-14, what the creditor is to do). Not MD06, MS02: the mandate still stands. Not AM04:
     * there may be money another day.
     */
    static final List<String> UNUSABLE =
            List.of("AC01", "AC04", "AC06", "AC13", "AG01", "MD01", "MD02", "MD07", "RC01", "SL01");

    private ReturnReason() {}

    /** {@code AM04, the account has not enough money}; empty without a code. */
    static String inWords(String code) {
        String words = BY_CODE.get(code);
        return words == null ? code : code + ", " + words;
    }
}
