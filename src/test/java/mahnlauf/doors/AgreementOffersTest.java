package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Samples.NIGHT;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import org.junit.jupiter.api.Test;

class AgreementOffersTest {

    private static final AgreementOffers OFFERS = new AgreementOffers(STUDIO, null, 7);

    @Test
    void an_offer_names_parties_claim_instalments_and_what_signing_means() {
        Pdf pdf = Pdf.read(OFFERS.render(offer(), List.of(line("RE-1", 10_000, 0, 100, 37))));
        assertIn(
                pdf.text(),
                "V-20001-1",
                "Coachingstudio Weitblick GmbH, Am Alten Hafen 7, 20457 Hamburg",
                "Jürgen Groß, Hauptstraße 1, 10115 Berlin (Kundennummer 20001)",
                "RE-1",
                "Mahnkosten 1,00 €",
                "Verzugszinsen 0,37 €",
                "Zu zahlen 101,37 €",
                "1 01.04.2026 50,69 € 50,68 €",
                "2 01.05.2026 50,68 € 0,00 €",
                "bis zum 05.04.2026",
                "7 Tage",
                "§ 212 BGB",
                "kostet Sie nichts",
                "keine weiteren Verzugszinsen",
                "Ort, Datum",
                "Unterschrift Jürgen Groß",
                "Seite 1 von ");
        assertEquals("V-20001-1", pdf.title());
    }

    @Test
    void without_lines_the_invoices_and_the_total_are_named() {
        String text = Pdf.read(OFFERS.render(offer(), List.of())).text();
        assertTrue(text.contains("aus der Rechnung RE-1 insgesamt 101,37 €"), text);
        assertFalse(text.contains("Guthaben"));
    }

    @Test
    void what_the_lines_claim_beyond_the_total_is_the_customers_credit() {
        String text =
                Pdf.read(OFFERS.render(offer(), List.of(line("RE-1", 12_137, 0, 0, 0)))).text();
        assertTrue(text.contains("Abzüglich Ihres Guthabens − 20,00 €"), text);
    }

    @Test
    void an_offer_over_more_than_is_claimed_is_refused() {
        List<Letter.Line> tooLittle = List.of(line("RE-1", 10_000, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> OFFERS.render(offer(), tooLittle));
    }

    private static AgreementOffer offer() {
        return new AgreementOffer(
                "V-20001-1",
                NIGHT,
                customer("Jürgen Groß"),
                List.of(new InvoiceNumber("RE-1")),
                eur(10_137),
                LocalDate.of(2026, 4, 5),
                List.of(
                        new Instalment(LocalDate.of(2026, 4, 1), eur(5_069)),
                        new Instalment(LocalDate.of(2026, 5, 1), eur(5_068))));
    }
}
