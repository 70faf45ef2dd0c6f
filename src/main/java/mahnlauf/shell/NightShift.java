package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs nights: takes the home's lock, opens the ledger, lets the routes work, closes everything
 * again.
 */
public final class NightShift {

    private static final Logger LOG = LoggerFactory.getLogger(NightShift.class);

    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final Desk desk = new Desk();
    private final Consumer<NightSummary> whenDone;
    private volatile @Nullable CamelEngine scheduled;

    public NightShift(Home home, Settings settings, Clock clock, Consumer<NightSummary> whenDone) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.whenDone = whenDone;
    }

    /**
     * What is to be run.
     *
     * @param rehearse shows the night and changes nothing
     * @param deliver false: actions are decided and wait
     */
    public record Order(LocalDate asOf, boolean rehearse, boolean deliver) {

        String route() {
            return rehearse ? "rehearsal" : deliver ? "night" : "night-without-delivery";
        }
    }

    /** Runs one night, with Camel started for it alone. */
    @SuppressWarnings("try") // the lock is held, not used
    public NightSummary run(Order order) throws Exception {
        try (@SuppressWarnings("try")
                HomeLock lock = HomeLock.take(home)) {
            CompletableFuture<Ledger> opening =
                    CompletableFuture.supplyAsync(() -> open(order.rehearse()));
            try (CamelEngine engine = CamelEngine.start(home, settings, desk, this, false);
                    Ledger ledger = opened(opening)) {
                return work(order, ledger, engine);
            }
        }
    }

    /** What is done while Camel stays up: nights, and whatever a person does between them. */
    @FunctionalInterface
    public interface Story {
        void tell(Nights nights) throws Exception;
    }

    /** Runs a night on routes that are up already. */
    @FunctionalInterface
    public interface Nights {
        NightSummary run(Order order) throws Exception;
    }

    /** Runs several nights, with Camel started once; the ledger is open for each night alone. */
    @SuppressWarnings("try") // the lock is held, not used
    public void tell(Story story) throws Exception {
        try (CamelEngine engine = CamelEngine.start(home, settings, desk, this, false)) {
            story.tell(
                    order -> {
                        try (@SuppressWarnings("try")
                                        HomeLock lock = HomeLock.take(home);
                                Ledger ledger = open(order.rehearse())) {
                            return work(order, ledger, engine);
                        }
                    });
        }
    }

    /** Stays up; Quartz starts the nights. Ends cleanly when the process is told to stop. */
    public void stay() throws Exception {
        try (CamelEngine engine = CamelEngine.start(home, settings, desk, this, true)) {
            scheduled = engine;
            LOG.info(
                    "mahnlauf is up; the night begins at {} in {}.",
                    settings.text(Setting.SCHEDULE_CRON),
                    settings.text(Setting.SCHEDULE_ZONE));
            engine.stay();
        }
    }

    /**
     * One night of the schedule: today in the schedule's zone. The ledger is open for the night
     * alone.
     */
    @SuppressWarnings("try") // the lock is held, not used
    public void nightly() throws Exception {
        CamelEngine engine = scheduled;
        if (engine == null) {
            throw new IllegalStateException("The schedule is not up");
        }
        Order order = new Order(LocalDate.now(clock.withZone(settings.zone())), false, true);
        try (@SuppressWarnings("try")
                        HomeLock lock = HomeLock.take(home);
                Ledger ledger = open(false)) {
            whenDone.accept(work(order, ledger, engine));
        } catch (TooEarlyException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    private NightSummary work(Order order, Ledger ledger, CamelEngine engine)
            throws SQLException, IOException, RefusedException {
        refuseEarlier(order, ledger);
        BaseRates rates =
                BaseRateTable.load(home.config().resolve("law").resolve("base_rates.csv"));
        Night night =
                new Night(
                        home,
                        settings,
                        ledger,
                        order.asOf(),
                        rates,
                        clock,
                        Progress.onStandardError());
        Files.createDirectories(home.inbox());
        long run =
                ledger.inTransaction(
                        order.asOf(), tx -> RunRegister.begin(tx, night.now().toString()));
        desk.lay(night);
        boolean well = false;
        try {
            engine.call(order.route());
            well = true;
            return NightSummary.of(night, order);
        } finally {
            night.progress().end();
            end(night, run, well);
            desk.clear();
        }
    }

    private static void end(Night night, long run, boolean well) throws SQLException {
        RunRegister.Counts counts =
                new RunRegister.Counts(
                        night.files().size(), night.payments(), night.stepsByAction().size());
        night.ledger()
                .record(
                        night.date(),
                        tx -> RunRegister.end(tx, run, night.now().toString(), well, counts));
    }

    /**
     * A night before the newest one would dun on what was not known then; only a rehearsal may look
     * back.
     */
    private static void refuseEarlier(Order order, Ledger ledger) throws SQLException {
        Optional<LocalDate> newest = RunRegister.newestNight(ledger);
        if (!order.rehearse() && newest.isPresent() && order.asOf().isBefore(newest.get())) {
            throw new TooEarlyException(
                    "--as-of "
                            + order.asOf()
                            + " is before the newest finished night, "
                            + newest.get()
                            + ". Run a later night; --dry-run may look back.");
        }
    }

    private Ledger open(boolean rehearse) {
        try {
            if (!rehearse) {
                return Ledger.of(Database.forWriting(home.data()));
            }
            boolean there = Database.exists(home.data());
            return Ledger.rehearsing(
                    there ? Database.forWriting(home.data()) : Database.inMemory());
        } catch (IOException | SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static Ledger opened(CompletableFuture<Ledger> opening) throws Exception {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
