package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {

    @TempDir Path home;

    @BeforeEach
    void one_invoice_that_is_four_days_late() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(
                home.resolve("inbox/rechnungen.csv"),
                """
                invoice_number;customer_number;customer_name;email;street;postcode;city;invoice_date;due_date;gross_amount;language
                RE-1;20001;Änne Größe;a@example.org;Hauptstraße 1;10115;Berlin;2026-02-05;2026-03-02;49,00;en-GB
                """);
        assertEquals(0, call("run", "--as-of", "2026-03-06", "--future").code());
    }

    @Test
    void the_letter_of_the_next_night_can_be_seen_and_nothing_has_happened() throws IOException {
        List<Path> before = outbox();
        String ledger = call("list", "ledger", "--format", "csv").out();
        Shout shown = call("preview", "reminder", "20001", "--as-of", "2026-03-07");
        assertEquals(0, shown.code(), shown.err());
        Path pdf = home.resolve("preview/20260307-reminder-20001.pdf");
        Path html = home.resolve("preview/20260307-reminder-20001.html");
        assertEquals(List.of(pdf.toString(), html.toString()), shown.out().lines().toList());
        assertTrue(Files.size(pdf) > 1000);
        assertTrue(Files.readString(html).contains("€49.00"), "in the customer's language");
        assertFalse(Files.readString(html).contains("cid:"), "a page of its own");
        assertEquals(before, outbox());
        assertEquals(ledger, call("list", "ledger", "--format", "csv").out());
        assertFalse(call("list", "actions", "--format", "csv").out().contains("20001"));
    }

    @Test
    void where_nothing_is_due_it_says_what_comes_when() {
        Shout shown = call("preview", "dunning", "20001");
        assertEquals(2, shown.code());
        assertTrue(
                shown.err()
                        .contains(
                                "Customer 20001 gets no dunning on 2026-03-06: nothing is due."
                                        + " Unless something changes, the next step is reminder on"
                                        + " 2026-03-07."),
                shown.err());
        assertFalse(Files.exists(home.resolve("preview")));
    }

    @Test
    void what_is_no_letter_no_customer_or_no_coming_night_is_refused() {
        assertTrue(call("preview", "call", "20001").err().contains("reminder, dunning"));
        assertTrue(call("preview", "reminder", "2").err().contains("There is no customer '2'"));
        assertTrue(
                call("preview", "reminder", "20001", "--as-of", "2026-03-05")
                        .err()
                        .contains("lies before the newest finished run (2026-03-06)"));
    }

    private List<Path> outbox() throws IOException {
        Path outbox = home.resolve("outbox");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(outbox)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Shout call(String... arguments) {
        return Shout.of(
                Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString()))
                        .toArray(String[]::new));
    }
}
