package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night may be killed at any moment; the next one does what is left, no more and no less. */
class KilledNightIT {

    private static final String NIGHT = "2026-01-24";
    private static final int CUSTOMERS = 100;
    private static final int KILLS = 6;

    @TempDir Path folder;

    @Test
    void a_night_that_is_killed_six_times_ends_like_one_that_was_left_alone() throws Exception {
        Program alone = program("alone");
        long whole = Math.min(millis(program("before")), millis(alone));
        Program killed = program("killed");
        int died = 0;
        for (long moment : moments(whole)) {
            Process night = killed.start("run", "--as-of", NIGHT, "--future");
            died += night.waitFor(moment, TimeUnit.MILLISECONDS) ? 0 : 1;
            night.destroyForcibly().onExit().join();
            Shout sound = killed.verify();
            assertEquals(0, sound.code(), sound.out());
        }
        assertTrue(died >= KILLS / 2, "only " + died + " nights were still at work when killed");
        Shout last = killed.night(NIGHT);
        assertEquals(0, last.code(), last.err());
        assertSame(alone, killed);
    }

    /**
     * How long its night takes; the first one on a busy machine may take much longer than others.
     */
    private static long millis(Program program) throws Exception {
        long begun = System.nanoTime();
        assertEquals(0, program.night(NIGHT).code());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /**
     * From where the night begins to write, before that Java starts. The early ones come first:
     * each night goes on from the one before, so a late kill leaves little to kill.
     */
    private static long[] moments(long whole) {
        Random random = new Random(20260124); // fixed seed: the moments can be tried again
        return random.longs(KILLS, whole / 3, whole * 5 / 6).sorted().toArray();
    }

    private Program program(String name) throws IOException {
        Program program = new Program(folder.resolve(name));
        program.drop("rechnungen.csv", Program.export(CUSTOMERS, true));
        program.drop("umsaetze.csv", Program.statement(20));
        return program;
    }

    private static void assertSame(Program alone, Program killed) throws IOException {
        assertEquals("Sound", killed.verify().out().substring(0, 5));
        for (String table : List.of("invoices", "allocations", "payments", "aging")) {
            assertEquals(alone.list(table), killed.list(table), table);
        }
        assertEquals(actions(alone), actions(killed));
        assertEquals(types(alone), types(killed), "no fact is lost or doubled");
        for (String door : List.of("mail", "letters")) {
            assertEquals(names(alone, door), names(killed, door));
        }
        for (String name : List.of("rechnungen.csv", "umsaetze.csv")) {
            Path archived = Path.of("archive", NIGHT, name);
            assertArrayEquals(
                    Files.readAllBytes(alone.home().resolve(archived)),
                    Files.readAllBytes(killed.home().resolve(archived)));
        }
        assertEquals(List.of(), listed(killed.home().resolve("inbox")));
        for (Path letter : listed(killed.home().resolve("outbox").resolve("letters"))) {
            String pdf = Files.readString(letter, StandardCharsets.ISO_8859_1);
            assertTrue(pdf.startsWith("%PDF-") && pdf.contains("%%EOF"), letter + " is not whole");
        }
    }

    private static Set<String> actions(Program program) {
        return new TreeSet<>(program.list("actions").lines().toList());
    }

    /** The facts without their place and hash: the order of files is the same, salts are not. */
    private static List<String> types(Program program) {
        return program.list("ledger")
                .lines()
                .map(l -> l.replaceFirst("^[0-9]+,", "").replaceFirst(",[0-9a-f]{64}$", ""))
                .sorted()
                .toList();
    }

    /** One print batch a run: all others have the name of their action. */
    private static List<String> names(Program program, String door) throws IOException {
        return listed(program.home().resolve("outbox").resolve(door)).stream()
                .map(f -> f.getFileName().toString())
                .filter(n -> !n.startsWith("print-"))
                .toList();
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
