package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say of what follows from them, so that nobody trips over it later. */
class ClerkCommandsTest {

    private static final String INVOICE =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
            RE-1;20001;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;600,00;yes
            """;

    @TempDir Path home;

    @BeforeEach
    void an_invoice_that_is_late() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/rechnungen.csv"), INVOICE);
        night("2026-03-07");
    }

    @Test
    void a_hold_for_a_dispute_says_what_it_was_taken_for_and_needs_no_day() {
        Shout held = call("hold", "RE-1", "--reason", "Kundin bestreitet zwei Sitzungen");
        assertEquals(0, held.code(), held.err());
        assertTrue(held.out().contains("Held until released: "), held.out());
        assertTrue(held.out().contains("Taken as a dispute ('bestreitet')"), held.out());
        assertTrue(held.out().contains("`mahnlauf release RE-1`"), held.out());
        assertTrue(
                call("list", "holds", "--format", "csv").out().contains("dispute: Kundin"),
                "the list says it, too");
    }

    @Test
    void what_may_be_no_dispute_is_said_and_needs_a_day() {
        String[] doubtful = {"hold", "RE-1", "--reason", "Reklamation liegt nicht vor"};
        Shout missing = call(doubtful);
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("--until is missing"), missing.err());
        assertTrue(missing.err().contains("since 'nicht' stands beside 'Reklamation'"));
        List<String> dated = new ArrayList<>(List.of(doubtful));
        dated.addAll(List.of("--until", "2026-12-31"));
        Shout held = call(dated.toArray(String[]::new));
        assertEquals(0, held.code(), held.err());
        assertTrue(held.out().contains("begins with 'dispute:'"), held.out());
    }

    @Test
    void a_plain_hold_says_no_more_than_its_day() {
        String[] call = {
            "hold", "RE-1", "--until", "2026-12-31", "--reason", "by_hand: kein Mangel"
        };
        Shout held = call(call);
        assertEquals(0, held.code(), held.err());
        assertEquals(1, held.out().lines().count(), held.out());
    }

    @Test
    void a_night_says_how_much_waits_for_approval_and_how_to_let_it_go() {
        Shout night = night("2026-03-12", "--set", "approve.letters=true");
        assertTrue(
                night.out().contains("waiting for approval: 1 dunning; `mahnlauf approve` lets"),
                night.out());
        Shout next = night("2026-03-13", "--set", "approve.letters=true");
        assertTrue(next.out().contains("waiting for approval: 1 dunning"), "still, says any night");
        call("approve");
        Shout last = night("2026-03-14", "--set", "approve.letters=true");
        assertFalse(last.out().contains("approval"), last.out());
    }

    @Test
    void money_in_time_says_that_it_revives_a_broken_agreement() {
        String[] plan = {"agree", "20001", "--instalments", "3", "--first", "2026-04-01"};
        assertEquals(0, call(plan).code());
        night("2026-04-09");
        assertTrue(call("list", "agreements", "--format", "csv").out().contains(",broken,"));
        Shout late = call("pay", "RE-1", "1.00", "--on", "2026-04-09", "--note", "zu spät");
        assertEquals(1, late.out().lines().count(), late.out());
        Shout inTime = call("pay", "RE-1", "210.00", "--on", "2026-04-01", "--note", "bar");
        assertTrue(inTime.out().contains("is active again from the next night on"), inTime.out());
        night("2026-04-10");
        assertTrue(call("list", "agreements", "--format", "csv").out().contains(",active,"));
        String explained = call("explain", "RE-1").out();
        assertTrue(explained.contains("2026-04-10 agreement A-"), explained);
        assertTrue(explained.contains("is active again: "), explained);
    }

    private Shout night(String date, String... more) {
        List<String> call = new ArrayList<>(List.of("run", "--as-of", date, "--future"));
        call.addAll(List.of(more));
        return call(call.toArray(String[]::new));
    }

    private Shout call(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return Shout.of(all.toArray(String[]::new));
    }
}
