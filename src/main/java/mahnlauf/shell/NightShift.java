package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;

/**
 * Runs nights: takes the home's lock, opens the ledger, lets the routes work, closes everything
 * again.
 */
public final class NightShift {

    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final Desk desk = new Desk();

    public NightShift(Home home, Settings settings, Clock clock) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
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
        try (HomeLock lock = HomeLock.take(home)) {
            CompletableFuture<Ledger> opening =
                    CompletableFuture.supplyAsync(() -> open(order.rehearse()));
            try (CamelEngine engine = CamelEngine.start(home, settings, desk, Map.of());
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
    public void tell(Story story) throws Exception {
        try (CamelEngine engine = CamelEngine.start(home, settings, desk, Map.of())) {
            story.tell(order -> on(engine, order));
        }
    }

    /** One night on routes that are up; the ledger is open for it alone. */
    @SuppressWarnings("try") // the lock is held, not used
    NightSummary on(CamelEngine engine, Order order) throws Exception {
        try (HomeLock lock = HomeLock.take(home);
                Ledger ledger = open(order.rehearse())) {
            return work(order, ledger, engine);
        }
    }

    Desk desk() {
        return desk;
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
                ledger.inTransaction(order.asOf(), tx -> RunRegister.begin(tx, night.timestamp()));
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
                        tx -> RunRegister.end(tx, run, night.timestamp(), well, counts));
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
