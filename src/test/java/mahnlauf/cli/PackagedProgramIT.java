package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged runs without the class path of the tests. */
class PackagedProgramIT {

    @TempDir Path folder;
    private Program program;

    @BeforeEach
    void home() {
        program = new Program(folder.resolve("home"));
    }

    @Test
    void a_home_without_a_ledger_has_an_empty_table() throws Exception {
        Shout said = program.call("list", "invoices", "--format", "csv");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().startsWith("invoice_number,customer_number,"), said.out());
        assertEquals(1, said.out().lines().count());
    }

    @Test
    void a_night_takes_the_inbox_and_lets_letters_leave() throws Exception {
        program.drop("rechnungen.csv", Program.export(4, true));
        program.drop("umsaetze.csv", Program.statement(1));
        Shout said = program.night("2026-01-24");
        assertEquals(0, said.code(), said.err());
        String actions = program.call("list", "actions", "--format", "csv").out();
        assertEquals(3, actions.lines().filter(l -> l.contains(",delivered,")).count(), actions);
        Path home = program.home();
        assertTrue(Files.exists(home.resolve("outbox/mail/20260124-reminder-2002.eml")));
        assertTrue(Files.exists(home.resolve("outbox/letters/20260124-reminder-2003.pdf")));
        assertTrue(Files.exists(home.resolve("reports/2026-01-24/index.html")));
        assertTrue(Files.exists(home.resolve("archive/2026-01-24/rechnungen.csv")));
        assertEquals(0, program.call("verify").code());
    }
}
