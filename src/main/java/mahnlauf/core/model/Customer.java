package mahnlauf.core.model;

import java.util.Set;

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

    /** What the fonts of letters have; others are printed as {@code #}. */
    private static final Set<Character.UnicodeScript> PRINTED =
            Set.of(
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.GEORGIAN,
                    Character.UnicodeScript.ARMENIAN);

    /** The name of a customer whose personal data was erased. */
    public static final String ERASED = "erased";

    /** A customer of whom nothing but the number is known. */
    public static Customer unknown(CustomerNumber number) {
        return new Customer(number, "", CustomerKind.CONSUMER, "", "", "", "", "", "DE", "de", "");
    }

    /** This customer in what {@code told} names, {@code before} in all else. */
    public Customer over(Customer before, Set<CustomerField> told) {
        return new Customer(
                number,
                told.contains(CustomerField.NAME) ? name : before.name,
                told.contains(CustomerField.KIND) ? kind : before.kind,
                told.contains(CustomerField.EMAIL) ? email : before.email,
                told.contains(CustomerField.PHONE) ? phone : before.phone,
                told.contains(CustomerField.STREET) ? street : before.street,
                told.contains(CustomerField.POSTCODE) ? postcode : before.postcode,
                told.contains(CustomerField.CITY) ? city : before.city,
                told.contains(CustomerField.COUNTRY) ? country : before.country,
                told.contains(CustomerField.LANGUAGE) ? language : before.language,
                told.contains(CustomerField.IBAN) ? iban : before.iban);
    }

    /** Whether his personal data was erased and nothing was told of him since. */
    public boolean isErased() {
        return name.equals(ERASED);
    }

    public boolean hasEmail() {
        return !email.isEmpty();
    }

    /**
     * Whether a letter by post can reach him: a street or at least a town, in letters that can be
     * printed on it.
     */
    public boolean hasAddress() {
        return !(street.isBlank() && city.isBlank()) && isPrinted(street) && isPrinted(city);
    }

    /** A line of which no letter can be printed would be a row of {@code #}. */
    private static boolean isPrinted(String line) {
        return line.codePoints().noneMatch(Character::isLetter)
                || line.codePoints()
                        .filter(Character::isLetter)
                        .anyMatch(c -> PRINTED.contains(Character.UnicodeScript.of(c)));
    }

    public boolean hasPhone() {
        return !phone.isEmpty();
    }
}
