package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Facts.assertNotIn;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static mahnlauf.doors.Samples.letter;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Letter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPrintTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);

    @Test
    void forty_invoices_go_on_over_pages_that_are_counted() {
        Pdf pdf = Pdf.read(LETTERS.render(Samples.finalNotice(40)).pdf());
        assertTrue(pdf.pages() > 1);
        IntStream.rangeClosed(1, pdf.pages())
                .forEach(page -> assertIn(pdf.text(), "Seite " + page + " von " + pdf.pages()));
        IntStream.rangeClosed(1001, 1040).forEach(i -> assertIn(pdf.text(), "RE-2026-" + i));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jürgen Groß",
                "Łukasz Żółć",
                "Şeyma Özdemir-Ğüler",
                "Čeněk Dvořák",
                "Ólafur Þórsson",
                "Ελένη Παππά",
                "Іван Їжак",
                "Nguyễn Thị Ánh",
                "Zhāng Xiǎolǐ",
                "Əliyev Oğuz",
                "გიორგი ბერიძე",
                "Արամ Խաչատրյան",
            })
    void names_of_europe_print_in_embedded_fonts(String name) {
        RenderedLetter letter = LETTERS.render(Samples.reminder(name));
        assertEquals("", letter.unprintable());
        Pdf pdf = Pdf.read(letter.pdf());
        assertIn(pdf.text(), "Guten Tag " + name + ",");
        assertFalse(pdf.fonts().isEmpty());
        assertTrue(pdf.fonts().stream().allMatch(PDFont::isEmbedded));
    }

    @Test
    void an_accent_behind_its_letter_is_printed_on_it() {
        RenderedLetter letter = LETTERS.render(Samples.reminder("Ju\u0308rgen Groß"));
        assertIn(Pdf.read(letter.pdf()).text(), "Guten Tag Jürgen Groß,");
        assertEquals("", letter.unprintable());
    }

    @Test
    void signs_that_no_font_has_are_named() {
        assertEquals("李明", LETTERS.render(Samples.reminder("李明 Lee, 李")).unprintable());
        String hebrewArabicSmile = "\u05e9\u05dc \u0645 \ud83d\ude00";
        assertEquals(
                "\u05e9\u05dc\u0645\ud83d\ude00",
                LETTERS.render(Samples.reminder(hebrewArabicSmile)).unprintable());
        String unseen = "A\u200b\u00ad\u202f\u3000B";
        assertEquals("", LETTERS.render(Samples.reminder(unseen)).unprintable());
        assertIn(Pdf.read(LETTERS.render(Samples.reminder("李明 Lee")).pdf()).text(), "## Lee");
    }

    @Test
    void a_rare_name_changes_nothing_but_its_own_letters() {
        int pages = Pdf.read(LETTERS.render(Samples.finalNotice(40)).pdf()).pages();
        Letter plain = Samples.finalNotice(40);
        Letter rare =
                letter(
                        plain.kind(),
                        customer("გიორგი ბერიძე"),
                        plain.lines().toArray(Letter.Line[]::new));
        assertEquals(pages, Pdf.read(LETTERS.render(rare).pdf()).pages());
    }

    @Test
    void the_print_carries_title_and_language() {
        Pdf pdf = Pdf.read(LETTERS.render(Samples.reminder("Jürgen Groß")).pdf());
        assertEquals("Zahlungserinnerung", pdf.title());
        assertEquals("de", pdf.language());
        assertEquals(1, pdf.pages());
    }

    @Test
    void a_screen_reader_is_led_through_the_print_and_told_what_the_picture_is()
            throws IOException {
        byte[] print = LETTERS.render(Samples.reminder("Jürgen Groß")).pdf();
        try (PDDocument document = Loader.loadPDF(print)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals(
                    List.of("QR-Code (GiroCode) mit diesen Zahlungsdaten"),
                    told(document.getDocumentCatalog().getStructureTreeRoot()).toList());
        }
    }

    private static Stream<String> told(PDStructureNode node) {
        Stream<String> here =
                node instanceof PDStructureElement element
                        ? Stream.ofNullable(element.getAlternateDescription())
                        : Stream.empty();
        Stream<String> below =
                node.getKids().stream()
                        .filter(PDStructureNode.class::isInstance)
                        .flatMap(kid -> told((PDStructureNode) kid));
        return Stream.concat(here, below).filter(words -> !words.isBlank());
    }

    @Test
    void the_same_letter_gives_the_same_bytes() {
        Letter letter = Samples.finalNotice(3);
        byte[] again = new Letters(STUDIO, null).render(letter).pdf();
        assertArrayEquals(LETTERS.render(letter).pdf(), again);
    }

    @Test
    void letters_printed_side_by_side_do_not_disturb_each_other() throws Exception {
        byte[] alone = LETTERS.render(Samples.finalNotice(3)).pdf();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<byte[]>> prints = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            prints.add(threads.submit(() -> LETTERS.render(Samples.finalNotice(3)).pdf()));
        }
        threads.shutdown();
        for (Future<byte[]> print : prints) {
            assertArrayEquals(alone, print.get());
        }
    }

    @Test
    void markup_in_a_name_is_only_text() {
        String hostile = "<script>alert(1)</script> & \"Söhne\" ${1+1} ]]>";
        RenderedLetter letter = LETTERS.render(Samples.reminder(hostile));
        assertNotIn(letter.html(), "<script");
        assertIn(letter.html(), "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Söhne&quot;");
        assertIn(Pdf.read(letter.pdf()).text(), hostile);
        assertIn(letter.text(), hostile);
    }

    @Test
    void a_name_of_unprintable_characters_spoils_no_letter() {
        String hostile = "A\u0000\u0007\ud800B\uffff \u202eevil\r\nBcc: x 李 😀";
        RenderedLetter letter = LETTERS.render(Samples.reminder(hostile));
        assertIn(letter.text(), "Guten Tag A B evil Bcc: x 李 😀,");
        assertEquals(1, Pdf.read(letter.pdf()).pages());
    }

    @Test
    void abroad_the_country_is_in_the_address_and_at_home_it_is_not() {
        assertIn(printed(customer("Erika", CustomerKind.CONSUMER, "AT")), "ÖSTERREICH");
        assertNotIn(printed(customer("Erika", CustomerKind.CONSUMER, "DE")), "DEUTSCHLAND");
    }

    @Test
    void text_lines_fit_every_reader() {
        String text = LETTERS.render(Samples.finalNotice(3)).text();
        assertEquals(List.of(), text.lines().filter(line -> line.length() > 72).toList());
        assertFalse(text.contains("\u00a0") || text.contains("\n\n\n"));
    }

    @Test
    void printing_leaves_nothing_in_the_users_home() {
        Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean before = Files.exists(cache);
        LETTERS.render(Samples.reminder("Jürgen Groß"));
        assertEquals(before, Files.exists(cache));
    }

    private static String printed(Customer customer) {
        Letter letter = letter(REMINDER, customer, line("RE-1", 5_000, 0, 0, 0));
        return Pdf.read(LETTERS.render(letter).pdf()).text();
    }
}
