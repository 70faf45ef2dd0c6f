package mahnlauf.shell;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.main.Main;

/**
 * Camel with the routes of this home: those in {@code routes/} of the home, else the shipped ones.
 */
final class CamelEngine implements AutoCloseable {

    private static final String SHIPPED = System.getProperty("mahnlauf.root", ".");

    private final Main main = new Main();
    private final SmtpConnection smtp;

    private CamelEngine(SmtpConnection smtp) {
        this.smtp = smtp;
    }

    /**
     * Starts the routes; scanning and JMX stay off, since the short start matters.
     *
     * @param more beans beside those of every night; with {@code schedule} Quartz starts the nights
     */
    static CamelEngine start(Home home, Settings settings, Desk desk, Map<String, Object> more)
            throws Exception {
        CamelEngine engine = new CamelEngine(SmtpConnection.of(settings));
        engine.configure(home, settings, more.containsKey(Schedule.BEAN));
        engine.main.bind("stages", new Stages(desk));
        engine.main.bind("doors", new Doors(desk));
        engine.main.bind("agencies", new AgencyDoors(desk));
        engine.main.bind("mailSender", engine.smtp);
        engine.main.bind("mailSession", engine.smtp.getSession());
        engine.main.bind("ledger", new DeskDataSource(desk));
        engine.main.bind("seen", new Seen());
        engine.main.bind("inboxOrder", new InboxOrder());
        if (HookSettings.isOn(settings)) {
            engine.main.bind("hookClient", HookSettings.client());
        }
        Sources sources = new Sources(desk, home, settings);
        engine.main.bind("sources", sources);
        if (ownRoutes(home) || sources.areOn()) {
            sources.beans().forEach(engine.main::bind);
        }
        AgencyWays agencies = new AgencyWays(home, settings);
        desk.know(agencies);
        agencies.beans().forEach(engine.main::bind);
        more.forEach(engine.main::bind);
        engine.main.start();
        agencies.addRoutes(engine.main.getCamelContext());
        return engine;
    }

    private void configure(Home home, Settings settings, boolean schedule) {
        Path routes =
                ownRoutes(home)
                        ? home.root().resolve("routes")
                        : Path.of(SHIPPED).resolve("routes");
        main.configure()
                .withName("mahnlauf")
                .withJmxEnabled(false)
                .withAutoConfigurationEnabled(true)
                .withShutdownTimeout(30)
                .withRoutesIncludePattern("file:" + routes + "/*.camel.yaml");
        main.configure().withRoutesExcludePattern(unused(home, settings, schedule));
        main.setPropertyPlaceholderLocations("false");
        main.setOverrideProperties(properties(home, settings));
    }

    private static boolean ownRoutes(Home home) {
        return Files.isDirectory(home.root().resolve("routes"));
    }

    /** What is off is not loaded: it would cost every start. */
    static String unused(Home home, Settings settings, boolean schedule) {
        List<String> unused =
                new ArrayList<>(new SourceSettings(home, settings).unusedRouteFiles());
        if (!HookSettings.isOn(settings)) {
            unused.add("5-service-calls.camel.yaml");
        }
        if (!new AgencyWays(home, settings).areUsed()) {
            unused.add("5-agencies.camel.yaml");
        }
        if (!schedule) {
            unused.add("0-schedule.camel.yaml");
        }
        return unused.stream().map(file -> "**/" + file).collect(Collectors.joining(","));
    }

    static Properties properties(Home home, Settings settings) {
        Properties p = new Properties();
        p.setProperty("inbox", home.inbox().toString());
        p.setProperty("outbox", home.root().resolve("outbox").toString());
        p.setProperty("reports", home.root().resolve("reports").toString());
        boolean smtp = !settings.text(Setting.MAIL_HOST).isEmpty();
        p.setProperty("mail.door", smtp ? "direct:mail-smtp" : "direct:mail-file");
        p.setProperty(
                "mail.scheme", settings.text(Setting.MAIL_TLS).equals("tls") ? "smtps" : "smtp");
        p.setProperty("mail.host", smtp ? settings.text(Setting.MAIL_HOST) : "localhost");
        p.setProperty("mail.port", settings.text(Setting.MAIL_PORT));
        p.putAll(new SourceSettings(home, settings).properties());
        p.setProperty(
                "service.webhook.timeout_ms",
                settings.text(Setting.SERVICE_WEBHOOK_TIMEOUT_SECONDS) + "000");
        p.setProperty("schedule.cron", settings.text(Setting.SCHEDULE_CRON));
        p.setProperty("schedule.zone", settings.text(Setting.SCHEDULE_ZONE));
        return p;
    }

    /** TLS, login and time-outs of the mail server; the password is never part of an address. */
    static Session mailSession(Settings settings) {
        String tls = settings.text(Setting.MAIL_TLS);
        String prefix = tls.equals("tls") ? "mail.smtps." : "mail.smtp.";
        String timeout = settings.text(Setting.MAIL_TIMEOUT_SECONDS) + "000";
        Properties p = new Properties();
        p.setProperty(prefix + "connectiontimeout", timeout);
        p.setProperty(prefix + "timeout", timeout);
        p.setProperty(prefix + "writetimeout", timeout);
        p.setProperty(prefix + "starttls.enable", String.valueOf(tls.equals("starttls")));
        p.setProperty(prefix + "starttls.required", String.valueOf(tls.equals("starttls")));
        p.setProperty(prefix + "ssl.checkserveridentity", "true");
        PromptSockets sockets = new PromptSockets();
        p.put(prefix + "socketFactory", sockets);
        p.put(prefix + "ssl.socketFactory", sockets); // encrypted on top of it
        p.setProperty(prefix + "socketFactory.fallback", "false");
        // What comes back needs no copy of the letter, only its head (RFC 3461).
        p.setProperty(prefix + "dsn.notify", "FAILURE");
        p.setProperty(prefix + "dsn.ret", "HDRS");
        String user = settings.text(Setting.MAIL_USER);
        if (user.isEmpty()) {
            return Session.getInstance(p);
        }
        p.setProperty(prefix + "auth", "true");
        String password = settings.secret(Setting.MAIL_PASSWORD_FILE);
        return Session.getInstance(
                p,
                new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, password);
                    }
                });
    }

    /** Runs one route to its end; what it throws is thrown. */
    void call(String route) {
        CamelContext context = main.getCamelContext();
        context.getRegistry().lookupByNameAndType("seen", Seen.class).clear();
        try (var template = context.createProducerTemplate()) {
            template.requestBody("direct:" + route, (Object) null);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Lets a mail leave by a route that is no stage; {@code id} names it. */
    void send(String route, MimeMessage mail, String id) {
        CamelContext context = main.getCamelContext();
        try (var template = context.createProducerTemplate()) {
            Exchange sent =
                    template.request(
                            "direct:" + route,
                            exchange -> {
                                exchange.getMessage().setBody(mail);
                                exchange.setProperty("action", id);
                            });
            if (sent.getException() != null) {
                throw new IllegalStateException(sent.getException());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        main.stop();
        smtp.close();
    }
}
