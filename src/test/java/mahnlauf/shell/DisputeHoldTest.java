package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hold whose reason speaks of a dispute has all that a contact of a dispute has. */
class DisputeHoldTest {

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @TempDir Path folder;
    private AgencyHome home;

    @BeforeEach
    void a_claim_at_an_agency() throws Exception {
        home = new AgencyHome(folder).dunned();
        home.night(AgencyHome.NIGHT);
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    @Test
    void it_calls_the_claim_back() throws Exception {
        hold("Kundin bestreitet zwei Sitzungen", null);
        home.night("2026-06-02");
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), home.claims());
        String list = Files.readString(folder.resolve("outbox/collection/recalls-2026-06-02.csv"));
        assertTrue(list.contains("disputed by the debtor"), list);
        assertEquals(
                List.of("RE-1 dispute: Kundin bestreitet zwei Sitzungen  dispute command"),
                home.nights.list("holds", "invoice_number", "reason", "until", "code", "source"));
        assertTrue(home.nights.list("actions", "kind").contains("service_resume"));
    }

    @Test
    void any_other_reason_leaves_it_there() throws Exception {
        hold("Kundin im Krankenhaus", LAST);
        home.night("2026-06-02");
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    private void hold(String reason, @Nullable LocalDate until) throws Exception {
        try (Clerk clerk = home.nights.clerk()) {
            clerk.hold(clerk.subject("RE-1", Clerk.Choice.INVOICE), until, reason);
        }
    }
}
