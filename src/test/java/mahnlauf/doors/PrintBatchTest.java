package mahnlauf.doors;

import static mahnlauf.doors.Samples.STUDIO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintBatchTest {

    @TempDir Path folder;

    @Test
    void a_batch_has_all_pages_in_order() throws IOException {
        Path first = letter("b.pdf", "Erika Muster");
        Path second = letter("a.pdf", "Jürgen Groß");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintBatch.merge(List.of(first, second), PrintBatchTest::cover, out);
        Pdf batch = Pdf.read(out.toByteArray());
        assertEquals(3, batch.pages());
        assertEquals("Druckstapel 2026-03-22", batch.title());
        String list = batch.text().substring(0, batch.text().indexOf("Guten Tag"));
        assertTrue(list.contains("2 Schreiben mit zusammen 2 Seiten"), list);
        assertTrue(list.indexOf("Erika Muster") < list.indexOf("Jürgen Groß"), list);
        int erika = batch.text().indexOf("Guten Tag Erika Muster,");
        assertTrue(
                erika >= 0 && erika < batch.text().indexOf("Guten Tag Jürgen Groß,"), batch.text());
        assertTrue(batch.fonts().stream().allMatch(font -> font.isEmbedded()));
    }

    @Test
    void a_letter_that_is_no_pdf_is_named() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("kaputt.pdf"), "kein PDF", StandardCharsets.UTF_8);
        IOException failure =
                assertThrows(
                        IOException.class,
                        () ->
                                PrintBatch.merge(
                                        List.of(broken),
                                        PrintBatchTest::cover,
                                        OutputStream.nullOutputStream()));
        assertTrue(failure.getMessage().contains("kaputt.pdf"), failure.getMessage());
    }

    @Test
    void a_night_of_many_letters_is_cut_in_order_and_loses_none() {
        List<Path> letters =
                IntStream.range(0, 1_001).mapToObj(i -> folder.resolve(i + ".pdf")).toList();
        List<List<Path>> parts = PrintBatch.parts(letters);
        assertEquals(List.of(500, 500, 1), parts.stream().map(List::size).toList());
        assertEquals(letters, parts.stream().flatMap(List::stream).toList());
        assertEquals(List.of(), PrintBatch.parts(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        PrintBatch.merge(
                                letters, PrintBatchTest::cover, OutputStream.nullOutputStream()));
    }

    @Test
    void a_batch_of_nothing_is_our_mistake() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        PrintBatch.merge(
                                List.of(), PrintBatchTest::cover, OutputStream.nullOutputStream()));
    }

    private static byte[] cover(List<Integer> pages) {
        List<PrintCover.Letter> letters =
                Stream.of("Erika Muster", "Jürgen Groß")
                        .map(
                                name ->
                                        new PrintCover.Letter(
                                                Path.of("x.pdf"),
                                                ActionKind.REMINDER,
                                                Samples.customer(name)))
                        .toList();
        return new PrintCover(null, "de").render(Samples.NIGHT, letters, pages);
    }

    private Path letter(String file, String name) throws IOException {
        byte[] pdf = new Letters(STUDIO, null).render(Samples.reminder(name)).pdf();
        return Files.write(folder.resolve(file), pdf);
    }
}
