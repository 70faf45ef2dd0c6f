package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Samples.NIGHT;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.customer;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Claim.SentLetter;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InvoiceNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionPackageTest {

    private static final byte[] LETTER = "%PDF-1.7 Brief".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void the_claim_names_all_that_the_law_wants_of_an_agency() throws IOException {
        NamedCsvRecord row = rows(files(claim(customer("Jürgen Groß")))).get(0);
        Map<String, String> expected =
                Map.ofEntries(
                        Map.entry("case_id", "C-20001"),
                        Map.entry("creditor_name", STUDIO.name()),
                        Map.entry("creditor_address", "Am Alten Hafen 7, 20457 Hamburg"),
                        Map.entry("debtor_id", "20001"),
                        Map.entry("debtor_kind", "CONSUMER"),
                        Map.entry("last_name", "Jürgen Groß"),
                        Map.entry("company", ""),
                        Map.entry("street", "Hauptstraße 1"),
                        Map.entry("zip", "10115"),
                        Map.entry("city", "Berlin"),
                        Map.entry("contract_date", "2026-01-10"),
                        Map.entry("claim_subject", "Coaching; drei Monate"),
                        Map.entry("invoice_no", "RE-1"),
                        Map.entry("invoice_date", "2026-02-16"),
                        Map.entry("due_date", "2026-03-02"),
                        Map.entry("default_date", "2026-03-03"),
                        Map.entry("original_amount", "1234.56"),
                        Map.entry("open_principal", "1034.56"),
                        Map.entry("currency", "EUR"),
                        Map.entry("interest_amount", "3.37"),
                        Map.entry("interest_until", "2026-03-22"),
                        Map.entry("dunning_cost_amount", "1.00"),
                        Map.entry("lump_sum_40", ""),
                        Map.entry("payments_total", "200.00"),
                        Map.entry("first_reminder_date", "2026-03-07"),
                        Map.entry("last_reminder_date", "2026-03-12"),
                        Map.entry("reminder_count", "2"),
                        Map.entry("documents", sha256(LETTER)),
                        Map.entry("disputed", "no"),
                        Map.entry("last_payment_date", "2026-03-10"),
                        Map.entry("limitation_min", "2029-12-31"),
                        Map.entry("instalment_plan", "2026-03-14 instalments broken"));
        assertAll(
                expected.entrySet().stream()
                        .map(
                                cell ->
                                        () ->
                                                assertEquals(
                                                        cell.getValue(),
                                                        row.getField(cell.getKey()),
                                                        cell.getKey())));
    }

    @Test
    void a_business_owes_the_lump_sum_and_stands_as_company() throws IOException {
        NamedCsvRecord row =
                rows(files(claim(customer("Muster GmbH", CustomerKind.BUSINESS, "DE")))).get(0);
        assertEquals("Muster GmbH", row.getField("company") + row.getField("last_name"));
        assertEquals("1.00", row.getField("lump_sum_40"));
        assertEquals("", row.getField("dunning_cost_amount"));
    }

    @Test
    void the_manifest_is_last_and_true() throws Exception {
        Map<String, byte[]> files = files(claim(customer("Jürgen Groß")));
        List<String> names = new ArrayList<>(files.keySet());
        assertEquals("manifest.csv", names.remove(names.size() - 1));
        List<String> expected = new ArrayList<>();
        expected.add("name;bytes;sha256");
        names.forEach(
                name ->
                        expected.add(
                                name
                                        + ";"
                                        + files.get(name).length
                                        + ";"
                                        + sha256(files.get(name))));
        String manifest = new String(files.get("manifest.csv"), StandardCharsets.UTF_8);
        assertEquals("\ufeff" + String.join("\r\n", expected) + "\r\n", manifest);
        assertTrue(
                names.containsAll(
                        List.of(
                                "claims.csv",
                                "claims.json",
                                "README.txt",
                                "letters/20001-a1.pdf")));
    }

    @Test
    void letters_are_streamed_from_files_too() throws IOException {
        Path file = Files.write(folder.resolve("brief.pdf"), LETTER);
        Map<String, byte[]> files =
                unzip(
                        write(
                                claim(customer("Erika")),
                                List.of(Document.of("outbox/letters/20001-a1.pdf", file))));
        assertArrayEquals(LETTER, files.get("letters/20001-a1.pdf"));
    }

    @Test
    void names_lead_out_of_no_folder_and_clash_with_none() throws IOException {
        byte[] zip =
                write(
                        claim(customer("Erika")),
                        List.of(
                                Document.of("../../etc/passwd", LETTER),
                                Document.of("x\\..\\a b.pdf", LETTER),
                                Document.of("y/a b.pdf", LETTER),
                                Document.of("..", LETTER)));
        assertEquals(
                List.of("letters/passwd", "letters/a_b.pdf", "letters/a_b-2.pdf", "letters/_"),
                unzip(zip).keySet().stream().filter(name -> name.startsWith("letters/")).toList());
    }

    @Test
    void the_same_claim_gives_the_same_bytes() throws IOException {
        Claim claim = claim(customer("Jürgen Groß"));
        assertArrayEquals(write(claim, letters()), write(claim, letters()));
    }

    @Test
    void no_cell_begins_a_formula_and_no_name_breaks_a_row() throws IOException {
        Map<String, byte[]> files = files(claim(customer("=HYPERLINK(\"http://x\");\r\n@evil")));
        NamedCsvRecord row = rows(files).get(0);
        assertEquals("'=HYPERLINK(\"http://x\"); @evil", row.getField("last_name"));
        assertEquals(1, rows(files).size());
    }

    @Test
    void the_json_derives_the_interest_and_lists_the_reminders() throws IOException {
        String json =
                new String(
                        files(claim(customer("A \"B\" \\ \u0001C"))).get("claims.json"),
                        StandardCharsets.UTF_8);
        assertIn(
                json,
                "\"rate\": \"6.27\"",
                "\"days\": 19",
                "\"principal\": \"1034.56\"",
                "\"from\": \"2026-03-03\"",
                "\"kind\": \"dunning\"",
                "\"sha256\": \"" + sha256(LETTER) + "\"",
                "\"last_name\": \"A \\\"B\\\" \\\\ C\"");
    }

    @Test
    void nothing_beyond_the_list_leaves_the_house() throws IOException {
        Customer known = customer("Erika Muster");
        Customer withIban =
                new Customer(
                        known.number(),
                        known.name(),
                        known.kind(),
                        known.email(),
                        known.phone(),
                        known.street(),
                        known.postcode(),
                        known.city(),
                        known.country(),
                        known.language(),
                        "DE75512108001245126199");
        files(claim(withIban))
                .forEach(
                        (name, bytes) ->
                                assertFalse(
                                        new String(bytes, StandardCharsets.UTF_8)
                                                .contains("DE75512108001245126199"),
                                        name));
    }

    private static Claim claim(Customer customer) {
        Claim.Item item =
                new Claim.Item(
                        new InvoiceNumber("RE-1"),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 1, 10),
                        "Coaching; drei Monate",
                        LocalDate.of(2026, 3, 3),
                        "§ 286 II Nr. 1 BGB",
                        eur(123_456),
                        eur(20_000),
                        eur(103_456),
                        eur(100),
                        eur(337),
                        List.of(Samples.interestLine(103_456, 337)),
                        List.of(
                                new SentLetter(
                                        "a0",
                                        ActionKind.REMINDER,
                                        LocalDate.of(2026, 3, 7),
                                        "mail",
                                        ""),
                                new SentLetter(
                                        "a1",
                                        ActionKind.DUNNING,
                                        LocalDate.of(2026, 3, 12),
                                        "letter",
                                        "outbox/letters/20001-a1.pdf"),
                                new SentLetter(
                                        "a2",
                                        ActionKind.CALL,
                                        LocalDate.of(2026, 3, 13),
                                        "call",
                                        "")),
                        List.of(new Claim.Payment(LocalDate.of(2026, 3, 10), eur(20_000))),
                        eur(0),
                        LocalDate.of(2029, 12, 31));
        return new Claim(
                "C-20001",
                "default",
                NIGHT,
                customer,
                List.of(item),
                "",
                List.of(
                        new Claim.Happening(LocalDate.of(2026, 3, 13), "contact", "promise"),
                        new Claim.Happening(
                                LocalDate.of(2026, 3, 14), "agreement", "instalments broken")));
    }

    /** The {@code claims.json} of a claim on this customer. */
    static String json(Customer customer) throws IOException {
        return new String(files(claim(customer)).get("claims.json"), StandardCharsets.UTF_8);
    }

    private static List<Document> letters() {
        return List.of(Document.of("outbox/letters/20001-a1.pdf", LETTER));
    }

    private static Map<String, byte[]> files(Claim claim) throws IOException {
        return unzip(write(claim, letters()));
    }

    private static byte[] write(Claim claim, List<Document> letters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CollectionPackage.write(claim, STUDIO, PackageContent.of(letters), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<NamedCsvRecord> rows(Map<String, byte[]> files) {
        String csv = new String(files.get("claims.csv"), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\ufeffcase_id;"));
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv.substring(1)).stream()
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
