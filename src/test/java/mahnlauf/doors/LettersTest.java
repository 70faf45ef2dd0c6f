package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.DUNNING;
import static mahnlauf.core.model.ActionKind.FINAL_NOTICE;
import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.core.model.ActionKind.SERVICE_STOP;
import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.letter;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);

    /** What the law or decency forbids to write (reference: letters, blocked phrases). */
    private static final List<String> FORBIDDEN =
            List.of(
                    "schufa",
                    "strafanzeige",
                    "betrug",
                    "haftbefehl",
                    "gerichtsvollzieher",
                    "pfändung",
                    "hausbesuch",
                    "arbeitgeber",
                    "vermieter",
                    "letzte außergerichtliche",
                    "inkassokosten in höhe",
                    "gericht",
                    "konsequenzen",
                    "unverzüglich");

    @Test
    void a_reminder_says_the_same_facts_in_text_html_and_print() {
        RenderedLetter letter = LETTERS.render(Samples.reminder("Jürgen Groß"));
        assertAll(
                forms(letter)
                        .flatMap(
                                form ->
                                        Stream.of(
                                                        "Guten Tag Jürgen Groß,",
                                                        "RE-1",
                                                        "16.02.2026",
                                                        "02.03.2026",
                                                        "1.234,56",
                                                        "DE02 1203 0000 0000 2020 51",
                                                        "BYLADEM1001",
                                                        "20001",
                                                        "rechnung@weitblick.example",
                                                        "+49 40 5550 120",
                                                        "Am Alten Hafen 7")
                                                .map(
                                                        fact ->
                                                                () ->
                                                                        assertTrue(
                                                                                form.contains(fact),
                                                                                fact
                                                                                        + " is missing in "
                                                                                        + form))));
        assertEquals("Zahlungserinnerung zur Rechnung RE-1 vom 16.02.2026", letter.subject());
    }

    @Test
    void a_reminder_threatens_nothing_and_asks_whether_something_was_wrong() {
        String text = LETTERS.render(Samples.reminder("Jürgen Groß")).text();
        assertAll(
                Stream.of("Inkasso", "Mahn", "Zinsen", "Kosten", "unterbrechen", "Frist", "bis zum")
                        .map(threat -> () -> assertFalse(text.contains(threat), threat)));
        assertTrue(
                flat(text)
                        .contains("war mit ihr oder mit unserer Leistung etwas nicht in Ordnung"));
        assertTrue(flat(text).contains("Haben Sie inzwischen gezahlt?"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDER", "DUNNING", "FINAL_NOTICE"})
    void no_letter_uses_a_forbidden_phrase(ActionKind kind) {
        RenderedLetter letter =
                LETTERS.render(
                        letter(kind, customer("Erika Muster"), line("RE-1", 5_000, 0, 100, 7)));
        assertAll(
                forms(letter)
                        .flatMap(
                                form ->
                                        FORBIDDEN.stream()
                                                .map(
                                                        phrase ->
                                                                () ->
                                                                        assertFalse(
                                                                                form.toLowerCase(
                                                                                                Locale
                                                                                                        .GERMAN)
                                                                                        .contains(
                                                                                                phrase),
                                                                                phrase))));
    }

    @Test
    void a_mahnung_breaks_the_claim_down_and_nets_the_credit() {
        RenderedLetter letter =
                LETTERS.render(
                        letter(
                                DUNNING,
                                customer("Erika Muster"),
                                eur(2_000),
                                line("RE-7", 123_456, 20_000, 100, 337),
                                line("RE-8", 9_900, 0, 0, 0)));
        assertAll(
                forms(letter)
                        .flatMap(
                                form ->
                                        Stream.of(
                                                        "1.234,56 €",
                                                        "200,00 €",
                                                        "1.034,56 €",
                                                        "99,00 €",
                                                        "1.133,56 €",
                                                        "Mahnkosten",
                                                        "1,00 €",
                                                        "Verzugszinsen",
                                                        "3,37 €",
                                                        "6,27 %",
                                                        "03.03.2026",
                                                        "21.03.2026",
                                                        "19",
                                                        "Guthaben",
                                                        "20,00 €",
                                                        "1.117,93 €",
                                                        "RE-7 RE-8",
                                                        "umgehend")
                                                .map(
                                                        fact ->
                                                                () ->
                                                                        assertTrue(
                                                                                form.contains(fact),
                                                                                fact
                                                                                        + " is missing in "
                                                                                        + form))));
    }

    @Test
    void a_business_is_charged_the_lump_sum_by_its_name() {
        RenderedLetter letter =
                LETTERS.render(
                        letter(
                                DUNNING,
                                customer("Muster GmbH", CustomerKind.BUSINESS, "DE"),
                                line("RE-7", 5_000, 0, 4_000, 0)));
        assertAll(
                forms(letter)
                        .map(
                                form ->
                                        () ->
                                                assertTrue(
                                                        form.contains("Verzugspauschale")
                                                                && !form.contains("Mahnkosten"))));
    }

    @Test
    void a_final_notice_names_the_deadline_the_stop_the_agency_and_ways_out() {
        RenderedLetter letter =
                LETTERS.render(
                        letter(
                                FINAL_NOTICE,
                                customer("Erika Muster"),
                                line("RE-7", 5_000, 0, 0, 0)));
        assertAll(
                forms(letter)
                        .flatMap(
                                form ->
                                        Stream.of(
                                                        "bis spätestens 01.04.2026",
                                                        "unterbrechen wir mit Ablauf dieses Tages",
                                                        "Inkassounternehmen",
                                                        "Ratenzahlung",
                                                        "Solange ruht die Sache")
                                                .map(
                                                        fact ->
                                                                () ->
                                                                        assertTrue(
                                                                                form.contains(fact),
                                                                                fact
                                                                                        + " is missing in "
                                                                                        + form))));
    }

    @Test
    void without_a_deadline_no_day_and_no_stop_is_invented() {
        Letter dated = letter(FINAL_NOTICE, customer("Erika Muster"), line("RE-7", 5_000, 0, 0, 0));
        String text =
                LETTERS.render(
                                new Letter(
                                        "a1",
                                        FINAL_NOTICE,
                                        dated.date(),
                                        dated.customer(),
                                        dated.lines(),
                                        dated.credit(),
                                        dated.total(),
                                        null))
                        .text();
        assertTrue(text.contains("umgehend"));
        assertFalse(text.contains("unterbrechen") || text.contains("spätestens"));
    }

    @Test
    void a_credit_that_covers_all_asks_for_no_payment() {
        RenderedLetter letter =
                LETTERS.render(
                        letter(
                                REMINDER,
                                customer("Erika Muster"),
                                eur(5_000),
                                line("RE-7", 5_000, 0, 0, 0)));
        assertAll(
                forms(letter)
                        .map(
                                form ->
                                        () ->
                                                assertTrue(
                                                        form.contains(
                                                                "Sie müssen nichts überweisen"))));
    }

    @Test
    void forty_invoices_go_on_over_pages_that_are_counted() {
        RenderedLetter letter = LETTERS.render(Samples.finalNotice(40));
        Pdf pdf = Pdf.read(letter.pdf());
        assertTrue(pdf.pages() > 1);
        assertAll(
                IntStream.rangeClosed(1, pdf.pages())
                        .mapToObj(
                                page ->
                                        () ->
                                                assertTrue(
                                                        pdf.text()
                                                                .contains(
                                                                        "Seite "
                                                                                + page
                                                                                + " von "
                                                                                + pdf.pages()),
                                                        "page " + page)));
        assertAll(
                IntStream.rangeClosed(1001, 1040)
                        .mapToObj(
                                number ->
                                        () ->
                                                assertTrue(
                                                        pdf.text().contains("RE-2026-" + number),
                                                        "invoice " + number)));
        assertTrue(letter.text().contains("Kundennummer 20001"), "too many numbers to quote");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Groß",
                "Łukasz Żółć",
                "Şeyma Özdemir-Ğüler",
                "Čeněk Dvořák",
                "Ólafur Þórsson"
            })
    void names_of_europe_print_in_embedded_fonts(String name) {
        Pdf pdf = Pdf.read(LETTERS.render(Samples.reminder(name)).pdf());
        assertTrue(pdf.text().contains("Guten Tag " + name + ","), pdf.text());
        assertFalse(pdf.fonts().isEmpty());
        assertAll(
                pdf.fonts().stream()
                        .map(font -> () -> assertTrue(font.isEmbedded(), font.getName())));
    }

    @Test
    void the_print_carries_title_and_language() {
        Pdf pdf = Pdf.read(LETTERS.render(Samples.reminder("Jürgen Groß")).pdf());
        assertEquals(
                "Zahlungserinnerung de 1", pdf.title() + " " + pdf.language() + " " + pdf.pages());
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        Letter letter = Samples.finalNotice(3);
        assertArrayEquals(
                LETTERS.render(letter).pdf(), new Letters(STUDIO, null).render(letter).pdf());
    }

    @Test
    void markup_in_a_name_is_only_text() {
        RenderedLetter letter =
                LETTERS.render(
                        Samples.reminder("<script>alert(1)</script> & \"Söhne\" ${1+1} ]]>"));
        assertFalse(letter.html().contains("<script"));
        assertTrue(
                letter.html()
                        .contains(
                                "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot; ${1+1}"));
        assertTrue(
                Pdf.read(letter.pdf())
                        .text()
                        .contains("<script>alert(1)</script> & \"Söhne\" ${1+1} ]]>"));
    }

    @Test
    void a_name_of_unprintable_characters_spoils_no_letter() {
        RenderedLetter letter =
                LETTERS.render(
                        Samples.reminder("A\u0000\u0007\ud800B\uffff \u202eevil\r\nBcc: x 李 😀"));
        assertTrue(letter.text().contains("Guten Tag A B evil Bcc: x 李 😀,"), letter.text());
        assertEquals(1, Pdf.read(letter.pdf()).pages());
    }

    @Test
    void abroad_the_country_is_in_the_address_and_at_home_it_is_not() {
        assertTrue(printed(customer("Erika", CustomerKind.CONSUMER, "AT")).contains("ÖSTERREICH"));
        assertFalse(
                printed(customer("Erika", CustomerKind.CONSUMER, "DE")).contains("DEUTSCHLAND"));
    }

    @Test
    void text_lines_fit_every_reader() {
        String text = LETTERS.render(Samples.finalNotice(3)).text();
        assertAll(text.lines().map(line -> () -> assertTrue(line.length() <= 72, line)));
        assertFalse(text.contains("\u00a0") || text.contains("\n\n\n"));
    }

    @Test
    void a_step_that_is_no_letter_is_refused() {
        Letter stop = letter(SERVICE_STOP, customer("Erika Muster"), line("RE-7", 5_000, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> LETTERS.render(stop));
    }

    private static String printed(Customer customer) {
        return Pdf.read(
                        LETTERS.render(letter(REMINDER, customer, line("RE-1", 5_000, 0, 0, 0)))
                                .pdf())
                .text();
    }

    private static Stream<String> forms(RenderedLetter letter) {
        String html = letter.html().replaceAll("<[^>]+>", " ").replace("&#160;", " ");
        return Stream.of(letter.text(), html, Pdf.read(letter.pdf()).text()).map(LettersTest::flat);
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }
}
