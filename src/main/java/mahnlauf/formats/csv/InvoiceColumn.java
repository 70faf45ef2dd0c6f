package mahnlauf.formats.csv;

import java.util.Locale;

/** The columns of an invoice export; CONTRACT.md says what they mean. */
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
    /**
     * Not of the contract, but many programs export it: it tells of payments that we do not know.
     */
    OPEN_AMOUNT,
    /** Not of the contract either: says of an invoice that it is paid, void or a draft. */
    STATUS;

    /** The canonical name in a header. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
