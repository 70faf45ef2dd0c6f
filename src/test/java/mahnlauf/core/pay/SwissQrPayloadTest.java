package mahnlauf.core.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mahnlauf.core.pay.SwissQrPayload.Address;
import mahnlauf.core.pay.SwissQrPayload.Payment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwissQrPayloadTest {

    private static final Address CREDITOR =
            new Address("Robert Schneider AG", "Rue du Lac", "1268", "2501", "Biel", "CH");
    private static final Address DEBTOR =
            new Address("Pia Rutschmann", "Marktgasse", "28", "9400", "Rorschach", "CH");
    private static final String QR_IBAN = "CH4431999123000889012";
    private static final String IBAN = "CH5800791123000889012";
    private static final String QRR = "210000000003139471430009017";

    /** AC-126. */
    @Test
    void a_bill_with_a_qr_reference_has_the_lines_of_the_standard() {
        String payload = payload(QR_IBAN, "1949.75", "CHF", QRR, "");
        assertEquals(31, payload.split("\n", -1).length);
        assertEquals(188, payload.getBytes(StandardCharsets.UTF_8).length);
        assertTrue(payload.endsWith("\nQRR\n" + QRR + "\n\nEPD"), payload);
    }

    @Test
    void an_ordinary_account_takes_a_creditor_reference_or_none() {
        List<String> scor = lines(payload(IBAN, "20", "EUR", "RF18539007547034", "Danke"));
        assertEquals(List.of("20.00", "EUR"), scor.subList(18, 20));
        assertEquals(List.of("SCOR", "RF18539007547034", "Danke", "EPD"), scor.subList(27, 31));
        assertEquals(
                List.of("NON", "", "", "EPD"),
                lines(payload(IBAN, "20", "CHF", "", "")).subList(27, 31));
    }

    @Test
    void the_payer_may_fill_himself_in() {
        Payment open = new Payment(CREDITOR, IBAN, new BigDecimal("5"), "CHF", null, "", "");
        List<String> lines = lines(SwissQrPayload.of(open));
        assertEquals(31, lines.size());
        assertEquals(List.of("", "", "", "", "", "", ""), lines.subList(20, 27));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "DE89370400440532013000,5,CHF,,CH or LI",
        "CH5800791123000889013,5,CHF,,CH or LI",
        "CH5800791123000889012,0,CHF,,0.01",
        "CH5800791123000889012,1000000000,CHF,,999999999.99",
        "CH5800791123000889012,5.001,CHF,,two decimals",
        "CH5800791123000889012,5,USD,,CHF or EUR",
        "CH4431999123000889012,5,CHF,,QR reference",
        "CH4431999123000889012,5,CHF,RF18539007547034,QR reference",
        "CH5800791123000889012,5,CHF,210000000003139471430009017,RF reference",
        "CH5800791123000889012,5,CHF,RF19539007547034,RF reference"
    })
    void a_limit_that_is_broken_is_named(
            String iban, String amount, String currency, String reference, String said) {
        String given = reference == null ? "" : reference;
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> payload(iban, amount, currency, given, ""));
        assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
    }

    @Test
    void a_line_break_cannot_shift_the_lines() {
        assertThrows(IllegalArgumentException.class, () -> payload(IBAN, "5", "CHF", "", "a\nNON"));
        Address shifted = new Address("A\nB", "", "", "8000", "Zürich", "CH");
        Payment payment = new Payment(shifted, IBAN, BigDecimal.ONE, "CHF", null, "", "");
        assertThrows(IllegalArgumentException.class, () -> SwissQrPayload.of(payment));
    }

    private static List<String> lines(String payload) {
        return List.of(payload.split("\n", -1));
    }

    private static String payload(
            String iban, String amount, String currency, String reference, String message) {
        return SwissQrPayload.of(
                new Payment(
                        CREDITOR,
                        iban,
                        new BigDecimal(amount),
                        currency,
                        DEBTOR,
                        reference,
                        message));
    }
}
