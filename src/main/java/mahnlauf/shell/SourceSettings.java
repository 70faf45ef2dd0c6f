package mahnlauf.shell;

import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import mahnlauf.shell.sources.AllowedSenders;
import org.apache.camel.component.mail.MailAuthenticator;

/** The sources that the settings switch on, and what their routes need of them. */
final class SourceSettings {

    /** Never over what was taken before under the same name. */
    private static final String TAKEN = "taken/${date:now:yyyyMMdd-HHmmssSSS}-${file:onlyname}";

    private static final Set<String> OF_THE_HOME =
            Set.of(
                    "",
                    "inbox",
                    "archive",
                    "rejected",
                    "outbox",
                    "reports",
                    "data",
                    "config",
                    "logs",
                    "routes");

    private final Settings settings;
    private final Home home;

    SourceSettings(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    /** A source that is shipped as a route; the setting that names it switches it on. */
    enum Shipped {
        FOLDER("pull-folder", Setting.SOURCES_FOLDER_PATH),
        BOUNCES("pull-bounces", Setting.SOURCES_IMAP_HOST),
        MAIL("pull-mail", Setting.SOURCES_IMAP_HOST),
        SFTP("pull-sftp", Setting.SOURCES_SFTP_HOST);

        final String route;
        final Setting place;

        /** By what name it is told of: both that read the mailbox are one source to its owner. */
        String told() {
            return this == BOUNCES ? MAIL.route : route;
        }

        Shipped(String route, Setting place) {
            this.route = route;
            this.place = place;
        }
    }

    /** Those that are on: the route, and the place it reads. */
    Map<Shipped, String> on() {
        Map<Shipped, String> on = new EnumMap<>(Shipped.class);
        for (Shipped source : Shipped.values()) {
            boolean wanted =
                    source != Shipped.BOUNCES || settings.yes(Setting.SOURCES_IMAP_BOUNCES);
            if (wanted && !settings.text(source.place).isEmpty()) {
                on.put(source, settings.text(source.place));
            }
        }
        return on;
    }

    /** The route files that are not even loaded. */
    List<String> unusedRouteFiles() {
        List<String> off = new ArrayList<>();
        for (Shipped source : Shipped.values()) {
            if (!on().containsKey(source)) {
                off.add("0-" + source.route + ".camel.yaml");
            }
        }
        return off;
    }

    /**
     * Refuses a source that lacks something, before any night begins.
     *
     * @throws WrongSettingException that says what is missing and how to get it
     */
    static void check(Settings settings) {
        if (!settings.text(Setting.SOURCES_SFTP_HOST).isEmpty()) {
            checkSftp(settings);
        }
        for (String sender : settings.list(Setting.SOURCES_IMAP_ALLOWED_SENDERS)) {
            if (!AllowedSenders.isRule(sender)) {
                throw new WrongSettingException(
                        "sources.imap.allowed_senders has '"
                                + sender
                                + "', expected addresses like konto@bank.example or whole domains"
                                + " like @bank.example, with commas between.");
            }
        }
        boolean mail = !settings.text(Setting.SOURCES_IMAP_HOST).isEmpty();
        if (mail && settings.list(Setting.SOURCES_IMAP_ALLOWED_SENDERS).isEmpty()) {
            throw new WrongSettingException(
                    "sources.imap.host is set, but sources.imap.allowed_senders names nobody whose"
                            + " mails may be read.");
        }
        if (mail && settings.text(Setting.SOURCES_IMAP_USER).isEmpty()) {
            throw new WrongSettingException(
                    "sources.imap.host is set, but sources.imap.user is not.");
        }
    }

    private static void checkSftp(Settings settings) {
        String host = settings.text(Setting.SOURCES_SFTP_HOST);
        String port = settings.text(Setting.SOURCES_SFTP_PORT);
        if (settings.text(Setting.SOURCES_SFTP_USER).isEmpty()) {
            throw new WrongSettingException(
                    "sources.sftp.host is set, but sources.sftp.user is not.");
        }
        if (settings.text(Setting.SOURCES_SFTP_KNOWN_HOSTS).isEmpty()) {
            throw new WrongSettingException(
                    "sources.sftp.host is set, but sources.sftp.known_hosts names no file with the"
                            + " server's host key; without it anybody could pretend to be the server."
                            + " Get it with `ssh-keyscan -p "
                            + port
                            + " "
                            + host
                            + " > config/known_hosts`, compare its fingerprint (`ssh-keygen -lf"
                            + " config/known_hosts`) with what the server's operator tells you, and"
                            + " set sources.sftp.known_hosts to config/known_hosts.");
        }
        if (settings.secret(Setting.SOURCES_SFTP_PASSWORD_FILE).isEmpty()
                && settings.text(Setting.SOURCES_SFTP_PRIVATE_KEY_FILE).isEmpty()) {
            throw new WrongSettingException(
                    "sources.sftp.host is set, but neither sources.sftp.password_file nor"
                            + " sources.sftp.private_key_file is.");
        }
    }

    /** What the routes of the sources that are on have in placeholders; no secrets. */
    Properties properties() {
        Properties p = new Properties();
        for (Setting setting : Setting.values()) {
            if (setting.key().startsWith("sources.")) {
                p.setProperty(setting.key(), settings.text(setting));
            }
        }
        p.setProperty("sources.timeout_ms", settings.text(Setting.SOURCES_TIMEOUT_SECONDS) + "000");
        after(p, "sources.folder", Setting.SOURCES_FOLDER_AFTER);
        after(p, "sources.sftp", Setting.SOURCES_SFTP_AFTER);
        Map<Shipped, String> on = on();
        if (on.containsKey(Shipped.FOLDER)) {
            p.setProperty("sources.folder.path", folder().toString());
        }
        if (on.containsKey(Shipped.SFTP)) {
            sftp(p);
        }
        boolean tls = settings.text(Setting.SOURCES_IMAP_TLS).equals("tls");
        p.setProperty("sources.imap.scheme", tls ? "imaps" : "imap");
        if (settings.text(Setting.SOURCES_IMAP_MOVE_TO).isEmpty()) {
            p.remove(Setting.SOURCES_IMAP_MOVE_TO.key());
        }
        return p;
    }

    private static void after(Properties p, String source, Setting setting) {
        String after = p.getProperty(setting.key());
        p.setProperty(source + ".delete", String.valueOf(after.equals("delete")));
        p.setProperty(source + ".noop", String.valueOf(after.equals("leave")));
        if (after.equals("move")) {
            p.setProperty(source + ".move", TAKEN);
        }
    }

    private Path folder() {
        String named = settings.text(Setting.SOURCES_FOLDER_PATH);
        Path folder = home.root().resolve(named).normalize();
        Path first =
                folder.startsWith(home.root()) ? home.root().relativize(folder).getName(0) : folder;
        if (OF_THE_HOME.contains(first.toString())) {
            throw new WrongSettingException(
                    "sources.folder.path is '"
                            + named
                            + "', which this home uses itself; name a folder of others.");
        }
        return folder;
    }

    private void sftp(Properties p) {
        p.setProperty("sources.sftp.known_hosts", file(Setting.SOURCES_SFTP_KNOWN_HOSTS));
        if (settings.text(Setting.SOURCES_SFTP_PRIVATE_KEY_FILE).isEmpty()) {
            p.setProperty("sources.sftp.login", "password,keyboard-interactive");
            p.setProperty("sources.sftp.password", "#bean:sftpSecret");
            return;
        }
        p.setProperty("sources.sftp.login", "publickey");
        p.setProperty("sources.sftp.key", file(Setting.SOURCES_SFTP_PRIVATE_KEY_FILE));
        if (!settings.secret(Setting.SOURCES_SFTP_PASSWORD_FILE).isEmpty()) {
            p.setProperty("sources.sftp.passphrase", "#bean:sftpSecret");
        }
    }

    private String file(Setting setting) {
        Path file = home.root().resolve(settings.text(setting));
        if (!Files.isReadable(file)) {
            throw new WrongSettingException(
                    setting.key() + " is '" + settings.text(setting) + "', but it cannot be read.");
        }
        return file.toString();
    }

    /** The password, or the pass phrase of the private key. */
    String sftpSecret() {
        return settings.secret(Setting.SOURCES_SFTP_PASSWORD_FILE);
    }

    /** TLS and time-outs of the mailbox. */
    Session imapSession() {
        String tls = settings.text(Setting.SOURCES_IMAP_TLS);
        String prefix = tls.equals("tls") ? "mail.imaps." : "mail.imap.";
        String timeout = settings.text(Setting.SOURCES_TIMEOUT_SECONDS) + "000";
        Properties p = new Properties();
        p.setProperty(prefix + "connectiontimeout", timeout);
        p.setProperty(prefix + "timeout", timeout);
        p.setProperty(prefix + "writetimeout", timeout);
        p.setProperty(prefix + "fetchsize", String.valueOf(1 << 20));
        p.setProperty(prefix + "starttls.enable", String.valueOf(tls.equals("starttls")));
        p.setProperty(prefix + "starttls.required", String.valueOf(tls.equals("starttls")));
        p.setProperty(prefix + "ssl.checkserveridentity", "true");
        return Session.getInstance(p);
    }

    MailAuthenticator imapLogin() {
        PasswordAuthentication login =
                new PasswordAuthentication(
                        settings.text(Setting.SOURCES_IMAP_USER),
                        settings.secret(Setting.SOURCES_IMAP_PASSWORD_FILE));
        return new MailAuthenticator() {
            @Override
            public PasswordAuthentication getPasswordAuthentication() {
                return login;
            }
        };
    }

    AllowedSenders allowedSenders() {
        return new AllowedSenders(settings.list(Setting.SOURCES_IMAP_ALLOWED_SENDERS));
    }
}
