package mahnlauf.core.reconcile;

/** What names the invoices of an entry. */
enum Naming {
    /** A creditor reference whose check digits agree. */
    REFERENCE,
    /** An invoice number that stands on its own. */
    NUMBER,
    /** The whole end-to-end id is an invoice number. */
    END_TO_END_ID,
    /** An invoice number that could be a piece of something longer, or a list read in part. */
    LOOSE_NUMBER,
    /** The digits of an invoice number behind a word that announces one. */
    SERIAL,
    /** An invoice number with one slip of the pen. */
    SLIP,
    CUSTOMER_NUMBER,
    /** The payer's account is a customer's. */
    ACCOUNT,
    /** The payer's name is a customer's. */
    NAME,
    /** A customer's name stands in the text: somebody pays for him. */
    NAME_IN_TEXT,
    AMOUNT_ALONE;

    Rule rule(int invoices) {
        return switch (this) {
            case REFERENCE -> Rule.STRUCTURED_REFERENCE;
            case NUMBER, LOOSE_NUMBER, SERIAL, SLIP ->
                    invoices == 1 ? Rule.INVOICE_NUMBER : Rule.INVOICE_NUMBERS;
            case END_TO_END_ID -> Rule.END_TO_END_ID;
            case CUSTOMER_NUMBER ->
                    invoices == 1 ? Rule.CUSTOMER_NUMBER_AMOUNT : Rule.CUSTOMER_OPEN_SUM;
            case ACCOUNT -> invoices == 1 ? Rule.PAYER_ACCOUNT_AMOUNT : Rule.CUSTOMER_OPEN_SUM;
            case NAME, NAME_IN_TEXT -> Rule.NAME_AMOUNT;
            case AMOUNT_ALONE -> Rule.AMOUNT;
        };
    }
}
