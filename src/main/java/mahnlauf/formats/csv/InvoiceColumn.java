package mahnlauf.formats.csv;

import java.util.Locale;
import java.util.Set;

/** The columns of an invoice export or list of customers; CONTRACT.md says what they mean. */
enum InvoiceColumn {
    INVOICE_NUMBER,
    CUSTOMER_NUMBER,
    CUSTOMER_NAME,
    INVOICE_DATE,
    DUE_DATE,
    PAYMENT_TERMS_DAYS,
    GROSS_AMOUNT,
    DOCUMENT_TYPE,
    RELATED_INVOICE,
    CURRENCY,
    KIND,
    EMAIL,
    PHONE,
    STREET,
    POSTCODE,
    CITY,
    COUNTRY,
    LANGUAGE,
    CUSTOMER_IBAN,
    DISCOUNT_PERCENT,
    DISCOUNT_UNTIL,
    DUE_AGREED,
    CONSUMER_NOTICE,
    CONTRACT_DATE,
    SERVICE,
    PDF,
    CONTRACT_PDF,
    PAID_AMOUNT,
    PAID_ON,
    STAGE,
    LAST_LETTER_ON,
    NO_EMAIL,
    NO_POST,
    DO_NOT_DUN,
    /**
     * Not of the contract, as all below, but many programs export it: it tells of payments that we
     * do not know.
     */
    OPEN_AMOUNT,
    /** Says of an invoice that it is paid, void or a draft. */
    STATUS,
    /** The name of a firm, where persons stand in columns of their own. */
    COMPANY,
    FIRST_NAME,
    LAST_NAME,
    /** Lists of open items (German: OPOS) have what is owed and what is credited side by side, */
    DEBIT_AMOUNT,
    CREDIT_AMOUNT,
    /** or tell it by a word (Soll/Haben). */
    DEBIT_CREDIT,
    /** Never read: only so that a net amount is not taken for what is owed. */
    NET_AMOUNT,
    /** Never read: beside it, a bare "amount" may be net. */
    TAX_AMOUNT;

    /** What a list of customers may say of a customer. */
    static final Set<InvoiceColumn> OF_CUSTOMERS =
            Set.of(
                    CUSTOMER_NAME,
                    COMPANY,
                    FIRST_NAME,
                    LAST_NAME,
                    KIND,
                    EMAIL,
                    PHONE,
                    STREET,
                    POSTCODE,
                    CITY,
                    COUNTRY,
                    LANGUAGE,
                    CUSTOMER_IBAN,
                    NO_EMAIL,
                    NO_POST,
                    DO_NOT_DUN);

    private final String title = name().toLowerCase(Locale.ROOT);

    /** The canonical name in a header. */
    String title() {
        return title;
    }
}
