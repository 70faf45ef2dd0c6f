package mahnlauf.core.model;

/** What can be said of a customer besides his number. */
public enum CustomerField {
    NAME,
    KIND,
    EMAIL,
    PHONE,
    STREET,
    POSTCODE,
    CITY,
    COUNTRY,
    LANGUAGE,
    IBAN
}
