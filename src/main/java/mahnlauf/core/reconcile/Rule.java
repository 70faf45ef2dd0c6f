package mahnlauf.core.reconcile;

import java.util.Locale;

/** By what a payment found its invoices. */
public enum Rule {
    INVOICE_NUMBER("the text quotes the invoice"),
    INVOICE_NUMBERS("the text quotes the invoices"),
    STRUCTURED_REFERENCE("a creditor reference with a sound check sum names the invoice"),
    END_TO_END_ID("the end-to-end id is the invoice number"),
    CUSTOMER_NUMBER_AMOUNT(
            "the text quotes the customer, and the amount is that of exactly one open invoice"),
    PAYER_ACCOUNT_AMOUNT(
            "the payer's account is the customer's, the amount that of exactly one open invoice"),
    CUSTOMER_OPEN_SUM("the customer is sure, and the amount is the sum of all that is open"),
    AGREEMENT_INSTALMENT(
            "the customer is sure, and the amount is what his agreement asks for next"),
    NAME_AMOUNT("the payer has the customer's name, and the amount is that of an open invoice"),
    AMOUNT("the amount is that of an open invoice"),
    RETURNED_END_TO_END_ID("the return carries the end-to-end id of an earlier debit"),
    RETURNED_MANDATE("the return carries the mandate and amount of an earlier debit"),
    RETURNED_INVOICE_NUMBER("the return quotes the invoice that an earlier debit paid"),
    BY_AGENCY("the collection agency reports that it came in on the claim"),
    BY_HAND("a person assigned it");

    private final String sentence;

    Rule(String sentence) {
        this.sentence = sentence;
    }

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of the table {@code allocations}. */
    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
