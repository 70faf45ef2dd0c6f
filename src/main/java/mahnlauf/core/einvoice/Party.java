package mahnlauf.core.einvoice;

import java.util.List;

/**
 * Seller or buyer as an electronic invoice names him. Unknown texts are empty.
 *
 * @param identifiers BT-29 or BT-46 in their order, those without a scheme first: programs write
 *     the customer number there
 * @param vatId BT-31 or BT-48, without blanks; a mere tax number is none
 * @param country ISO 3166 alpha-2
 */
public record Party(
        String name,
        List<String> identifiers,
        String vatId,
        String street,
        String postcode,
        String city,
        String country,
        String email,
        String phone) {

    public Party {
        identifiers = List.copyOf(identifiers);
    }
}
