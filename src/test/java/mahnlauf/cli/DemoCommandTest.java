package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo is a story of ten nights that leaves every kind of output. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCommandTest {

    private static final Path SAMPLES = Path.of("src/main/resources/demo");

    private static final Pattern ACCOUNT =
            Pattern.compile("account (\\w+): opening ([-\\d.]+), .* closing ([-\\d.]+)");

    @TempDir private static Path folder;
    private Said demo = new Said(-1, "");

    /** What a command printed, and its exit code. */
    private record Said(int code, String text) {}

    @BeforeAll
    void play() throws IOException {
        Path home = Files.createDirectories(folder.resolve("demo"));
        Files.writeString(home.resolve("demo-home.txt"), "of an older demo");
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/alt.csv"), "left by an older demo");
        demo = say("demo", "--home", home.toString());
    }

    @Test
    void it_ends_well_and_counts_the_nights_that_need_a_person() {
        assertEquals(0, demo.code(), demo.text());
        assertTrue(demo.text().contains("10 nights; 2 of them ended with 1"), demo.text());
    }

    @Test
    void it_ends_in_every_kind_of_output() {
        assertAll(
                Stream.of(
                                "outbox/mail .eml",
                                "outbox/letters .pdf",
                                "outbox/calls .csv",
                                "outbox/calls .pdf",
                                "outbox/agreements .pdf",
                                "outbox/service .csv",
                                "outbox/collection .zip",
                                "outbox/review .csv",
                                "rejected .rows.csv",
                                "reports/2026-05-12 index.html",
                                "reports/2026-05-12 aging.csv")
                        .map(
                                kind ->
                                        () -> {
                                            String[] where = kind.split(" ", -1);
                                            assertFalse(files(where[0], where[1]).isEmpty(), kind);
                                        }));
    }

    @Test
    void every_kind_of_step_was_delivered() {
        Set<String> kinds =
                rows("actions").stream()
                        .filter(row -> row.contains(",delivered,"))
                        .map(row -> row.split(",", -1)[4])
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "reminder",
                        "dunning",
                        "final_notice",
                        "call",
                        "agreement_offer",
                        "service_stop",
                        "service_resume",
                        "collection_handoff",
                        "collection_recall"),
                kinds);
    }

    @Test
    void a_claim_contains_the_lump_sum_that_was_charged_before() {
        assertTrue(
                rows("claims").stream()
                        .anyMatch(row -> row.contains("RE-2026-0002,1785.00,40.00,")),
                () -> rows("claims").toString());
    }

    @Test
    void what_was_paid_after_the_hand_off_is_recalled() throws IOException {
        assertTrue(
                rows("claims").stream()
                        .anyMatch(row -> row.contains("RE-2026-0001") && row.contains("recalled")),
                () -> rows("claims").toString());
        assertEquals(1, files("outbox/collection", ".csv").size());
    }

    @Test
    void the_same_week_from_two_formats_is_booked_once() {
        long kraemer =
                rows("payments").stream()
                        .filter(row -> row.contains("Tobias Krämer") && row.contains(",142.80,"))
                        .count();
        assertEquals(1, kraemer);
    }

    @Test
    void its_ledger_is_sound() {
        assertEquals(0, say("verify", "--home", home()).code());
    }

    @Test
    void what_an_older_demo_left_is_gone() {
        assertTrue(rows("files").stream().noneMatch(row -> row.startsWith("alt.csv")));
    }

    @Test
    void a_folder_that_no_demo_made_is_refused_untouched(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("Steuer 2025.txt"), "wichtig");
        Said refused = say("demo", "--home", own.toString());
        assertEquals(2, refused.code());
        assertEquals("wichtig", Files.readString(own.resolve("Steuer 2025.txt")));
        try (Stream<Path> inside = Files.list(own)) {
            assertEquals(1, inside.count());
        }
    }

    @Test
    void the_story_uses_every_sample_file_that_ships() throws IOException {
        Set<String> told =
                DemoLine.story().stream()
                        .filter(line -> line.what() == DemoLine.Verb.DROP)
                        .map(DemoLine::subject)
                        .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> shipped = Files.walk(SAMPLES)) {
            Set<String> there =
                    shipped.filter(Files::isRegularFile)
                            .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.equals("story.txt"))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(there.isEmpty());
            assertEquals(there, told);
        }
    }

    @Test
    void each_statement_opens_with_what_the_one_before_closed_with() throws IOException {
        Map<String, String> closings = new HashMap<>();
        int chained = 0;
        for (DemoLine line : DemoLine.story()) {
            boolean statement = line.subject().matches(".*\\.(xml|sta|zip)");
            boolean whole = statement && !line.subject().contains("abgebrochen");
            String told = whole ? say("inspect", SAMPLES + "/" + line.subject()).text() : "";
            for (MatchResult account : ACCOUNT.matcher(told).results().toList()) {
                String before = closings.put(account.group(1), account.group(3));
                if (before != null) {
                    assertEquals(before, account.group(2), line.subject());
                    chained++;
                }
            }
        }
        assertEquals(14, chained);
    }

    private static String home() {
        return folder.resolve("demo").toString();
    }

    private static List<String> rows(String table) {
        return say("list", table, "--format", "csv", "--home", home()).text().lines().toList();
    }

    private static List<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("demo").resolve(below))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Runs a command in this process; the standard output is kept. */
    private static Said say(String... command) {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            int code = Main.execute(command);
            return new Said(code, text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
