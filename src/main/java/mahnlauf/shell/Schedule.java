package mahnlauf.shell;

import jakarta.mail.internet.MimeMessage;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays up and runs the nights when Quartz says so: one at a time, a missed one once, at once. When
 * the process is told to stop, a night at work lets nothing more leave, ends, and the rest waits
 * for the next.
 */
public final class Schedule {

    static final String BEAN = "schedule";

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final long PATIENCE_SECONDS = 120;

    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final NightShift shift;
    private final Consumer<NightSummary> whenDone;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<String> alarmed = ConcurrentHashMap.newKeySet();
    private volatile @Nullable CamelEngine engine;

    public Schedule(Home home, Settings settings, Clock clock, Consumer<NightSummary> whenDone) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.shift = new NightShift(home, settings, clock);
        this.whenDone = whenDone;
    }

    /** Stays up until the process is told to stop. */
    public void stay() throws Exception {
        engine = CamelEngine.start(home, settings, shift.desk(), Map.of(BEAN, this));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "mahnlauf-stop"));
        LOG.info(
                "mahnlauf is up; the night begins at {} in {}.",
                settings.text(Setting.SCHEDULE_CRON),
                settings.text(Setting.SCHEDULE_ZONE));
        if (wasMissed()) {
            LOG.info("Tonight's run was missed; it is done now.");
            nightly();
        }
        stopped.await();
    }

    /** Whether today's time has passed without a finished night. */
    private boolean wasMissed() throws Exception {
        Optional<LocalDate> newest;
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            newest = RunRegister.newestNight(ledger);
        }
        LocalDate today = today();
        return newest.isPresent()
                && newest.get().isBefore(today)
                && firstTimeOf(today).filter(time -> !time.isAfter(clock.instant())).isPresent();
    }

    @SuppressWarnings("JavaUtilDate") // Quartz speaks it
    private Optional<Instant> firstTimeOf(LocalDate day) throws ParseException {
        ZoneId zone = settings.zone();
        CronExpression cron = new CronExpression(settings.text(Setting.SCHEDULE_CRON));
        cron.setTimeZone(TimeZone.getTimeZone(zone));
        Date beforeDay = Date.from(day.atStartOfDay(zone).toInstant().minusSeconds(1));
        return Optional.ofNullable(cron.getNextValidTimeAfter(beforeDay)).map(Date::toInstant);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    /** One night: today in the schedule's zone. Called by Quartz. */
    public void nightly() throws Exception {
        CamelEngine routes = engine;
        if (routes == null || shift.desk().isClosing()) {
            return;
        }
        oneAtATime.lock();
        try {
            NightSummary summary = shift.on(routes, new NightShift.Order(today(), false, true));
            whenDone.accept(summary);
            alarm(routes, false, summary.findings());
        } catch (TooEarlyException e) {
            LOG.warn("{}", e.getMessage());
        } catch (Exception e) {
            LOG.error(
                    "The night failed; nothing is half done, the next one goes on from here: {}",
                    e.toString());
            alarm(routes, true, List.of(reason(e)));
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Once for each night and kind; an alarm that cannot leave is in the log alone. */
    private void alarm(CamelEngine routes, boolean failed, List<String> findings) {
        try {
            MimeMessage mail =
                    new OwnerNotes(home, settings, clock).alarm(today(), failed, findings);
            if (mail != null && alarmed.add(today() + " " + failed)) {
                routes.send("alarm", mail, OwnerNotes.alarmId(today()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The alarm for report.alarm_to could not be sent: {}", e.toString());
        }
    }

    /** What went wrong at the bottom, without the names of classes of Camel around it. */
    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private void stop() {
        shift.desk().close();
        try {
            if (!oneAtATime.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "The night did not end in time; the next run goes on from where it is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        CamelEngine routes = engine;
        if (routes != null) {
            routes.close();
        }
        LOG.info("mahnlauf has stopped.");
        stopped.countDown();
        // Told to stop and cleanly stopped is success, also to a service manager.
        Runtime.getRuntime().halt(0);
    }
}
