package mahnlauf.core.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import org.junit.jupiter.api.Test;

class BuyersTest {

    private final Books books = new Books();

    private static Party buyer(String name, String postcode, String... identifiers) {
        return new Party(
                name, List.of(identifiers), "", "Am Wall 1", postcode, "Köln", "DE", "", "");
    }

    private void knows(String number, String name, String postcode) {
        books.apply(
                new Customer(
                        new CustomerNumber(number),
                        name,
                        CustomerKind.CONSUMER,
                        "",
                        "+49 1",
                        "",
                        postcode,
                        "Köln",
                        "DE",
                        "de",
                        ""));
    }

    private String found(Party buyer) {
        return Buyers.find(buyer, books).fold(CustomerNumber::value, reason -> "? " + reason);
    }

    @Test
    void the_buyer_identifier_is_the_customer_number() {
        assertEquals("20001", found(buyer("Größe KG", "50667", "20001")));
    }

    @Test
    void a_number_of_a_customer_with_another_name_is_left_to_a_person() {
        knows("20001", "Schulz", "10115");
        assertTrue(found(buyer("Größe KG", "50667", "20001")).startsWith("? "));
        knows("20002", "GROESSE  K.G.", "99999");
        assertEquals("20002", found(buyer("Größe KG", "50667", "20002")));
    }

    @Test
    void a_buyer_without_a_number_is_the_one_customer_of_his_name_and_postcode() {
        knows("20001", "Größe KG", "50667");
        knows("20002", "Größe KG", "10115");
        assertEquals("20001", found(buyer("Groesse KG", "50667")));
    }

    @Test
    void two_customers_of_one_name_and_place_are_left_to_a_person() {
        knows("20001", "Größe KG", "50667");
        knows("20002", "Größe", "50667");
        String unclear = found(buyer("Größe KG", "50667"));
        assertTrue(unclear.contains("20001, 20002") && unclear.contains("BT-46"), unclear);
    }

    @Test
    void a_new_buyer_gets_a_number_that_people_can_read_and_that_stays() {
        Party buyer = buyer("Größe & Söhne KG", "50667");
        assertEquals("GROESSE-SOEHNE-KG-50667", found(buyer));
        books.apply(Buyers.described(new CustomerNumber(found(buyer)), buyer, null));
        assertEquals("GROESSE-SOEHNE-KG-50667", found(buyer));
        assertEquals("GROESSE", found(buyer("Größe", "")));
    }

    @Test
    void a_number_made_of_a_name_never_meets_another_customer() {
        knows("MAIER-50667", "Bäcker Schulz", "99999");
        String other = found(buyer("Maier", "50667"));
        assertNotEquals("MAIER-50667", other);
        assertTrue(other.startsWith("MAIER-50667-"), other);
        assertEquals(other, found(buyer("Maier", "50667")));
    }

    @Test
    void a_name_without_letters_makes_no_number() {
        assertTrue(found(buyer("…", "")).startsWith("? "));
    }

    @Test
    void what_the_books_know_of_a_customer_stays() {
        knows("20001", "Größe KG", "50667");
        Party buyer = buyer("Größe und Söhne KG", "10115", "20001");
        Customer after =
                Buyers.described(
                        new CustomerNumber("20001"),
                        buyer,
                        books.find(new CustomerNumber("20001")));
        assertEquals("Größe KG", after.name());
        assertEquals("+49 1", after.phone());
        assertEquals("50667", after.postcode());
    }

    @Test
    void a_vat_id_makes_a_business_and_an_unknown_buyer_is_a_consumer() {
        CustomerNumber number = new CustomerNumber("1");
        Party firm = Invoices.party("Größe KG", "DE999000222");
        assertEquals(CustomerKind.BUSINESS, Buyers.described(number, firm, null).kind());
        Party person = Invoices.party("Änne Größe", "");
        assertEquals(CustomerKind.CONSUMER, Buyers.described(number, person, null).kind());
    }
}
