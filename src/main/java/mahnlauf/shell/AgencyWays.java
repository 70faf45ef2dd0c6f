package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;

/**
 * How copies travel to the agencies of one home: refused where it would be unsafe, and made a route
 * for each SFTP server.
 */
final class AgencyWays {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");

    private final Home home;
    private final Settings settings;
    private final Map<String, AgencyWay> ways;

    AgencyWays(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
        try {
            this.ways = AgencyFile.ways(home);
        } catch (IOException e) {
            throw new WrongSettingException("config/agencies/ cannot be read: " + e);
        }
        ways.keySet().removeIf(agency -> !NAME.matcher(agency).matches()); // no setting names it
    }

    /**
     * Refuses what would send data of debtors to nobody knows whom, or readable for all.
     *
     * @throws WrongSettingException that says what is missing and how to get it
     */
    static void check(Home home, Settings settings) throws IOException {
        if (Files.isDirectory(home.config().resolve("agencies"))) {
            AgencyWays all = new AgencyWays(home, settings);
            all.ways.forEach(all::check);
        }
    }

    private void check(String agency, AgencyWay way) {
        if (way instanceof AgencyWay.Mail mail && !mail.unencrypted() && sendsInTheClear()) {
            throw new WrongSettingException(
                    "config/agencies/"
                            + agency
                            + ".yaml sends packages by mail, but mail.tls is none: everybody on the"
                            + " way could read the debtors' data (Art. 32 DSGVO). Set mail.tls to"
                            + " starttls or tls, or delivery.unencrypted to accepted if the mail"
                            + " server is on this machine or network.");
        }
        if (way instanceof AgencyWay.Sftp sftp) {
            readable(agency, "known_hosts", sftp.knownHosts());
            if (!sftp.keyFile().isEmpty()) {
                readable(agency, "private_key_file", sftp.keyFile());
            } else if (secret(agency, sftp).isEmpty()) {
                throw new WrongSettingException(
                        "config/agencies/"
                                + agency
                                + ".yaml names neither delivery.password_file nor"
                                + " delivery.private_key_file, and "
                                + variable(agency)
                                + " is not set.");
            }
        }
    }

    private boolean sendsInTheClear() {
        return !settings.text(Setting.MAIL_HOST).isEmpty()
                && settings.text(Setting.MAIL_TLS).equals("none");
    }

    private void readable(String agency, String key, String file) {
        if (!Files.isReadable(home.root().resolve(file))) {
            throw new WrongSettingException(
                    "config/agencies/"
                            + agency
                            + ".yaml: delivery."
                            + key
                            + " is '"
                            + file
                            + "', but it cannot be read.");
        }
    }

    /** How copies travel to an agency. */
    AgencyWay of(String agency) {
        return ways.getOrDefault(agency, new AgencyWay.Folder());
    }

    /** Whether a copy travels to any of them. */
    boolean areUsed() {
        return ways.values().stream().anyMatch(AgencyWay::travels);
    }

    private String secret(String agency, AgencyWay.Sftp sftp) {
        return settings.secret(key(agency), sftp.passwordFile());
    }

    /** The setting that the environment may hold instead of a file. */
    private static String key(String agency) {
        return "agency." + agency.replaceAll("[^A-Za-z0-9]", "_") + ".password_file";
    }

    private static String variable(String agency) {
        return "MAHNLAUF_"
                + key(agency)
                        .replace(".password_file", "_password")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }

    /** What the routes of SFTP servers refer to; the passwords are never part of an address. */
    Map<String, Object> beans() {
        Map<String, Object> beans = new LinkedHashMap<>();
        ways.forEach(
                (agency, way) -> {
                    if (way instanceof AgencyWay.Sftp sftp) {
                        beans.put("agencySecret-" + agency, secret(agency, sftp));
                    }
                });
        return beans;
    }

    /** Adds a route for each SFTP server, from the template {@code agency-sftp}. */
    void addRoutes(CamelContext context) {
        ways.forEach(
                (agency, way) -> {
                    if (way instanceof AgencyWay.Sftp sftp) {
                        addRoute(context, agency, sftp);
                    }
                });
    }

    private void addRoute(CamelContext context, String agency, AgencyWay.Sftp sftp) {
        boolean byKey = !sftp.keyFile().isEmpty();
        boolean secret = !secret(agency, sftp).isEmpty();
        String bean = "#bean:agencySecret-" + agency;
        TemplatedRouteBuilder route =
                TemplatedRouteBuilder.builder(context, "agency-sftp")
                        .routeId("agency-sftp-" + agency)
                        .parameter("agency", agency)
                        .parameter("host", sftp.host())
                        .parameter("port", sftp.port())
                        .parameter("folder", sftp.folder())
                        .parameter("user", sftp.user())
                        .parameter("login", byKey ? "publickey" : "password,keyboard-interactive")
                        .parameter("known_hosts", path(sftp.knownHosts()))
                        .parameter(
                                "timeout_ms",
                                settings.text(Setting.SOURCES_TIMEOUT_SECONDS) + "000");
        if (byKey) {
            route.parameter("key", path(sftp.keyFile()));
        }
        if (secret) {
            route.parameter(byKey ? "passphrase" : "password", bean);
        }
        route.add();
    }

    private String path(String file) {
        Path path = home.root().resolve(file);
        return path.toString();
    }
}
