package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages, recalls and payments reach an agency by a real SFTP server, by the shipped routes. */
class AgencySftpTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-20T03:00:00Z"));

    @TempDir Path folder;
    private AgencyHome home;
    private SftpServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SftpServer(folder.resolve("server"));
        home = new AgencyHome(folder.resolve("home")).delivers(server).dunned();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void a_package_arrives_whole_and_once() throws Exception {
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertEquals(List.of(), night.findings());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), server.files());
        assertArrayEquals(home.file(AgencyHome.ZIP), there(AgencyHome.ZIP));
        assertEquals(List.of("collection_handoff delivered"), home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
        Files.setLastModifiedTime(server.root.resolve("eingang/" + AgencyHome.ZIP), LONG_AGO);
        home.night(AgencyHome.NIGHT);
        home.night("2026-06-01");
        assertEquals(
                LONG_AGO,
                Files.getLastModifiedTime(server.root.resolve("eingang/" + AgencyHome.ZIP)),
                "it was not sent again");
        assertEquals(1, server.logins());
    }

    @Test
    void a_private_key_opens_it_too_and_names_may_be_german() throws Exception {
        KeyPair key = SftpServer.newKey();
        try (SftpServer own = new SftpServer(folder.resolve("own"), key.getPublic())) {
            AgencyHome south = new AgencyHome(folder.resolve("south"), "Süd-1");
            south.delivers(own, "folder: eingang/neu da, private_key_file: config/id").dunned();
            Files.writeString(
                    folder.resolve("south/config/id"),
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            assertEquals(List.of(), south.night(AgencyHome.NIGHT).findings());
            assertEquals(List.of("eingang/neu da/Süd-1-2026-05-31-1.zip"), own.files());
            assertEquals(0, own.logins(), "no password was asked for");
        }
    }

    @Test
    void a_server_with_another_key_gets_nothing_and_the_claim_waits() throws Exception {
        Path keys = folder.resolve("home/config/known_hosts");
        String right = Files.readString(keys);
        Files.writeString(keys, server.line(SftpServer.newKey().getPublic()));
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("its host key is"), night.findings()::toString);
        assertTrue(night.findings().get(0).contains("delivery.known_hosts"));
        assertEquals(0, server.logins(), "no password is shown to it");
        waits();
        Files.writeString(keys, right);
        arrivesNextNight();
    }

    @Test
    void a_wrong_password_is_tried_once_and_not_told() throws Exception {
        Files.writeString(folder.resolve("home/config/kennwort"), "geraten");
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertTrue(night.findings().get(0).contains("does not accept the user"));
        assertFalse(night.findings().toString().contains("geraten"));
        assertEquals(1, night.findings().size());
        assertEquals(1, server.sessions(), "who tries a wrong one again is locked out");
        waits();
    }

    @Test
    void a_server_that_is_away_is_asked_again_and_told_once() throws Exception {
        server.close();
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertEquals(
                List.of(
                        "Nothing reaches agency nord by SFTP server 127.0.0.1: nobody answers there"
                                + " (Connection refused). What is for it waits and is tried again"
                                + " next night."),
                night.findings());
        waits();
    }

    @Test
    void a_server_that_recovers_within_the_night_gets_it() throws Exception {
        int[] left = {2};
        server.trouble(
                new SftpEventListener() {
                    @Override
                    public void writing(
                            ServerSession session,
                            String remote,
                            FileHandle handle,
                            long offset,
                            byte[] data,
                            int from,
                            int length)
                            throws IOException {
                        if (left[0]-- > 0) {
                            throw new IOException("No space left on device");
                        }
                    }
                });
        assertEquals(List.of(), home.night(AgencyHome.NIGHT).findings());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), server.files());
    }

    @Test
    void a_full_disk_there_leaves_no_half_package_under_its_name() throws Exception {
        server.trouble(new Refusing());
        assertEquals(1, home.night(AgencyHome.NIGHT).findings().size());
        assertFalse(Files.exists(server.root.resolve("eingang/" + AgencyHome.ZIP)));
        waits();
        server.trouble(null);
        arrivesNextNight();
    }

    @Test
    void a_connection_lost_midway_leaves_no_half_package_under_its_name() throws Exception {
        server.trouble(
                new SftpEventListener() {
                    @Override
                    public void written(
                            ServerSession session,
                            String remote,
                            FileHandle handle,
                            long offset,
                            byte[] data,
                            int from,
                            int length,
                            @Nullable Throwable thrown) {
                        session.close(true);
                    }
                });
        assertEquals(1, home.night(AgencyHome.NIGHT).findings().size());
        assertFalse(Files.exists(server.root.resolve("eingang/" + AgencyHome.ZIP)));
        waits();
        server.trouble(null);
        arrivesNextNight();
    }

    /** The server has it, but the answer was lost: the same bytes come again. */
    @Test
    void a_connection_lost_at_the_end_brings_the_same_bytes_again() throws Exception {
        server.trouble(new LostAnswer());
        home.night(AgencyHome.NIGHT);
        byte[] first = there(AgencyHome.ZIP);
        assertEquals(List.of("collection_handoff pending"), home.actions());
        assertArrayEquals(first, home.file(AgencyHome.ZIP));
        server.trouble(null);
        NightSummary next = home.night("2026-06-01");
        assertEquals(List.of(), next.findings());
        assertEquals(List.of(AgencyHome.ZIP), home.folder());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), server.files());
        assertArrayEquals(first, there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
        assertTrue(home.nights.verification().isSound());
    }

    /** The component throws more than it says, where a connection ends while it is being made. */
    @Test
    void what_nobody_foresaw_stops_no_night() throws Exception {
        home.stumblesAtSftp();
        NightSummary night = home.night(AgencyHome.NIGHT);
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertEquals(List.of("collection_handoff pending"), home.actions());
        byte[] first = home.file(AgencyHome.ZIP);
        home.livesOn();
        home.night("2026-06-01");
        assertArrayEquals(first, there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
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

    @Test
    void a_run_that_dies_in_between_sends_the_same_package_again() throws Exception {
        home.diesBefore("arrived");
        home.dies(AgencyHome.NIGHT);
        byte[] first = there(AgencyHome.ZIP);
        assertEquals(List.of("collection_handoff pending"), home.actions());
        home.livesOn();
        home.night("2026-06-02");
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), server.files());
        assertArrayEquals(first, there(AgencyHome.ZIP));
        assertArrayEquals(first, home.file(AgencyHome.ZIP));
        assertEquals(List.of("collection_handoff delivered"), home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
        int logins = server.logins();
        home.night("2026-06-03");
        assertEquals(logins, server.logins(), "and then no more");
        assertTrue(home.nights.verification().isSound());
    }

    @Test
    void the_same_night_again_makes_the_same_package() throws Exception {
        home.diesBefore("arrived");
        home.dies(AgencyHome.NIGHT);
        byte[] first = there(AgencyHome.ZIP);
        home.livesOn();
        home.night(AgencyHome.NIGHT);
        assertArrayEquals(first, there(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    /** The agency may have it, so it must hear that nothing is owed any more. */
    @Test
    void what_was_paid_after_a_run_died_is_called_back() throws Exception {
        home.diesBefore("arrived");
        home.dies(AgencyHome.NIGHT);
        home.livesOn();
        home.pay(150_00);
        NightSummary night = home.night("2026-06-02");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("may have arrived"));
        assertEquals(
                List.of("collection_handoff delivered", "collection_recall delivered"),
                home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), home.claims());
        assertEquals(
                List.of("eingang/" + AgencyHome.ZIP, "eingang/nord-recalls-2026-06-02.csv"),
                server.files());
        assertTrue(home.nights.verification().isSound());
    }

    /** The package that leaves again does not know of it. */
    @Test
    void what_came_in_after_a_run_died_is_told_beside_the_same_package() throws Exception {
        home.diesBefore("arrived");
        home.dies(AgencyHome.NIGHT);
        home.livesOn();
        home.pay(30_00);
        home.night("2026-06-02");
        String told = text("nord-payments-2026-06-02.csv");
        assertTrue(told.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-02;30.00;30.00;"), told);
    }

    @Test
    void a_recall_reaches_the_agency_and_waits_while_it_cannot() throws Exception {
        home.night(AgencyHome.NIGHT);
        server.trouble(new Refusing());
        home.nights.drop(
                "kontakte.csv",
                "customer_number;invoice_number;date;outcome\n1;RE-1;2026-06-02;dispute\n");
        NightSummary night = home.night("2026-06-02");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
        assertEquals(List.of(AgencyHome.ZIP), home.folder());
        server.trouble(null);
        home.night("2026-06-03");
        String list = text("nord-recalls-2026-06-03.csv");
        assertTrue(list.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;disputed"), list);
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), home.claims());
        int logins = server.logins();
        home.night("2026-06-04");
        assertEquals(logins, server.logins());
    }

    @Test
    void a_recall_that_was_on_its_way_comes_again_under_its_name() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.nights.drop(
                "kontakte.csv",
                "customer_number;invoice_number;date;outcome\n1;RE-1;2026-06-02;dispute\n");
        home.diesBefore("arrived");
        home.dies("2026-06-02");
        byte[] first = there("nord-recalls-2026-06-02.csv");
        home.livesOn();
        home.night("2026-06-03");
        assertArrayEquals(first, there("nord-recalls-2026-06-02.csv"));
        assertEquals(2, server.files().size(), server.files().toString());
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), home.claims());
    }

    @Test
    void a_recall_that_may_be_there_and_is_not_right_any_more_is_told() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.nights.drop(
                "kontakte.csv",
                "customer_number;invoice_number;date;outcome\n1;RE-1;2026-06-02;dispute\n");
        home.diesBefore("arrived");
        home.dies("2026-06-02");
        home.livesOn();
        try (Clerk clerk = home.nights.clerk()) {
            clerk.release(clerk.subject("RE-1", Clerk.Choice.EITHER));
        }
        NightSummary night = home.night("2026-06-03");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("may have recalled " + AgencyHome.CLAIM));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
        assertEquals(List.of(), home.night("2026-06-04").findings());
    }

    private static final class Refusing implements SftpEventListener {

        @Override
        public void writing(
                ServerSession session,
                String remote,
                FileHandle handle,
                long offset,
                byte[] data,
                int from,
                int length)
                throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void payments_reach_the_agency_and_wait_while_they_cannot() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        server.trouble(new Refusing());
        assertEquals(1, home.night("2026-06-02").findings().size());
        assertEquals(List.of(AgencyHome.ZIP), home.folder());
        server.trouble(null);
        home.night("2026-06-03");
        String told = text("nord-payments-2026-06-03.csv");
        assertTrue(told.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;30.00;30.00;"), told);
        assertFalse(Files.exists(server.root.resolve("eingang/nord-payments-2026-06-02.csv")));
        int logins = server.logins();
        home.night("2026-06-04");
        assertEquals(logins, server.logins());
    }

    @Test
    void payments_that_were_on_their_way_come_again_under_the_same_name() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("arrived");
        home.dies("2026-06-02");
        byte[] first = there("nord-payments-2026-06-02.csv");
        home.livesOn();
        home.pay(5_00);
        home.night("2026-06-03");
        assertArrayEquals(first, there("nord-payments-2026-06-02.csv"));
        String more = text("nord-payments-2026-06-03.csv");
        assertTrue(more.contains(";2026-06-03;5.00;35.00;"), more);
        assertTrue(home.nights.verification().isSound());
    }

    private void waits() throws Exception {
        assertEquals(List.of("collection_handoff pending"), home.actions());
        assertEquals(List.of(), home.claims());
        assertEquals(List.of(), home.folder(), "what never left does not lie there");
    }

    private void arrivesNextNight() throws Exception {
        assertEquals(List.of(), home.night("2026-06-01").findings());
        assertArrayEquals(home.file("nord-2026-06-01-1.zip"), there("nord-2026-06-01-1.zip"));
        assertEquals(List.of("collection_handoff delivered"), home.actions());
    }

    private byte[] there(String name) throws IOException {
        return Files.readAllBytes(server.root.resolve("eingang").resolve(name));
    }

    private String text(String name) throws IOException {
        return Files.readString(server.root.resolve("eingang").resolve(name));
    }
}
