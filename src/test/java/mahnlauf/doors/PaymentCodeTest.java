package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.DUNNING;
import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.letter;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Letter;
import mahnlauf.core.pay.PaymentLink;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);
    private static final Letter MAHNUNG =
            letter(
                    DUNNING,
                    customer("Jürgen Groß"),
                    eur(2_000),
                    line("RE-7", 123_456, 20_000, 100, 337),
                    line("RE-8", 9_900, 0, 0, 0));
    private static final String PAYLOAD =
            """
            BCD
            002
            1
            SCT
            BYLADEM1001
            Coachingstudio Weitblick GmbH
            DE02120300000000202051
            EUR1117.93


            RE-7 RE-8""";

    @Test
    void the_code_in_mail_and_print_asks_for_what_the_letter_asks_for() throws IOException {
        RenderedLetter letter = LETTERS.render(MAHNUNG);
        assertEquals(PAYLOAD, Codes.inPng(letter.code()));
        assertEquals(PAYLOAD, Codes.inPdf(letter.pdf(), 1));
        assertTrue(letter.html().contains("src=\"cid:payment-code\""));
        assertFalse(letter.html().contains("data:"), "mail readers show no pictures in data:");
        assertTrue(letter.page().contains("src=\"data:image/png;base64,"));
    }

    @Test
    void forty_invoices_are_paid_under_the_customer_number() throws IOException {
        String payload = Codes.inPng(LETTERS.render(Samples.finalNotice(40)).code());
        assertTrue(payload.endsWith("\nKundennummer 20001"), payload);
    }

    @Test
    void nothing_to_pay_has_no_code() {
        Letter settled =
                letter(REMINDER, customer("Erika"), eur(5_000), line("RE-7", 5_000, 0, 0, 0));
        RenderedLetter letter = LETTERS.render(settled);
        assertEquals(0, letter.code().length);
        assertFalse(letter.html().contains("<img"));
    }

    @Test
    void without_a_sound_account_the_letter_goes_without_a_code() {
        RenderedLetter letter =
                new Letters(from("DE00123", ""), null).render(Samples.reminder("Erika"));
        assertEquals(0, letter.code().length);
        assertIn(letter.text(), "1.234,56 €");
    }

    @Test
    void beyond_the_european_economic_area_a_code_needs_the_bic() {
        Letter letter = Samples.reminder("Erika");
        String swiss = "CH9300762011623852957";
        assertEquals(0, new Letters(from(swiss, ""), null).render(letter).code().length);
        Creditor named = from(swiss, "POFICHBEXXX");
        assertTrue(new Letters(named, null).render(letter).code().length > 0);
    }

    @Test
    void the_addresses_to_pay_online_come_to_the_total_of_the_letter() {
        Letters letters =
                new Letters(
                        STUDIO, new PaymentLink("https://pay.example.com/{number}/{amount}"), null);
        RenderedLetter letter = letters.render(MAHNUNG);
        for (String form : new String[] {letter.text(), letter.html()}) {
            assertIn(form, "https://pay.example.com/RE-7/1018.93", "/RE-8/99.00");
        }
        assertNotIn(LETTERS.render(MAHNUNG).text(), "https:", "Online");
    }

    private static Creditor from(String iban, String bic) {
        return new Creditor("Weitblick", "Am Hafen 7", "20457", "Hamburg", iban, bic, "", "", "");
    }
}
