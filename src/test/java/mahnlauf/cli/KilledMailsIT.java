package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import mahnlauf.shell.CountingSmtp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run may be killed while it hands mails over; {@code -Dmahnlauf.kills=20} for the large trial.
 */
class KilledMailsIT {

    private static final int KILLS = Integer.getInteger("mahnlauf.kills", 3);
    private static final int CUSTOMERS = 12 * KILLS;
    private static final String NIGHT = "2026-01-24";

    @TempDir Path folder;

    @Test
    void no_letter_is_lost_and_at_most_the_one_in_flight_is_repeated_and_told() throws Exception {
        Random random = new Random(20260124); // fixed seed: the moments can be tried again
        try (CountingSmtp server = new CountingSmtp(n -> false, 20)) {
            Program program = new Program(folder.resolve("home"));
            program.drop("rechnungen.csv", export());
            StringBuilder told = new StringBuilder();
            int died = 0;
            for (int i = 0; i < KILLS; i++) {
                int before = server.heads().size();
                Process night = program.start(run(server));
                boolean sending = waitFor(server, before + 1 + random.nextInt(10), night);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
                died += sending && night.isAlive() ? 1 : 0;
                night.destroyForcibly().onExit().join();
                told.append(err());
            }
            assertTrue(died > KILLS / 2, "only " + died + " runs were killed while sending");
            Shout last = program.call(run(server));
            told.append(last.err());
            assertEquals(0, last.code(), last.err());
            assertRight(program, server.taken(), told.toString(), died);
        }
    }

    private void assertRight(Program program, Map<String, Integer> taken, String told, int died) {
        assertEquals(CUSTOMERS, taken.size(), "no letter is lost");
        long twice = taken.values().stream().filter(n -> n > 1).count();
        assertTrue(taken.values().stream().allMatch(n -> n <= 2), "none leaves three times");
        assertTrue(twice <= died, twice + " repeated by " + died + " kills");
        taken.forEach(
                (id, times) -> {
                    String action = id.substring(1, id.indexOf('@'));
                    assertTrue(
                            times == 1 || told.contains(action + " is sent again"),
                            action + " was repeated without a word");
                });
        Set<String> states = new TreeSet<>();
        program.list("actions").lines().skip(1).forEach(a -> states.add(a.split(",", -1)[11]));
        assertEquals(Set.of("delivered"), states);
        assertEquals(0, program.verify().code());
        System.out.println(died + " kills while sending, " + twice + " mails repeated and told");
    }

    private static boolean waitFor(CountingSmtp server, int mails, Process night)
            throws InterruptedException {
        while (night.isAlive() && server.heads().size() < mails) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return night.isAlive();
    }

    private static String[] run(CountingSmtp server) {
        return new String[] {
            "run",
            "--as-of",
            NIGHT,
            "--future",
            "--set",
            "mail.host=127.0.0.1",
            "--set",
            "mail.port=" + server.port(),
            "--set",
            "mail.tls=none",
            "--set",
            "mail.from=post@firma.example"
        };
    }

    private String err() throws Exception {
        return Files.readString(folder.resolve("home.err"), StandardCharsets.UTF_8);
    }

    private static String export() {
        return Program.export(2 * CUSTOMERS, true)
                .lines()
                .filter(l -> !l.contains(";;"))
                .reduce("", (a, b) -> a + b + "\n");
    }
}
