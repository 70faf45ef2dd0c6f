package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A package holds what the agency's own map asks for, besides the canonical files. */
class AgencyMapsTest {

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;kind;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed;pdf
            RE-1;1;Änne Größe;B2C;Weg 1;10115;Berlin;2026-02-16;2026-03-02;1234,56;yes;re-1.pdf
            """;

    @TempDir Path folder;

    @Test
    void the_shipped_examples_make_the_agency_s_file() throws Exception {
        Map<String, byte[]> paywise = handedOver("paywise", folder.resolve("a"));
        List<String> rows = text(paywise, "paywise.csv", StandardCharsets.UTF_8).lines().toList();
        assertTrue(rows.get(0).startsWith("your_reference;document_reference;"), rows.get(0));
        assertTrue(
                rows.get(1).startsWith("C-20260531-1;RE-1;;;2026-02-16;2026-03-02;"), rows.get(1));
        assertTrue(rows.get(1).contains(";1234.56;EUR;"), rows.get(1));
        assertTrue(rows.get(1).contains(";person;Änne Größe;;"), rows.get(1));
        Map<String, byte[]> riverty = handedOver("riverty", folder.resolve("b"));
        String csv = text(riverty, "riverty.csv", Charset.forName("windows-1252"));
        assertTrue(csv.contains("\r\n1,PRIVATE,Änne Größe,,Weg 1,10115,Berlin,DE,"), csv);
        assertTrue(csv.contains(",RE-1,16.02.2026,02.03.2026,\"1234,56\",\"1234,56\",EUR,"), csv);
        for (Map<String, byte[]> files : List.of(paywise, riverty)) {
            assertTrue(files.keySet().containsAll(List.of("claims.csv", "claims.json")));
            assertTrue(files.containsKey("invoices/RE-1.pdf"), files.keySet()::toString);
            String manifest = text(files, "manifest.csv", StandardCharsets.UTF_8);
            assertEquals(files.size(), manifest.lines().count(), manifest);
        }
    }

    private Map<String, byte[]> handedOver(String agency, Path root) throws Exception {
        ClerkHome home =
                new ClerkHome(Files.createDirectories(root)).set("collection.agency", agency);
        Path maps = Files.createDirectories(home.home.config().resolve("agencies"));
        Files.copy(Path.of("docs/agencies", agency + ".yaml"), maps.resolve(agency + ".yaml"));
        home.drop("rechnungen.csv", INVOICES);
        try (PDDocument copy = new PDDocument()) {
            copy.addPage(new PDPage());
            copy.save(home.home.inbox().resolve("re-1.pdf").toFile());
        }
        home.dunned().night("2026-05-31");
        Map<String, byte[]> files = new LinkedHashMap<>();
        Path zip = root.resolve("outbox/collection/" + agency + "-2026-05-31-1.zip");
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                files.put(e.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name, Charset charset) {
        byte[] bytes = files.get(name);
        assertTrue(bytes != null, name + " is not in " + files.keySet());
        return new String(bytes, charset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns: {a: nothing}|line 1: columns.a: there is no canonical column 'nothing'",
                "columns: {a: zip}, decimals: x|line 1: decimals: there is no such key",
                "columns: {a: {from: zip, text: x}}|line 1: columns.a: expected either from or"
                        + " text",
                "columns: {a: {from: zip, word: x}}|line 1: columns.a.word: expected from",
                "columns: {}|line 1: columns: expected at least one column",
                "file: a.csv|line 1: columns: it is missing",
                "columns: {a: zip}, decimal: x|line 1: decimal: it is 'x', expected . or ,",
                "columns: {a: zip}, date: bbb|line 1: date: it is 'bbb', expected a pattern",
                "columns: {a: zip}, charset: latin 9|line 1: charset: it is 'latin 9', expected",
                "columns: {a: zip}, file: ../x|line 1: file: it is '../x', expected a plain file"
                        + " name"
            })
    void a_wrong_map_says_where_and_what_was_expected(String content, String message)
            throws IOException {
        Home home = new Home(folder);
        Path maps = Files.createDirectories(home.config().resolve("agencies"));
        Files.writeString(maps.resolve("mine.yaml"), "{" + content + "}");
        WrongSettingException wrong =
                assertThrows(WrongSettingException.class, () -> AgencyFile.ways(home));
        String said = String.valueOf(wrong.getMessage());
        assertTrue(said.contains("config/agencies/mine.yaml " + message), said);
    }

    @Test
    void what_is_no_yaml_is_told() throws IOException {
        Home home = new Home(folder);
        Path maps = Files.createDirectories(home.config().resolve("agencies"));
        Files.writeString(maps.resolve("mine.yaml"), "columns: [");
        assertThrows(WrongSettingException.class, () -> AgencyFile.ways(home));
        Files.writeString(maps.resolve("mine.yaml"), "");
        assertThrows(WrongSettingException.class, () -> AgencyFile.ways(home));
    }
}
