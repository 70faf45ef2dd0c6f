package mahnlauf.shell;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
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
            whenDone.accept(shift.on(routes, new NightShift.Order(today(), false, true)));
        } catch (TooEarlyException e) {
            LOG.warn("{}", e.getMessage());
        } catch (Exception e) {
            LOG.error(
                    "The night failed; nothing is half done, the next one goes on from here: {}",
                    e.toString());
            throw e;
        } finally {
            oneAtATime.unlock();
        }
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
