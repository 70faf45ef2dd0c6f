package mahnlauf.core.accounting;

import java.util.Map;

/**
 * Which account is booked for what.
 *
 * @param length digits of an account of the general ledger; debtors have one more
 * @param whenCharged fees and interest are booked when a letter claims them, else when they are
 *     paid
 * @param own accounts in the place of the chart's
 * @param banks account of the general ledger by the statement's account
 * @param firstBank the account of the first statement ever taken; empty where there is none
 */
public record AccountPlan(
        Chart chart,
        int length,
        VatRate vat,
        boolean whenCharged,
        Map<AccountUse, Account> own,
        Map<String, Account> banks,
        String firstBank) {

    public AccountPlan {
        own = Map.copyOf(own);
        banks = Map.copyOf(banks);
    }

    /** The account for this use, in full length. */
    public Account account(AccountUse use) {
        return own.getOrDefault(use, chart.standard(use, vat)).widened(length);
    }

    /**
     * The account of the money of this statement's account. Where none is named, that of the first
     * statement is the bank of the chart, and any other is on its way: two banks in one account
     * would be a guess.
     */
    public Account money(String statementAccount) {
        Account named = banks.get(statementAccount);
        if (named != null) {
            return named.widened(length);
        }
        return account(isKnown(statementAccount) ? AccountUse.BANK : AccountUse.TRANSIT);
    }

    /** Whether it is clear which account its money belongs to. */
    public boolean isKnown(String statementAccount) {
        return banks.containsKey(statementAccount)
                || (banks.isEmpty() && statementAccount.equals(firstBank));
    }
}
