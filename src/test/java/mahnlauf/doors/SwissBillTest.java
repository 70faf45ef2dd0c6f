package mahnlauf.doors;

import static mahnlauf.doors.Facts.assertIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;

class SwissBillTest {

    private static final Currency CHF = Currency.getInstance("CHF");
    private static final String QR_IBAN = "CH4431999123000889012";
    private static final String IBAN = "CH9300762011623852957";

    /** AC-126 of the reference, from the tests of SwissQRBill; our message comes on top. */
    private static final String PUBLISHED =
            """
            SPC
            0200
            1
            CH4431999123000889012
            S
            Robert Schneider AG
            Rue du Lac
            1268
            2501
            Biel
            CH







            1949.75
            CHF
            S
            Pia Rutschmann
            Marktgasse
            28
            9400
            Rorschach
            CH
            QRR
            210000000003139471430009017

            EPD""";

    @Test
    void the_payload_is_the_published_one() {
        Letter letter = letter("CH", CHF, "21000000000313947143000901");
        assertEquals(PUBLISHED, bill(letter, QR_IBAN, "").orElseThrow().payload());
    }

    @Test
    void the_payment_part_stands_on_the_last_page_and_can_be_scanned() throws IOException {
        RenderedLetter letter =
                new Letters(creditor(QR_IBAN), null)
                        .render(letter("CH", CHF, "21000000000313947143000901"));
        Pdf pdf = Pdf.read(letter.pdf());
        String message = "\n21000000000313947143000901\nEPD";
        assertEquals(
                PUBLISHED.replace("\n\nEPD", message),
                Codes.inPdf(letter.pdf(), pdf.pages()).replace("\r", ""));
        assertIn(pdf.text(), "Empfangsschein", "Zahlteil", "21 00000 00003 13947 14300 09017");
        assertTrue(pdf.fonts().stream().allMatch(PDFont::isEmbedded));
        assertEquals(0, letter.code().length);
    }

    @Test
    void an_ordinary_account_gets_a_creditor_reference_for_one_invoice_alone() {
        assertLines(bill(letter("CH", CHF, "RE-20261"), IBAN, "RE-20261"), "SCOR", "RF3720261");
        assertLines(bill(letter("CH", CHF, "RE-1"), IBAN, "RE-1"), "NON", "");
        assertLines(
                bill(letter("CH", CHF, "RE-20261", "RE-20262"), IBAN, "RE-20261 RE-20262"),
                "NON",
                "");
    }

    @Test
    void there_is_none_for_euros_or_a_foreign_account() {
        assertEquals(Optional.empty(), bill(letter("CH", Money.EUR, "RE-20261"), IBAN, ""));
        assertEquals(
                Optional.empty(),
                bill(letter("CH", CHF, "RE-20261"), "DE02120300000000202051", ""));
        assertEquals(Optional.empty(), bill(letter("CH", CHF, "RE-A"), "CH00", ""));
    }

    @Test
    void a_debtor_whose_address_is_incomplete_fills_in_his_box_by_hand() {
        Letter known = letter("CH", CHF, "RE-20261");
        Customer nameless =
                new Customer(
                        known.customer().number(),
                        "Pia",
                        CustomerKind.CONSUMER,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "CH",
                        "de",
                        "");
        Letter letter =
                new Letter(
                        known.actionId(),
                        known.kind(),
                        known.date(),
                        nameless,
                        known.lines(),
                        known.credit(),
                        known.total(),
                        null,
                        false);
        List<String> lines = bill(letter, IBAN, "").orElseThrow().payload().lines().toList();
        assertEquals(List.of("", "", "", "", "", "", ""), lines.subList(20, 27));
    }

    private static void assertLines(Optional<SwissBill> bill, String type, String reference) {
        List<String> lines = bill.orElseThrow().payload().lines().toList();
        assertEquals(List.of(type, reference), lines.subList(27, 29));
    }

    private static Optional<SwissBill> bill(Letter letter, String iban, String message) {
        return SwissBill.of(letter, creditor(iban), message, "de");
    }

    private static Creditor creditor(String iban) {
        return new Creditor(
                "Robert Schneider AG", "Rue du Lac 1268", "2501", "Biel", iban, "", "", "", "");
    }

    private static Letter letter(String country, Currency currency, String... invoices) {
        Customer pia =
                new Customer(
                        new CustomerNumber("20001"),
                        "Pia Rutschmann",
                        CustomerKind.CONSUMER,
                        "",
                        "",
                        "Marktgasse 28",
                        "9400",
                        "Rorschach",
                        country,
                        "de",
                        "");
        Money each = new Money(194_975 / invoices.length, currency);
        Money none = Money.zero(currency);
        List<Letter.Line> lines =
                Stream.of(invoices)
                        .map(
                                number ->
                                        new Letter.Line(
                                                new InvoiceNumber(number),
                                                Stage.REMINDER,
                                                LocalDate.of(2026, 2, 16),
                                                LocalDate.of(2026, 3, 2),
                                                5,
                                                each,
                                                none,
                                                each,
                                                none,
                                                none,
                                                List.of()))
                        .toList();
        Money total = lines.stream().map(Letter.Line::open).reduce(none, Money::plus);
        return new Letter(
                "a1", ActionKind.REMINDER, Samples.NIGHT, pia, lines, none, total, null, false);
    }
}
