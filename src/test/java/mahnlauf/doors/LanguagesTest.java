package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.FINAL_NOTICE;
import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);

    /** Whatever goes to a customer. */
    private static final List<String> KINDS =
            Stream.of(ActionKind.values())
                    .filter(ActionKind::isMessage)
                    .map(ActionKind::code)
                    .toList();

    private static final Map<String, String[]> FORBIDDEN =
            Map.of(
                    "de",
                    new String[] {
                        "schufa",
                        "strafanzeige",
                        "betrug",
                        "haftbefehl",
                        "gericht",
                        "pfändung",
                        "hausbesuch",
                        "arbeitgeber",
                        "vermieter",
                        "inkassokosten in höhe"
                    },
                    "en",
                    new String[] {
                        "schufa",
                        "credit score",
                        "criminal",
                        "fraud",
                        "arrest",
                        "court",
                        "bailiff",
                        "seiz",
                        "garnish",
                        "employer",
                        "landlord",
                        "visit you",
                        "legal action"
                    });

    static List<String> everyKind() {
        return KINDS;
    }

    static Stream<String> everyLetter() {
        return Stream.of("de", "en").flatMap(l -> KINDS.stream().map(kind -> l + " " + kind));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void every_letter_is_whole_in_all_its_forms_and_forbids_itself_threats(String which) {
        String language = which.substring(0, 2);
        Letter letter = agreed(letter(FINAL_NOTICE, language));
        RenderedLetter rendered = LETTERS.render(letter, which.substring(3));
        String hello = language.equals("de") ? "Guten Tag" : "Dear";
        for (String form : Facts.forms(rendered)) {
            assertIn(form, hello + " Jürgen Groß,", "20001", "+49 40 5550 120", "20457 Hamburg");
            assertIn(form, "rechnung@weitblick.example");
            assertNotIn(form.toLowerCase(Locale.ROOT), FORBIDDEN.get(language));
            assertNotIn(form, "${", "<#", "[object");
        }
        assertEquals(language, Pdf.read(rendered.pdf()).language());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_english_letter_says_no_german_word(String kind) {
        RenderedLetter rendered = LETTERS.render(agreed(letter(FINAL_NOTICE, "en")), kind);
        for (String form : Facts.forms(rendered)) {
            assertNotIn(form, "Rechnung", "Kundennummer", "Zahlung", "Mahn", "bitte", " und ");
            assertNotIn(form, "Seite", "Betrag", "Zins", " vom ", " bis ");
        }
    }

    @Test
    void figures_and_dates_are_written_as_the_language_writes_them() {
        RenderedLetter english = LETTERS.render(letter(REMINDER, "en"));
        for (String form : Facts.forms(english)) {
            assertIn(form, "€1,234.56", "16 February 2026", "2 March 2026");
        }
        assertEquals("Payment reminder: invoice RE-1 dated 16 February 2026", english.subject());
    }

    @Test
    void a_letter_of_thanks_or_an_address_check_asks_for_no_money() {
        for (String kind :
                List.of("thanks", "contact_check", "handover_notice", "agreement_offer")) {
            RenderedLetter letter = LETTERS.render(agreed(letter(FINAL_NOTICE, "de")), kind);
            assertEquals(0, letter.code().length, kind);
            assertNotIn(letter.text(), "So können Sie zahlen", "Verwendungszweck");
        }
    }

    @Test
    void a_language_of_the_user_may_lack_words_and_letters(@TempDir Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("fr"));
        Files.writeString(
                folder.resolve("fr/labels.ftl"),
                "<#assign t = {\"lang\": \"fr\", \"greeting\": \"Bonjour\"}>");
        Files.writeString(folder.resolve("fr/reminder.ftl"), words("de/reminder.ftl"));
        Letters letters = new Letters(STUDIO, folder);
        assertIn(letters.render(letter(REMINDER, "fr")).text(), "Bonjour Jürgen Groß", "IBAN");
        assertIn(letters.render(letter(FINAL_NOTICE, "fr")).text(), "Guten Tag Jürgen Groß");
    }

    @Test
    void a_transfer_quotes_the_customer_in_his_language_too() throws IOException {
        Letter many = Samples.finalNotice(40);
        Customer english = letter(REMINDER, "en").customer();
        RenderedLetter letter =
                LETTERS.render(
                        Samples.letter(
                                FINAL_NOTICE, english, many.lines().toArray(Letter.Line[]::new)));
        String payload = Codes.inPng(letter.code());
        assertTrue(payload.endsWith("\nCustomer no. 20001"), payload);
        assertIn(letter.text(), "Payment reference: Customer no. 20001");
    }

    @Test
    void copies_are_called_what_the_customer_calls_them() {
        assertEquals(
                new Letters.CopyNames("Invoice", "Contract", "Instalment-offer"),
                LETTERS.copyNames(letter(REMINDER, "en").customer()));
        assertEquals(
                new Letters.CopyNames("Rechnung", "Vertrag", "Ratenangebot"),
                LETTERS.copyNames(letter(REMINDER, "fr").customer()));
    }

    private static Letter agreed(Letter letter) {
        Matter.Agreed agreed = Samples.agreed(Agreement.Kind.INSTALMENTS, letter.owed(), 3);
        return Samples.about(Matter.of(agreed), letter, letter.total(), letter.deadline());
    }

    private static String words(String name) throws IOException {
        try (var in = LanguagesTest.class.getResourceAsStream("/templates/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Letter letter(ActionKind kind, String language) {
        Customer customer =
                new Customer(
                        new CustomerNumber("20001"),
                        "Jürgen Groß",
                        CustomerKind.CONSUMER,
                        "k@example.org",
                        "",
                        "Hauptstraße 1",
                        "10115",
                        "Berlin",
                        "DE",
                        language,
                        "");
        return Samples.letter(kind, customer, eur(100), line("RE-1", 123_456, 0, 100, 7));
    }
}
