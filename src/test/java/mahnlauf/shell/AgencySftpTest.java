package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages, recalls and payments reach an agency by a real SFTP server, by the shipped routes. */
class AgencySftpTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-20T03:00:00Z"));

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

    @Test
    void a_package_arrives_whole_and_once() throws Exception {
        NightSummary night = nord.home.night(AgencyHome.NIGHT);
        assertEquals(List.of(), night.findings());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), nord.server.files());
        assertArrayEquals(nord.home.file(AgencyHome.ZIP), nord.there(AgencyHome.ZIP));
        assertEquals(List.of("collection_handoff delivered"), nord.home.actions());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
        Files.setLastModifiedTime(nord.server.root.resolve("eingang/" + AgencyHome.ZIP), LONG_AGO);
        nord.home.night(AgencyHome.NIGHT);
        nord.home.night("2026-06-01");
        assertEquals(
                LONG_AGO,
                Files.getLastModifiedTime(nord.server.root.resolve("eingang/" + AgencyHome.ZIP)),
                "it was not sent again");
        assertEquals(1, nord.server.logins());
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
        Files.writeString(keys, nord.server.line(SftpServer.newKey().getPublic()));
        NightSummary night = nord.home.night(AgencyHome.NIGHT);
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertTrue(night.findings().get(0).contains("its host key is"), night.findings()::toString);
        assertTrue(night.findings().get(0).contains("delivery.known_hosts"));
        assertEquals(0, nord.server.logins(), "no password is shown to it");
        nord.waits();
        Files.writeString(keys, right);
        nord.arrivesNextNight();
    }

    @Test
    void a_wrong_password_is_tried_once_and_not_told() throws Exception {
        Files.writeString(folder.resolve("home/config/kennwort"), "geraten");
        NightSummary night = nord.home.night(AgencyHome.NIGHT);
        assertTrue(night.findings().get(0).contains("does not accept the user"));
        assertFalse(night.findings().toString().contains("geraten"));
        assertEquals(1, night.findings().size());
        assertEquals(1, nord.server.sessions(), "who tries a wrong one again is locked out");
        nord.waits();
    }

    @Test
    void a_server_that_is_away_is_asked_again_and_told_once() throws Exception {
        nord.server.close();
        NightSummary night = nord.home.night(AgencyHome.NIGHT);
        assertEquals(
                List.of(
                        "Nothing reaches agency nord by SFTP server 127.0.0.1: nobody answers there"
                                + " (Connection refused). What is for it waits and is tried again"
                                + " next night."),
                night.findings());
        nord.waits();
    }

    @Test
    void a_server_that_recovers_within_the_night_gets_it() throws Exception {
        nord.server.trouble(new AgencySftp.Refusing(2));
        assertEquals(List.of(), nord.home.night(AgencyHome.NIGHT).findings());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP), nord.server.files());
    }

    @Test
    void a_full_disk_there_leaves_no_half_package_under_its_name() throws Exception {
        nord.server.trouble(new AgencySftp.Refusing());
        assertEquals(1, nord.home.night(AgencyHome.NIGHT).findings().size());
        assertFalse(Files.exists(nord.server.root.resolve("eingang/" + AgencyHome.ZIP)));
        nord.waits();
        nord.server.trouble(null);
        nord.arrivesNextNight();
    }

    @Test
    void a_connection_lost_midway_leaves_no_half_package_under_its_name() throws Exception {
        nord.server.trouble(new AgencySftp.Cut());
        assertEquals(1, nord.home.night(AgencyHome.NIGHT).findings().size());
        assertEquals(List.of("eingang/" + AgencyHome.ZIP + ".part"), nord.server.files());
        nord.waits();
        nord.server.trouble(null);
        nord.arrivesNextNight();
    }

    @Test
    void a_recall_reaches_the_agency_and_waits_while_it_cannot() throws Exception {
        nord.home.night(AgencyHome.NIGHT);
        nord.server.trouble(new AgencySftp.Refusing());
        nord.home.disputed("2026-06-02");
        NightSummary night = nord.home.night("2026-06-02");
        assertEquals(1, night.findings().size(), night.findings().toString());
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), nord.home.claims());
        assertEquals(List.of(AgencyHome.ZIP), nord.home.folder());
        nord.server.trouble(null);
        nord.home.night("2026-06-03");
        String list = nord.text("nord-recalls-2026-06-03.csv");
        assertTrue(list.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;disputed"), list);
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), nord.home.claims());
        int logins = nord.server.logins();
        nord.home.night("2026-06-04");
        assertEquals(logins, nord.server.logins());
    }

    @Test
    void payments_reach_the_agency_and_wait_while_they_cannot() throws Exception {
        nord.home.night(AgencyHome.NIGHT);
        nord.home.pay(30_00);
        nord.server.trouble(new AgencySftp.Refusing());
        assertEquals(1, nord.home.night("2026-06-02").findings().size());
        assertEquals(List.of(AgencyHome.ZIP), nord.home.folder());
        nord.server.trouble(null);
        nord.home.night("2026-06-03");
        String told = nord.text("nord-payments-2026-06-03.csv");
        assertTrue(told.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;30.00;30.00;"), told);
        assertFalse(Files.exists(nord.server.root.resolve("eingang/nord-payments-2026-06-02.csv")));
        int logins = nord.server.logins();
        nord.home.night("2026-06-04");
        assertEquals(logins, nord.server.logins());
    }
}
