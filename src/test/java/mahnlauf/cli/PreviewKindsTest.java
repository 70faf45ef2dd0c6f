package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever leaves in a night could be seen before, word for word. */
class PreviewKindsTest {

    private static final String[] SETTINGS = {
        "--set",
        "statements.max_age_days=0",
        "--set",
        "letters.thanks=true",
        "--set",
        "letters.handover_notice=true",
        "--set",
        "agreements.remind_days=3",
        "--future"
    };

    @TempDir Path folder;
    private final TreeSet<String> seen = new TreeSet<>();

    private Path home() {
        return folder.resolve("home");
    }

    @Test
    void what_a_preview_shows_is_what_leaves() throws IOException {
        drop(
                "rechnungen.csv",
                """
                invoice_number;customer_number;customer_name;kind;email;phone;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
                RE-1;1;Änne Größe;B2C;a@example.org;030 123456;Weg 1;10115;Berlin;2026-02-16;2026-03-02;600,00;yes
                RE-2;2;Kurt Kurz;B2C;k@example.org;030 123457;Weg 2;10115;Berlin;2026-02-16;2026-03-02;300,00;yes
                RE-3;3;Lea Lang;B2B;;030 123458;Weg 3;10115;Berlin;2026-02-16;2026-03-02;200,00;yes
                RE-4;4;Ida Irr;B2C;i@example.org;030 123459;Weg 4;10115;Berlin;2026-02-16;2026-03-02;90,00;yes
                """);
        answered("run", "--as-of", "2026-03-03", "--no-delivery");
        night("2026-03-07");
        drop(
                "gespraeche.csv",
                """
                customer_number;date;outcome;instalments
                1;2026-03-07;lost_invoice;
                2;2026-03-07;hardship;2
                4;2026-03-07;wrong_contact;
                """);
        answered("run", "--as-of", "2026-03-08", "--no-delivery");
        night("2026-03-08");
        answered("agree", "4", "--defer-until", "2026-03-25");
        night("2026-03-13");
        answered("agree", "2", "--instalments", "2", "--first", "2026-03-25");
        night("2026-03-14");
        night("2026-03-23");
        answered("pay", "RE-4", "90.00", "--on", "2026-03-14", "--note", "bar");
        night("2026-03-24");
        night("2026-04-02");
        night("2026-05-31");
        night("2026-06-30");
        assertEquals(
                Stream.of(ActionKind.values())
                        .filter(ActionKind::isMessage)
                        .map(ActionKind::code)
                        .collect(Collectors.toCollection(TreeSet::new)),
                seen);
    }

    /** Every letter of the night, against what the home before the night shows of it. */
    private void night(String date) throws IOException {
        Path before = folder.resolve("before-" + date);
        copy(home(), before);
        answered("run", "--as-of", date);
        for (String row : answered("list", "actions", "--format", "csv").lines().skip(1).toList()) {
            List<String> cells = List.of(row.split(",", -1));
            ActionKind kind = ActionKind.ofCode(cells.get(4));
            boolean offer = kind == ActionKind.AGREEMENT_OFFER;
            if (cells.get(0).startsWith(date.replace("-", "")) && kind.isMessage()) {
                Path sent =
                        offer
                                ? home().resolve("outbox/agreements")
                                : home().resolve("data/letters");
                String[] preview = {"preview", kind.code(), cells.get(2), "--as-of", date};
                answered(before, preview);
                String name = cells.get(0) + ".pdf";
                assertEquals(
                        words(sent.resolve(name)), words(before.resolve("preview").resolve(name)));
                seen.add(kind.code());
            }
        }
    }

    private void drop(String name, String content) throws IOException {
        Path inbox = Files.createDirectories(home().resolve("inbox"));
        Files.writeString(inbox.resolve(name), content);
    }

    private String answered(String... command) {
        return answered(home(), command);
    }

    private static String answered(Path home, String... command) {
        boolean runs = command[0].equals("run");
        Stream<String> at = Stream.of("--home", home.toString());
        Stream<String> set = Stream.of(SETTINGS).limit(SETTINGS.length - (runs ? 0 : 1));
        Stream<String> all = Stream.concat(Stream.of(command), Stream.concat(at, set));
        Shout shout = Shout.of(all.toArray(String[]::new));
        assertEquals(0, shout.code(), String.join(" ", command) + ": " + shout.err());
        return shout.out();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static String words(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
