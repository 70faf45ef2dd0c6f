package mahnlauf.formats.bank;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.Told;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.InvoiceFormats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialectFileTest {

    private static final String MAP =
            """
            kind: bank
            name: hausbank
            bank: Hausbank
            delimiter: ";"
            match: [Tag, Text, "Betrag ({currency})"]
            dates: dd.MM.yyyy
            numbers: 1.234,56
            columns:
              booking_date: Tag
              remittance: Text
              amount: Betrag ({currency})
            """;
    private static final String EXPORT = "Tag;Text;Betrag (EUR)\n5.3.2026;RE-7;1.119,00\n";

    @TempDir Path folder;
    private Path maps;

    @BeforeEach
    void makeFolder() throws Exception {
        maps = Files.createDirectory(folder.resolve("formats"));
    }

    @Test
    void a_map_of_the_users_own_reads_what_no_shipped_map_knows() throws Exception {
        Told told = read(MAP, EXPORT);
        assertEquals("csv-hausbank", told.format);
        assertEquals("Hausbank", told.heads.get(0).account());
        assertEquals(eur(1_119_00), told.only().amount());
    }

    @Test
    void a_map_of_the_users_own_stands_in_for_the_shipped_one_of_its_name() throws Exception {
        String vivid =
                "Completed date,Counterparty name,Reference,Payment amount,Payment currency\n";
        String map =
                MAP.replace("hausbank", "vivid")
                        .replace("\";\"", "\",\"")
                        .replace("Tag, Text, \"Betrag ({currency})\"", "Completed date, Reference")
                        .replace(": Tag", ": Completed date")
                        .replace(": Text", ": Reference")
                        .replace(
                                ": Betrag ({currency})",
                                ": Payment amount\n  currency: Payment currency");
        Told told = read(map, vivid + "5.3.2026,Groß,RE-7,\"1,50\",EUR\n");
        assertEquals("Hausbank", told.heads.get(0).account());
        assertEquals(eur(150), told.only().amount());
    }

    @Test
    void maps_of_other_kinds_are_left_to_others() throws Exception {
        Files.writeString(maps.resolve("a.yaml"), "kind: invoices\nname: x\n");
        assertEquals(CsvDialects.shipped().all().size(), CsvDialects.with(maps).all().size());
    }

    @Test
    void what_is_wrong_with_a_map_is_told_with_file_line_and_key() throws Exception {
        wrong(MAP.replace("dates", "date"), "config/formats/a.yaml line 1: `dates`: is missing");
        wrong(
                MAP.replace("numbers: 1.234,56", "numbers: 1.2"),
                "line 7: `numbers`: '1.2' is not known");
        wrong(MAP.replace("remittance", "remitance"), "line 10: `remitance`: there is no such key");
        wrong(MAP.replace("dd.MM.yyyy", "TT.MM.JJJJ"), "line 6: `dates`");
        wrong(MAP.replace("\";\"", "\"#\""), "line 4: `delimiter`");
        wrong(MAP.replace("name: hausbank", "name: Hausbank!"), "line 2: `name`");
        wrong(MAP.replace("kind: bank", "kind: banks"), "line 1: `kind`");
        wrong(MAP.replace("booking_date", "value_date"), "booking_date is missing");
        wrong(MAP.replace("  amount", "  credit"), "expected amount, or credit and debit");
        wrong(MAP + "pending:\n  - column: Text\n", "`pending`: expected column, and one of");
        wrong(MAP + "labels:\n  X: purpose\n", "'purpose' is not known");
        wrong(MAP + "  bad", "is no YAML");
        wrong("", "is empty");
        wrong("- a", "expected keys with values");
    }

    @Test
    void two_maps_cannot_have_one_name() throws Exception {
        Files.writeString(maps.resolve("b.yaml"), MAP);
        wrong(MAP, "is already that of config/formats/a.yaml");
    }

    private void wrong(String map, String what) throws Exception {
        Files.writeString(maps.resolve("a.yaml"), map);
        String said =
                assertThrows(BadMapException.class, () -> CsvDialects.with(maps)).getMessage();
        assertTrue(said.contains(what), said);
    }

    @Test
    void an_export_without_the_column_of_what_is_not_booked_yet_is_refused() throws Exception {
        String map = MAP + "pending:\n  - {column: Status, contains: vorgemerkt}\n";
        String whole = "Tag;Text;Betrag (EUR);Status\n5.3.2026;RE-7;1.119,00;vorgemerkt\n";
        assertEquals(0, read(map, whole).entries.size());
        String said = assertThrows(RefusedException.class, () -> read(map, EXPORT)).getMessage();
        assertTrue(said.contains("line 1 has no column 'Status'"), said);
    }

    private Told read(String map, String export) throws Exception {
        Files.writeString(maps.resolve("a.yaml"), map);
        Path file = Files.writeString(folder.resolve("export.csv"), export);
        Recognised found =
                new Recognition(Limits.DEFAULT, CsvDialects.with(maps), InvoiceFormats.STANDARD)
                        .recognise(file);
        Told told = new Told();
        told.format = found.name();
        if (found instanceof Recognised.Statement statement) {
            statement.read(told);
            return told;
        }
        throw new RefusedException("is no statement but " + found.name());
    }
}
