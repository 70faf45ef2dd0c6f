package mahnlauf.core.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentLinkTest {

    private static final PaymentLink LINK =
            new PaymentLink("https://pay.example.com/{number}?a={amount}&c={currency}");

    @Test
    void number_and_amount_stand_in_the_address() {
        assertEquals(
                Optional.of("https://pay.example.com/RE-1?a=1234.50&c=EUR"),
                LINK.of(new InvoiceNumber("RE-1"), Money.eur(123_450)));
    }

    @Test
    void a_number_can_lead_nowhere_else() {
        assertEquals(
                Optional.of(
                        "https://pay.example.com/RE%2F1%20%26b%3D%C3%A4%7Bamount%7D?a=1.00&c=EUR"),
                LINK.of(new InvoiceNumber("RE/1 &b=ä{amount}"), Money.eur(100)));
    }

    @Test
    void nothing_to_pay_has_no_address() {
        assertEquals(Optional.empty(), LINK.of(new InvoiceNumber("RE-1"), Money.eur(0)));
        assertEquals(
                Optional.empty(), PaymentLink.NONE.of(new InvoiceNumber("RE-1"), Money.eur(100)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example.com/{number}",
                "javascript:alert({number})",
                "https:///{number}",
                "https://{number}",
                "https://user@pay.example.com/{number}",
                "https://pay.example.com/ {number}",
                "https://pay.example.com/{amount}",
                "https://pay.example.com/{number}/{iban}",
                "https://pay.example.com/{number",
                "pay.example.com/{number}",
            })
    void what_is_no_https_address_with_known_places_is_refused(String template) {
        assertTrue(PaymentLink.fault(template).isPresent());
        assertThrows(IllegalArgumentException.class, () -> new PaymentLink(template));
    }
}
