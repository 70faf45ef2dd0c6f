package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency finds in the folder when runs die between a file and its facts. */
class AgencyFolderTest {

    private static final String TOLD = "nord-payments-2026-06-02.csv";

    @TempDir Path folder;
    private AgencyHome home;

    @BeforeEach
    void start() throws Exception {
        home = new AgencyHome(folder).dunned();
    }

    @Test
    void a_package_is_handed_over_once_though_the_run_died() throws Exception {
        home.diesBefore("handedOff");
        home.dies(AgencyHome.NIGHT);
        byte[] first = home.file(AgencyHome.ZIP);
        home.livesOn();
        home.night("2026-06-01");
        assertEquals(List.of(AgencyHome.ZIP), home.folder());
        assertArrayEquals(first, home.file(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    @Test
    void payments_are_told_once_though_the_run_died() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        byte[] first = home.file(TOLD);
        home.livesOn();
        home.night("2026-06-02");
        home.night("2026-06-03");
        assertEquals(List.of(AgencyHome.ZIP, TOLD), home.folder());
        assertArrayEquals(first, home.file(TOLD));
        assertTrue(home.nights.explained("RE-1", "2026-06-03").contains("knows that 30.00 EUR"));
        assertTrue(home.nights.verification().isSound());
    }

    @Test
    void what_came_in_since_is_told_beside_it() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        home.livesOn();
        home.pay(5_00);
        home.night("2026-06-03");
        String more = text("nord-payments-2026-06-03.csv");
        assertTrue(more.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;5.00;35.00;"), more);
        home.night("2026-06-04");
        assertEquals(List.of(AgencyHome.ZIP, TOLD, "nord-payments-2026-06-03.csv"), home.folder());
    }

    /** Somebody opened and saved it: that must not stop a night. */
    @Test
    void a_file_that_somebody_changed_says_nothing() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        home.livesOn();
        Files.writeString(
                folder.resolve("outbox/collection").resolve(TOLD),
                text(TOLD).replace("30.00", "30,00").replace("EUR", "Euro"));
        home.night("2026-06-03");
        assertEquals(List.of(AgencyHome.ZIP, TOLD, "nord-payments-2026-06-03.csv"), home.folder());
    }

    /** The newest of them is gone; the ledger still knows better. */
    @Test
    void an_older_file_is_not_taken_for_news() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.night("2026-06-02");
        home.pay(20_00);
        home.night("2026-06-03");
        Files.delete(folder.resolve("outbox/collection/nord-payments-2026-06-03.csv"));
        home.night("2026-06-04");
        assertEquals(List.of(AgencyHome.ZIP, TOLD), home.folder());
        assertTrue(home.nights.explained("RE-1", "2026-06-04").contains("knows that 50.00 EUR"));
    }

    private String text(String name) throws Exception {
        return new String(home.file(name), StandardCharsets.UTF_8);
    }
}
