package mahnlauf.core.model;

/**
 * A collection agency (Inkasso) as a letter to the debtor names it. Unknown texts are empty.
 *
 * @param name its firm
 */
public record Agency(
        String name, String street, String postcode, String city, String phone, String email) {

    /** An agency of which nothing but its name is known. */
    public static Agency named(String name) {
        return new Agency(name, "", "", "", "", "");
    }
}
