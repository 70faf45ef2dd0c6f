package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.store.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town of customers over many nights, drawn at random from one seed, and what must hold of every
 * night. Another size or seed: {@code -Dsimulation.customers=2000 -Dsimulation.nights=600
 * -Dsimulation.seed=7}.
 */
class SimulationTest {

    private static final int CUSTOMERS = Integer.getInteger("simulation.customers", 500);
    private static final int NIGHTS = Integer.getInteger("simulation.nights", 400);
    private static final long SEED = Long.getLong("simulation.seed", 20260501L);

    /** Base rates are known for more than 400 nights from here on. */
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 3);

    private static final int CUSTOMERS_PER_HAPPENING = 50;
    private static final int SILENT_ONE_IN = 60;
    private static final int SILENT_NIGHTS = 14;
    private static final int COUNT_MONEY_EVERY = 25;

    @TempDir Path root;

    @Test
    void no_night_does_what_must_not_be_done() throws Exception {
        SimulatedTown town = new SimulatedTown(SEED, CUSTOMERS);
        NightInvariants invariants = new NightInvariants();
        try (SimulatedNights nights = new SimulatedNights(root, town)) {
            Books books = nights.replayed();
            int silentUntil = 0;
            long told = 0;
            for (int i = 0; i < NIGHTS; i++) {
                LocalDate date = FIRST.plusDays(i);
                if (i > silentUntil && town.pick(SILENT_ONE_IN) == 0) {
                    silentUntil = i + SILENT_NIGHTS;
                }
                boolean statement = i >= silentUntil;
                SimulatedTown.News news = town.before(date, books, number(town));
                told += statement ? news.statement.sum() : 0;
                Night night = nights.decide(date, news, statement);
                nights.deliver(night);
                books = nights.replayed();
                invariants.check(night, books);
                if (i % COUNT_MONEY_EVERY == 0) {
                    NightInvariants.money(nights.ledger(), books, told);
                }
            }
            NightInvariants.money(nights.ledger(), books, told);
            Verification.Result verified = Verification.of(nights.ledger());
            assertTrue(verified.isSound(), verified.sentence());
            assertEverythingHappened(invariants.counts());
        }
    }

    private static int number(SimulatedTown town) {
        return town.pick(2 * CUSTOMERS / CUSTOMERS_PER_HAPPENING + 1);
    }

    /** A simulation in which nothing happens proves nothing. */
    private static void assertEverythingHappened(Map<ActionKind, Integer> counts) {
        boolean large = CUSTOMERS >= 100 && NIGHTS >= 300;
        for (ActionKind kind : ActionKind.values()) {
            boolean happened = counts.getOrDefault(kind, 0) > 0;
            assertTrue(happened || !large, () -> "never " + kind + " in " + counts);
        }
    }
}
