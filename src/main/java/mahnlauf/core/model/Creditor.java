package mahnlauf.core.model;

/** The user's own firm, as printed on letters. Unknown texts are empty. */
public record Creditor(
        String name,
        String street,
        String postcode,
        String city,
        String iban,
        String bic,
        String email,
        String phone,
        String vatId) {}
