package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is and holds, said without taking it. */
class InspectCommandTest {

    private static final String MT940 =
            """
            :20:STARTUMS
            :25:37040044/0532013000
            :28C:1/1
            :60F:C260301EUR1000,00
            :61:2603020302C49,00NTRFNONREF//4711
            :86:166?00GUTSCHRIFT?20RE-1?32Erika Muster
            :61:2603020302D10,00NTRFNONREF//4712
            :86:177?00UEBERWEISUNG?20Miete?32Vermieter
            :62F:C260302EUR%s
            -
            """;
    private static final String ROWS =
            """
            invoice_number;customer_number;customer_name;invoice_date;due_date;gross_amount
            RE-1;20001;Änne Größe;2026-01-05;2026-01-19;49,00
            RE-2;20001;Änne Größe;2026-01-05;2026-01-19;%s
            """;

    @TempDir Path folder;

    @Test
    void a_statement_is_told_with_its_sums_in_one_line_of_json() throws IOException {
        Shout said = inspect(file("auszug.sta", MT940.formatted("1039,00")));
        assertEquals(0, said.code(), said.err());
        assertEquals(1, said.out().lines().count());
        assertEquals(
                "{\"file\": \""
                        + folder.resolve("auszug.sta")
                        + "\", \"format\": \"mt940\", \"state\": \"ok\", \"reason\": \"\","
                        + " \"statements\": [{\"account\": \"DE89370400440532013000\","
                        + " \"currency\": \"EUR\", \"opening\": \"1000.00\","
                        + " \"closing\": \"1039.00\", \"entries\": 2, \"credits\": \"49.00\","
                        + " \"debits\": \"10.00\", \"balances_ok\": true}], \"invoices\": []}\n",
                said.out());
    }

    @Test
    void a_wrong_map_of_a_bank_stops_the_command_and_says_where() throws IOException {
        Path maps = Files.createDirectories(folder.resolve("config/formats"));
        Files.writeString(maps.resolve("bank.yaml"), "kind: bank\nname: Meine Bank\n");
        Shout said =
                Shout.of(
                        "inspect",
                        "--home",
                        folder.toString(),
                        file("auszug.sta", MT940.formatted("1039,00")).toString());
        assertEquals(2, said.code());
        assertTrue(said.err().contains("config/formats/bank.yaml line 2: `name`"), said.err());
    }

    @Test
    void a_statement_whose_balances_do_not_tie_is_shown_all_the_same() throws IOException {
        Shout said = inspect(file("auszug.sta", MT940.formatted("1040,00")));
        assertEquals(1, said.code());
        assertTrue(said.out().contains("\"state\": \"ok\""), said.out());
        assertTrue(said.out().contains("\"balances_ok\": false"), said.out());
    }

    @Test
    void a_statement_that_is_cut_off_is_shown_with_its_doubt_and_no_night_books_it()
            throws IOException {
        String cutOff = MT940.formatted("1039,00").replaceFirst("(?s):62F:.*", "");
        Path file = file("auszug.sta", cutOff);
        Shout said = inspect(file);
        assertEquals(1, said.code());
        assertTrue(said.out().contains("\"state\": \"ok\""), said.out());
        assertTrue(said.out().contains("before its closing balance"), said.out());
        assertTrue(said.out().contains("\"closing\": null, \"entries\": 2"), said.out());
        Files.createDirectories(folder.resolve("inbox"));
        Files.move(file, folder.resolve("inbox/auszug.sta"));
        assertEquals(1, home("run", "--as-of", "2026-03-05", "--future").code());
        String reason = Files.readString(folder.resolve("rejected/auszug.sta.reason.txt"));
        assertTrue(reason.contains("was it cut off?"), reason);
        assertEquals(1, home("list", "payments", "--format", "csv").out().lines().count());
    }

    @Test
    void an_empty_file_holds_nothing_and_somebody_is_told() throws IOException {
        Shout said = inspect(file("leer.sta", ""));
        assertEquals(1, said.code());
        assertTrue(said.out().contains("\"reason\": \"is empty: "), said.out());
        assertTrue(said.out().contains("\"statements\": []"), said.out());
    }

    @Test
    void invoices_are_told_one_by_one() throws IOException {
        Shout said = inspect(file("export.csv", ROWS.formatted("1.049,50")));
        assertEquals(0, said.code(), said.err());
        assertTrue(
                said.out()
                        .contains(
                                "{\"invoice_number\": \"RE-2\", \"document_type\": \"invoice\","
                                        + " \"invoice_date\": \"2026-01-05\","
                                        + " \"due_date\": \"2026-01-19\", \"currency\": \"EUR\","
                                        + " \"gross_amount\": \"1049.50\","
                                        + " \"payable_amount\": \"1049.50\","
                                        + " \"customer_name\": \"Änne Größe\""),
                said.out());
    }

    @Test
    void a_row_that_a_night_would_hand_back_is_said_and_ends_with_one() throws IOException {
        Shout said = inspect(file("export.csv", ROWS.formatted("viel")));
        assertEquals(1, said.code());
        assertTrue(said.out().contains("\"state\": \"ok\""), said.out());
        assertTrue(said.out().contains("1 row would be refused: "), said.out());
    }

    @Test
    void each_file_has_its_line_in_the_order_of_the_call_also_a_refused_one() throws IOException {
        Path bad = file("brief.txt", "Lieber Kunde, anbei unsere Preisliste");
        Path good = file("export.csv", ROWS.formatted("1,00"));
        Shout said = inspect(bad, good, bad);
        assertEquals(1, said.code());
        List<String> lines = said.out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("\"state\": \"refused\""), lines.get(0));
        assertTrue(lines.get(0).contains("no known format"), lines.get(0));
        assertTrue(lines.get(1).contains("\"state\": \"ok\""), lines.get(1));
        assertEquals(lines.get(0), lines.get(2));
    }

    @Test
    void a_zip_holds_what_its_members_hold() throws IOException {
        Path zip = folder.resolve("alles.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream members = new ZipOutputStream(out)) {
            put(members, "auszug.sta", MT940.formatted("1039,00"));
            put(members, "export.csv", ROWS.formatted("1,00"));
        }
        Shout said = inspect(zip);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("\"credits\": \"49.00\""), said.out());
        assertTrue(said.out().contains("\"RE-2\""), said.out());
    }

    @Test
    void people_read_lines_and_spreadsheets_read_a_row_a_statement() throws IOException {
        Path file = file("auszug.sta", MT940.formatted("1039,00"));
        Path rows = file("export.csv", ROWS.formatted("1,00"));
        String lines = call("table", file, rows).out();
        assertTrue(lines.contains("opening 1000.00, 2 entries, in 49.00, out 10.00 EUR"), lines);
        assertTrue(lines.contains("2 invoices, invoices of 50.00 EUR"), lines);
        String csv = call("csv", file, rows).out();
        assertTrue(csv.startsWith("file,format,state,reason,invoices,account,"), csv);
        assertEquals(3, csv.lines().count(), csv);
    }

    @Test
    void nothing_is_taken_and_nothing_is_left_behind() throws IOException {
        Path file = file("auszug.sta", MT940.formatted("1039,00"));
        inspect(file);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage_and_nothing_is_read() throws IOException {
        Path good = file("export.csv", ROWS.formatted("1,00"));
        Shout said = inspect(good, folder.resolve("fehlt.csv"));
        assertEquals(2, said.code());
        assertEquals("", said.out());
        assertTrue(said.err().contains("fehlt.csv is not there"), said.err());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Shout home(String... words) {
        return Shout.of(
                Stream.concat(Stream.of(words), Stream.of("--home", folder.toString()))
                        .toArray(String[]::new));
    }

    private Shout inspect(Path... files) {
        return call("json", files);
    }

    private Shout call(String format, Path... files) {
        Stream<String> options =
                Stream.of("inspect", "--format", format, "--home", folder.toString());
        return Shout.of(
                Stream.concat(options, Stream.of(files).map(Path::toString))
                        .toArray(String[]::new));
    }
}
