package mahnlauf.formats.bank;

import java.util.Locale;

/** What a column of a bank's export means; {@link #key} is its word in a map. */
public enum Meaning {
    ACCOUNT("the own account: IBAN, account number or name"),
    BOOKING_DATE("booking date; of several columns the first filled one"),
    VALUE_DATE("value date; empty means the booking date"),
    BOOKING_TEXT("the bank's own word for the kind of booking"),
    REMITTANCE("remittance information (Verwendungszweck); several columns are joined"),
    COUNTERPARTY("name of the other party"),
    COUNTERPARTY_IN("its name where money came in"),
    COUNTERPARTY_OUT("its name where money went out"),
    COUNTERPARTY_ACCOUNT("IBAN or account number of the other party"),
    COUNTERPARTY_ACCOUNT_IN("the same where money came in"),
    COUNTERPARTY_ACCOUNT_OUT("the same where money went out"),
    END_TO_END_ID("end-to-end reference"),
    MANDATE("mandate reference of a direct debit"),
    REFERENCE("the bank's own reference; only where no two rows can share it"),
    AMOUNT("amount with its sign"),
    CREDIT("amount that came in, where the bank has two columns"),
    DEBIT("amount that went out, where the bank has two columns"),
    SIGN("column that says whether the amount came in or went out"),
    FEE("fee that the bank takes beside the amount"),
    NET("amount with its fee: proves the row"),
    CURRENCY("currency code"),
    BALANCE("balance after the row: proves the file"),
    ORIGINAL_AMOUNT("amount of a returned debit without the fee for it"),
    RETURN_CHARGE("the fee for a returned debit");

    private final String words;

    Meaning(String words) {
        this.words = words;
    }

    /** As a map writes it: {@code booking_date}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people who write maps. */
    public String words() {
        return words;
    }
}
