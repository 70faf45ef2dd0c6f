package mahnlauf.core.model;

/**
 * A customer as the newest export describes him. Personal data: kept outside the hashed rows.
 *
 * <p>What is not known is an empty text. {@code country} is ISO 3166 alpha-2, {@code language} ISO
 * 639-1, {@code iban} without blanks.
 */
public record Customer(
        CustomerNumber number,
        String name,
        CustomerKind kind,
        String email,
        String phone,
        String street,
        String postcode,
        String city,
        String country,
        String language,
        String iban) {

    public boolean hasEmail() {
        return !email.isEmpty();
    }

    /** Whether a letter by post can reach him: a street or at least a town. */
    public boolean hasAddress() {
        return !street.isBlank() || !city.isBlank();
    }

    public boolean hasPhone() {
        return !phone.isEmpty();
    }
}
