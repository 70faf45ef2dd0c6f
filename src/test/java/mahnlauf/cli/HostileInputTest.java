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

/** Whoever writes into an export or a statement steers neither mails, files nor spreadsheets. */
class HostileInputTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;email;phone;invoice_date;due_date;"
                    + "gross_amount;city\n";

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void a_name_or_number_with_line_breaks_adds_no_header_to_a_mail() throws IOException {
        String name = "\"Eva\r\nBcc: spion@example.net\r\n\r\nGuten Tag\"";
        String invoice = "\"RE-1\r\nBcc: spion@example.net\"";
        drop("a.csv", HEADER + row(invoice, "20001", name, "eva@example.org"));
        night("2026-01-24");
        List<Path> mails = files("outbox/mail");
        for (Path mail : mails) {
            String text = Files.readString(mail);
            String head = text.substring(0, text.indexOf("\r\n\r\n"));
            assertFalse(head.lines().anyMatch(l -> l.startsWith("Bcc")), head);
        }
        assertTrue(mails.size() <= 1);
    }

    @Test
    void an_address_with_a_second_one_in_it_gets_no_mail() throws IOException {
        String address = "\"eva@example.org\nBcc: spion@example.net\"";
        drop("a.csv", HEADER + row("RE-1", "20001", "Eva", address));
        drop("b.csv", HEADER + row("RE-2", "20002", "Ida", "\"a@example.org,b@example.net\""));
        night("2026-01-24");
        for (Path mail : files("outbox/mail")) {
            assertFalse(Files.readString(mail).contains("example.net"), mail.toString());
        }
    }

    @Test
    void a_formula_is_text_in_every_list_for_a_spreadsheet() throws IOException {
        String formula = "\"=HYPERLINK(\"\"http://example.net\"\";\"\"Bonus\"\")\"";
        drop("a.csv", HEADER + row("RE-1", "20001", formula, "eva@example.org"));
        night("2026-01-24");
        night("2026-01-29");
        List<Path> lists = files("outbox/calls");
        assertFalse(lists.isEmpty(), "the dunning letter lists a call");
        for (Path list : lists) {
            String text =
                    list.toString().endsWith(".csv") ? Files.readString(list) : "a printed sheet";
            assertFalse(text.matches("(?s).*(^|[;\\n\"])=HYPERLINK.*"), text);
        }
    }

    @Test
    void a_number_that_is_a_path_stays_inside_the_outbox() throws IOException {
        drop("a.csv", HEADER + row("../../RE-1", "../../../20001", "Eva", "eva@example.org"));
        drop("b.csv", HEADER + row("C:\\RE-2", "/etc/passwd", "Ida", ""));
        night("2026-01-24");
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(home), beside.toList());
        }
        assertEquals(1, files("outbox/mail").size());
        assertEquals(1, files("outbox/letters").stream().filter(f -> !isBatch(f)).count());
    }

    @Test
    void a_document_type_or_entity_in_xml_is_refused_with_a_reason() throws IOException {
        drop(
                "k.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<Document><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>");
        assertEquals(1, night("2026-01-24").code());
        assertTrue(Files.exists(home.resolve("rejected/k.xml")));
        String reason = Files.readString(home.resolve("rejected/k.xml.reason.txt"));
        assertTrue(reason.contains("DOCTYPE") || reason.contains("DTD"), reason);
        assertFalse(reason.contains("root:"), reason);
    }

    @Test
    void a_field_as_long_as_a_book_harms_no_night() throws IOException {
        drop("a.csv", HEADER + row("RE-1", "20001", "E".repeat(500_000), "eva@example.org"));
        drop("b.csv", HEADER + row("R".repeat(300_000), "20002", "Ida", "ida@example.org"));
        drop("c.csv", HEADER + row("RE-3", "20003", "Uta", "uta@example.org"));
        assertTrue(night("2026-01-24").code() <= 1);
        assertTrue(Files.exists(home.resolve("outbox/mail/20260124-reminder-20003.eml")));
        assertEquals(0, Shout.of("verify", "--home", home.toString()).code());
    }

    private static boolean isBatch(Path file) {
        return file.getFileName().toString().startsWith("print-");
    }

    private static String row(String invoice, String customer, String name, String email) {
        return String.join(
                        ";",
                        invoice,
                        customer,
                        name,
                        email,
                        "030 1",
                        "2026-01-05",
                        "2026-01-19",
                        "49,00",
                        "Köln")
                + "\n";
    }

    private void drop(String name, String content) throws IOException {
        Files.writeString(home.resolve("inbox").resolve(name), content);
    }

    private Shout night(String date) {
        Shout said = Shout.of("run", "--as-of", date, "--future", "--home", home.toString());
        assertTrue(said.code() <= 1, said.err());
        return said;
    }

    private List<Path> files(String below) throws IOException {
        Path where = home.resolve(below);
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
