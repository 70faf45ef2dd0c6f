package mahnlauf.shell;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mahnlauf.shell.sources.Landing;
import mahnlauf.shell.sources.LeftThereException;
import mahnlauf.shell.sources.MailFiles;
import mahnlauf.shell.sources.SourceFault;
import mahnlauf.shell.sources.Watchers;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from the sources: each is a route {@code pull-…} that does not start by itself; it is
 * started, polls once, and is stopped. A source that fails is told; the night goes on without it.
 */
final class PullStage {

    private static final Logger LOG = LoggerFactory.getLogger(PullStage.class);
    private static final String ROUTES = "pull-";
    private static final long STOP_SECONDS = 10;
    private static final int MEGA = 20;

    private final Desk desk;
    private final Night night;
    private final CamelContext context;
    private final Map<SourceSettings.Shipped, String> on;
    private final Watchers watchers;
    private final List<String> told = new ArrayList<>();
    private volatile @Nullable Landing landing;

    PullStage(
            Desk desk,
            CamelContext context,
            Map<SourceSettings.Shipped, String> on,
            Watchers watchers) {
        this.desk = desk;
        this.night = desk.night();
        this.context = context;
        this.on = on;
        this.watchers = watchers;
    }

    void run() throws IOException, InterruptedException {
        List<String> routes =
                context.getRoutes().stream()
                        .filter(route -> !route.isAutoStartup())
                        .map(Route::getRouteId)
                        .filter(id -> id.startsWith(ROUTES))
                        .sorted()
                        .toList();
        for (SourceSettings.Shipped source : on.keySet()) {
            if (!routes.contains(source.route)) {
                night.findings()
                        .add(
                                source.place.key()
                                        + " is set, but the folder routes/ of this home has no route "
                                        + source.route
                                        + "; copy it from the shipped routes/.");
            }
        }
        if (!routes.isEmpty()) {
            Landing.sweep(night.home().inbox());
        }
        for (String route : routes) {
            if (!desk.isClosing()) {
                fetch(route);
            }
        }
    }

    private void fetch(String route) throws InterruptedException {
        Landing ground = newLanding(route);
        landing = ground;
        watchers.reset();
        boolean ended = true;
        try {
            context.getRouteController().startRoute(route);
            Duration most =
                    Duration.ofMinutes(night.settings().number(Setting.SOURCES_MAX_MINUTES));
            ended = watchers.poll().await(most, desk::isClosing);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            watchers.poll().handleException(e);
        } finally {
            ground.close();
            stop(route);
        }
        LOG.info("pull: {} files from {}", ground.files(), name(route));
        tellOf(route, ended);
    }

    private Landing newLanding(String route) {
        Settings settings = night.settings();
        return new Landing(
                night.home().inbox(),
                route.substring(ROUTES.length()),
                new Landing.Allowance(
                        settings.number(Setting.SOURCES_MAX_FILES),
                        (long) settings.number(Setting.SOURCES_MAX_MB) << MEGA,
                        settings.limits().fileBytes()),
                Outbox::free);
    }

    private void stop(String route) {
        try {
            context.getRouteController().stopRoute(route, STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            LOG.debug("The route {} could not be stopped", route, e);
        }
    }

    /** {@code pull-sftp (bank.example)}. */
    private String name(String route) {
        return on.entrySet().stream()
                .filter(source -> source.getKey().route.equals(route))
                .map(source -> route + " (" + source.getValue() + ")")
                .findFirst()
                .orElse(route);
    }

    private void tellOf(String route, boolean ended) {
        String source = "Source " + name(route) + ": ";
        int most = night.settings().number(Setting.SOURCES_MAX_FILES);
        if (!ended) {
            add(
                    source
                            + "it was not done in time (sources.max_minutes); the rest comes next night.");
        }
        watchers.poll()
                .faults()
                .forEach(
                        f -> add(source + SourceFault.inWords(f) + ". The night goes on without."));
        MessagingException fault = watchers.unread().fault();
        if (fault != null) {
            add(source + SourceFault.inWords(fault) + ". The night goes on without.");
        }
        if (watchers.poll().polled() >= most) {
            add(source + most + " files were fetched (sources.max_files); run again for the rest.");
        }
        if (watchers.unread().others() > 0) {
            add(
                    source
                            + watchers.unread().others()
                            + " unread mails are of nobody in sources.imap.allowed_senders; they were"
                            + " left unread. Read them, or add the sender.");
        }
        tellOfFiles(source);
    }

    private void add(String finding) {
        night.findings().add(finding);
    }

    private void tellOfFiles(String source) {
        List<String> files = new ArrayList<>(drained());
        for (String name : watchers.names().refused()) {
            files.add(
                    "'"
                            + name
                            + "' is no plain file, or has *, ? or \\ in its name; rename it there");
        }
        for (String file : files) {
            night.findings()
                    .addQuoting(source + file, source + "a file was left there; see the report.");
        }
    }

    private List<String> drained() {
        synchronized (told) {
            List<String> all = List.copyOf(told);
            told.clear();
            return all;
        }
    }

    /** One file, as the consumer of a folder hands it on. */
    void land(Exchange exchange) throws LeftThereException {
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, "file", String.class);
        Long size = exchange.getMessage().getHeader(Exchange.FILE_LENGTH, -1L, Long.class);
        try (InputStream content = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            Landing ground = ground();
            ground.appear(ground.receive(name, size, content));
        } catch (IOException | InvalidPayloadException e) {
            throw leave("'" + name + "'", new LeftThereException(SourceFault.inWords(e), e));
        } catch (LeftThereException e) {
            throw leave("'" + name + "'", e);
        }
    }

    /** All files of one mail, or none. */
    void mail(Message mail) throws LeftThereException {
        Landing ground = ground();
        List<Landing.Parcel> parcels = new ArrayList<>();
        try {
            for (Part file : MailFiles.of(mail)) {
                try (InputStream content = file.getInputStream()) {
                    parcels.add(ground.receive(MailFiles.name(file), -1, content));
                }
            }
            for (Landing.Parcel parcel : parcels) {
                ground.appear(parcel);
            }
        } catch (IOException | MessagingException e) {
            drop(ground, parcels);
            throw leave(of(mail), new LeftThereException(SourceFault.inWords(e), e));
        } catch (LeftThereException e) {
            drop(ground, parcels);
            throw leave(of(mail), e);
        }
    }

    private static void drop(Landing ground, List<Landing.Parcel> parcels) {
        for (Landing.Parcel parcel : parcels) {
            try {
                ground.drop(parcel);
            } catch (IOException e) {
                LOG.debug("The next night removes {}", parcel.part(), e);
            }
        }
    }

    private static String of(Message mail) {
        try {
            return "a mail that came on " + mail.getReceivedDate();
        } catch (MessagingException unknown) {
            return "a mail";
        }
    }

    private Landing ground() throws LeftThereException {
        Landing ground = landing;
        if (ground == null) {
            throw new LeftThereException("came before the time for fetching");
        }
        return ground;
    }

    private LeftThereException leave(String what, LeftThereException why) {
        synchronized (told) {
            told.add(what + " " + why.getMessage() + "; it is left there.");
        }
        return why;
    }
}
