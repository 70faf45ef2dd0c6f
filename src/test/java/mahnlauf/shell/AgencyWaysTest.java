package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How copies travel to agencies, as their files say; what would be unsafe is refused. */
class AgencyWaysTest {

    private static final String SFTP = "by: sftp, host: sftp.example, user: kunde";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void start() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.config().resolve("agencies"));
        Files.writeString(home.config().resolve("known_hosts"), "");
    }

    private AgencyWays ways(String delivery, Map<String, String> environment) throws IOException {
        Path file = home.config().resolve("agencies/nord.yaml");
        Files.writeString(file, "delivery: {" + delivery + "}\n");
        Settings settings = Settings.load(home, Map.of(), environment);
        AgencyWays.check(home, settings);
        return new AgencyWays(home, settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: ftp|config/agencies/nord.yaml line 1: delivery.by: it is 'ftp', expected one"
                        + " of folder, sftp, mail",
                "by: sftp, user: a, known_hosts: config/known_hosts|delivery.host: it is missing",
                "by: sftp, host: a, known_hosts: config/known_hosts|delivery.user: it is missing",
                "by: sftp, host: a, user: b|ssh-keyscan -p 22 a",
                "by: sftp, host: 'a?x=y', user: b|delivery.host: it is 'a?x=y', expected a host",
                "by: sftp, host: a, user: b, folder: ../x|delivery.folder: it is '../x'",
                "by: sftp, host: a, user: b, known_hosts: fehlt|known_hosts is 'fehlt', but it"
                        + " cannot be read",
                "by: sftp, host: a, user: b, known_hosts: config/known_hosts|neither"
                        + " delivery.password_file nor delivery.private_key_file, and"
                        + " MAHNLAUF_AGENCY_NORD_PASSWORD is not set",
                "by: mail|delivery.to: it is '', expected one plain e-mail address",
                "by: mail, to: 'a@b.example, c@d.example'|delivery.to: it is 'a@b.example,",
                "by: mail, to: a@b.example, max_mb: 500|delivery.max_mb: it is '500'",
                "by: mail, to: a@b.example, password: x|delivery.password: there is no such key",
                "by: folder, folder: eingang|delivery.folder: it is for delivery by sftp, but this"
                        + " one is by folder, where everything lies in outbox/collection/ and no"
                        + " copy travels; expected only by",
                "to: a@b.example|delivery.to: it is for delivery by mail, but this one is by folder",
                "by: mail, to: a@b.example, folder: eingang|line 1: delivery.folder: it is for"
                        + " delivery by sftp, but this one is by mail; expected only by, to, max_mb,"
                        + " unencrypted",
                "by: sftp, host: a, user: b, known_hosts: k, max_mb: 5|delivery.max_mb: it is for"
                        + " delivery by mail, but this one is by sftp"
            })
    void what_lacks_something_says_where_and_what_was_expected(String delivery, String message) {
        WrongSettingException wrong =
                assertThrows(WrongSettingException.class, () -> ways(delivery, Map.of()));
        String said = String.valueOf(wrong.getMessage());
        assertTrue(said.contains(message), said);
    }

    @Test
    void a_password_may_come_from_the_environment_and_is_part_of_no_way() throws IOException {
        String sftp = SFTP + ", known_hosts: config/known_hosts";
        AgencyWays ways = ways(sftp, Map.of("MAHNLAUF_AGENCY_NORD_PASSWORD", "geheim"));
        assertEquals(Map.of("agencySecret-nord", "geheim"), ways.beans());
        assertFalse(ways.of("nord").toString().contains("geheim"));
        assertTrue(ways.areUsed());
    }

    @Test
    void an_agency_without_a_way_fetches_from_the_folder() throws IOException {
        AgencyWays ways = ways("by: folder", Map.of());
        assertFalse(ways.of("nord").travels());
        assertFalse(ways.of("sued").travels());
        assertFalse(ways.areUsed());
        assertTrue(AgencyFile.of(home, "nord").map() == null, "it says nothing of columns");
    }

    @Test
    void columns_and_way_stand_in_one_file() throws IOException {
        Files.writeString(
                home.config().resolve("agencies/sued.yaml"),
                "columns: {Nr: case_id}\ndelivery: {by: mail, to: a@b.example}\n");
        AgencyWays ways = ways("by: folder", Map.of());
        assertEquals("mail to a@b.example", ways.of("sued").place());
        assertEquals("Nr", AgencyFile.of(home, "sued").map().columns().get(0).title());
    }
}
