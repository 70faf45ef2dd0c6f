package mahnlauf.shell;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.shell.sources.Landing;
import mahnlauf.shell.sources.LeftThereException;
import mahnlauf.shell.sources.SourceFault;
import mahnlauf.shell.sources.Watchers;
import org.apache.camel.CamelContext;
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
    private static final String AWAY =
            ". The night goes on without it; run again once that is mended.";
    private static final long STOP_SECONDS = 10;
    private static final int MEGA = 20;

    private final Desk desk;
    private final Night night;
    private final CamelContext context;
    private final Map<SourceSettings.Shipped, String> on;
    private final Watchers watchers;
    private final Set<String> faultsTold = new HashSet<>();
    private volatile @Nullable Arrivals arrivals;

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
        Arrivals here = new Arrivals(ground);
        arrivals = here;
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
        LOG.info("pull: {}: {} fetched", name(route), ground.files());
        tellOf(route, ended);
        tellOfFiles(route, here.left());
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
                .map(source -> source.getKey().told() + " (" + source.getValue() + ")")
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
        watchers.poll().faults().forEach(f -> tellFault(route, SourceFault.inWords(f)));
        MessagingException fault = watchers.unread().fault();
        if (fault != null) {
            tellFault(route, SourceFault.inWords(fault));
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
    }

    /** A mailbox that cannot be read is told once, though two routes read it. */
    private void tellFault(String route, String why) {
        String finding = "Source " + name(route) + ": " + why + AWAY;
        if (faultsTold.add(finding)) {
            add(finding);
        }
    }

    private void add(String finding) {
        night.findings().add(finding);
    }

    private void tellOfFiles(String route, List<String> left) {
        String source = "Source " + name(route) + ": ";
        List<String> files = new ArrayList<>(left);
        for (String name : watchers.names().refused()) {
            files.add(
                    BadValueException.quoted(name)
                            + " is no plain file, or has *, ? or \\ in its name; rename it there");
        }
        for (String file : files) {
            night.findings()
                    .addQuoting(source + file, source + "a file was left there; see the report.");
        }
    }

    /** Where the source that is polled now puts what it has. */
    Arrivals arrivals() throws LeftThereException {
        Arrivals now = arrivals;
        if (now == null) {
            throw new LeftThereException("came before the time for fetching");
        }
        return now;
    }
}
