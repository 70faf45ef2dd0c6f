package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was on its way to an agency by SFTP when a run died or the answer was lost. */
class AgencyAgainTest {

    @TempDir Path folder;
    private AgencySftp nord;

    @BeforeEach
    void start() throws Exception {
        nord = new AgencySftp(folder);
    }

    @AfterEach
    void stop() throws Exception {
        nord.close();
    }

    /** The server has it, but the answer was lost: the same bytes come again. */
    @Test
    void a_connection_lost_at_the_end_brings_the_same_bytes_again() throws Exception {
        nord.server.trouble(new LostAnswer());
        nord.home.night(AgencyHome.NIGHT);
        byte[] first = nord.there(AgencyHome.ZIP);
        assertEquals(List.of("collection_handoff pending"), nord.home.actions());
        assertArrayEquals(first, nord.home.file(AgencyHome.ZIP));
        nord.server.trouble(null);
        NightSummary next = nord.home.night("2026-06-01");
        assertEquals(List.of(), next.findings());
        assertEquals(List.of(AgencyHome.ZIP), nord.home.folder());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), nord.server.files());
        assertArrayEquals(first, nord.there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
        assertTrue(nord.home.nights.verification().isSound());
    }

    /** The component throws more than it says, where a connection ends while it is being made. */
    @Test
    void what_nobody_foresaw_stops_no_night() throws Exception {
        nord.home.stumblesAtSftp();
        NightSummary night = nord.home.night(AgencyHome.NIGHT);
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertEquals(List.of("collection_handoff pending"), nord.home.actions());
        byte[] first = nord.home.file(AgencyHome.ZIP);
        nord.home.livesOn();
        nord.home.night("2026-06-01");
        assertArrayEquals(first, nord.there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
    }

    @Test
    void a_run_that_dies_in_between_sends_the_same_package_again() throws Exception {
        nord.home.diesBefore("arrived");
        nord.home.dies(AgencyHome.NIGHT);
        byte[] first = nord.there(AgencyHome.ZIP);
        assertEquals(List.of("collection_handoff pending"), nord.home.actions());
        nord.home.livesOn();
        nord.home.night("2026-06-02");
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), nord.server.files());
        assertArrayEquals(first, nord.there(AgencyHome.ZIP));
        assertArrayEquals(first, nord.home.file(AgencyHome.ZIP));
        assertEquals(List.of("collection_handoff delivered"), nord.home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
        int logins = nord.server.logins();
        nord.home.night("2026-06-03");
        assertEquals(logins, nord.server.logins(), "and then no more");
        assertTrue(nord.home.nights.verification().isSound());
    }

    @Test
    void the_same_night_again_makes_the_same_package() throws Exception {
        nord.home.diesBefore("arrived");
        nord.home.dies(AgencyHome.NIGHT);
        byte[] first = nord.there(AgencyHome.ZIP);
        nord.home.livesOn();
        nord.home.night(AgencyHome.NIGHT);
        assertArrayEquals(first, nord.there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
    }

    /** The agency may have it, so it must hear that nothing is owed any more. */
    @Test
    void what_was_paid_after_a_run_died_is_called_back() throws Exception {
        nord.home.diesBefore("arrived");
        nord.home.dies(AgencyHome.NIGHT);
        nord.home.livesOn();
        nord.home.pay(150_00);
        NightSummary night = nord.home.night("2026-06-02");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("may have arrived"));
        assertEquals(
                List.of("collection_handoff delivered", "collection_recall delivered"),
                nord.home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), nord.home.claims());
        assertEquals(
                List.of("eingang/" + AgencyHome.ZIP, "eingang/nord-recalls-2026-06-02.csv"),
                nord.server.files());
        assertTrue(nord.home.nights.verification().isSound());
    }

    /** The package that leaves again does not know of it. */
    @Test
    void what_came_in_after_a_run_died_is_told_beside_the_same_package() throws Exception {
        nord.home.diesBefore("arrived");
        nord.home.dies(AgencyHome.NIGHT);
        nord.home.livesOn();
        nord.home.pay(30_00);
        nord.home.night("2026-06-02");
        String told = nord.text("nord-payments-2026-06-02.csv");
        assertTrue(told.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-02;30.00;30.00;"), told);
    }

    @Test
    void a_recall_that_was_on_its_way_comes_again_under_its_name() throws Exception {
        nord.home.night(AgencyHome.NIGHT);
        nord.home.disputed("2026-06-02");
        nord.home.diesBefore("arrived");
        nord.home.dies("2026-06-02");
        byte[] first = nord.there("nord-recalls-2026-06-02.csv");
        nord.home.livesOn();
        nord.home.night("2026-06-03");
        assertArrayEquals(first, nord.there("nord-recalls-2026-06-02.csv"));
        assertEquals(2, nord.server.files().size(), nord.server.files().toString());
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), nord.home.claims());
    }

    @Test
    void a_recall_that_may_be_there_and_is_not_right_any_more_is_told() throws Exception {
        nord.home.night(AgencyHome.NIGHT);
        nord.home.disputed("2026-06-02");
        nord.home.diesBefore("arrived");
        nord.home.dies("2026-06-02");
        nord.home.livesOn();
        try (Clerk clerk = nord.home.nights.clerk()) {
            clerk.release(clerk.subject("RE-1", Clerk.Choice.EITHER));
        }
        NightSummary night = nord.home.night("2026-06-03");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("may have recalled " + AgencyHome.CLAIM));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
        assertEquals(List.of(), nord.home.night("2026-06-04").findings());
    }

    @Test
    void payments_that_were_on_their_way_come_again_under_the_same_name() throws Exception {
        nord.home.night(AgencyHome.NIGHT);
        nord.home.pay(30_00);
        nord.home.diesBefore("arrived");
        nord.home.dies("2026-06-02");
        byte[] first = nord.there("nord-payments-2026-06-02.csv");
        nord.home.livesOn();
        nord.home.pay(5_00);
        nord.home.night("2026-06-03");
        assertArrayEquals(first, nord.there("nord-payments-2026-06-02.csv"));
        String more = nord.text("nord-payments-2026-06-03.csv");
        assertTrue(more.contains(";2026-06-03;5.00;35.00;"), more);
        assertTrue(nord.home.nights.verification().isSound());
    }

    /** As {@link SftpServer#trouble}: the file gets its name, and nobody hears of it. */
    private static final class LostAnswer implements SftpEventListener {

        @Override
        public void moved(
                ServerSession session,
                Path source,
                Path target,
                Collection<CopyOption> options,
                @Nullable Throwable thrown) {
            session.close(true);
        }
    }
}
