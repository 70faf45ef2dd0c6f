package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mahnlauf.formats.base.Limits;
import mahnlauf.shell.Home;
import mahnlauf.shell.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit of the settings: it bites, says its own name, and can be raised. */
class LimitsTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;invoice_date;due_date;gross_amount\n";

    private static final String FIELD = "limits.field_chars";

    @TempDir Path folder;

    @Test
    void the_defaults_of_the_settings_are_those_of_the_readers() throws IOException {
        Settings settings = Settings.load(new Home(folder), Map.of(), Map.of());
        assertEquals(Limits.DEFAULT, settings.limits());
    }

    @Test
    void the_size_of_a_file_is_limited() throws IOException {
        bites(write("a.csv", rows(20_000)), "limits.file_mb", "1");
    }

    @Test
    void the_length_of_a_cell_is_limited() throws IOException {
        bites(write("a.csv", HEADER + row(1).replace("Größe", "Größe-von-und-zu")), FIELD, "20");
    }

    @Test
    void the_length_of_a_text_of_a_statement_is_limited() throws IOException {
        bites(Path.of("src/test/resources/formats/konto.sta"), FIELD, "60");
        bites(Path.of("src/test/resources/formats/konto-v08.xml"), FIELD, "5");
    }

    @Test
    void the_columns_of_a_row_are_limited() throws IOException {
        String longer = row(3).replace("\n", ";" + "x;".repeat(10) + "\n");
        bites(write("a.csv", rows(2) + longer), "limits.columns", "6");
    }

    @Test
    void the_depth_of_xml_is_limited() throws IOException {
        bites(Path.of("src/test/resources/formats/konto-v08.xml"), "limits.xml_depth", "5");
    }

    @Test
    void the_length_of_a_text_or_tag_in_xml_is_limited() throws IOException {
        bites(Path.of("src/test/resources/formats/konto-v08.xml"), "limits.xml_text_chars", "20");
    }

    @Test
    void the_transactions_of_an_entry_are_limited() throws IOException {
        String two = Files.readString(Path.of("src/test/resources/formats/konto-v08.xml"));
        int from = two.indexOf("<TxDtls>");
        int to = two.indexOf("</TxDtls>") + "</TxDtls>".length();
        String again = two.substring(0, to) + two.substring(from, to) + two.substring(to);
        bites(write("a.xml", again), "limits.parts_per_entry", "1");
    }

    @Test
    void the_files_of_a_zip_are_limited() throws IOException {
        Map<String, String> members = new TreeMap<>(Map.of("a.csv", rows(1), "b.csv", rows(2)));
        bites(zip(members), "limits.zip_members", "1");
    }

    @Test
    void what_a_zip_grows_to_is_limited() throws IOException {
        bites(zip(Map.of("a.csv", rows(20_000))), "limits.zip_unpacked_mb", "1");
    }

    @Test
    void how_much_a_zip_grows_is_limited() throws IOException {
        bites(zip(Map.of("a.csv", rows(200_000))), "limits.zip_ratio", "2");
    }

    /** Refused with the limit, and not for this reason without it. */
    private void bites(Path file, String key, String low) throws IOException {
        Shout limited = inspect(file, "--set", key + "=" + low);
        Shout free = inspect(file);
        assertAll(
                () -> assertEquals(1, limited.code(), limited.out() + limited.err()),
                () -> assertTrue(limited.out().contains(key), key + ": " + limited.out()),
                () -> assertTrue(!free.out().contains("limits."), free.out()));
    }

    private Shout inspect(Path file, String... more) throws IOException {
        String[] call = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "inspect", file.toString(), "--format", "json", "--home", folder.toString()
                },
                0,
                call,
                0,
                6);
        System.arraycopy(more, 0, call, 6, more.length);
        return Shout.of(call);
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= count; i++) {
            rows.append(row(i));
        }
        return rows.toString();
    }

    private static String row(int i) {
        return "RE-" + i + ";" + i + ";Änne Größe;2026-01-05;2026-01-19;49,00\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path zip(Map<String, String> members) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zipped.putNextEntry(new ZipEntry(member.getKey()));
                zipped.write(member.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
