package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Table;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;
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

    private static final int FAILS_ONE_IN = 20;
    private static final int CUSTOMERS_PER_HAPPENING = 50;
    private static final int SILENT_ONE_IN = 60;
    private static final int SILENT_NIGHTS = 14;
    private static final int COUNT_MONEY_EVERY = 25;
    private static final boolean LARGE = CUSTOMERS >= 100 && NIGHTS >= 300;

    /** Agreements by kind and state, what was booked, what the bank told, what held. */
    private static final List<String> EXPECTED =
            List.of(
                    "INSTALMENTS ACTIVE",
                    "INSTALMENTS KEPT",
                    "INSTALMENTS BROKEN",
                    "INSTALMENTS DECLINED",
                    "DEFERRAL KEPT",
                    "DEFERRAL BROKEN",
                    "SETTLEMENT KEPT",
                    "SETTLEMENT BROKEN",
                    "WRITE_OFF PRINCIPAL",
                    "WAIVER INTEREST",
                    "ALLOCATION DISCOUNT",
                    "insolvency",
                    "moved back",
                    "refund",
                    "return",
                    "hardship");

    @TempDir Path root;

    @Test
    void no_night_does_what_must_not_be_done() throws Exception {
        SimulatedTown town = new SimulatedTown(SEED, CUSTOMERS);
        NightInvariants invariants = new NightInvariants();
        try (SimulatedNights nights = new SimulatedNights(root, town, FAILS_ONE_IN)) {
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
                invariants.told(news);
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
            Set<String> seen = seen(books);
            seen.addAll(kindsOfPayments(nights.ledger()));
            seen.add(town.movedBack() > 0 ? "moved back" : "");
            assertEveryDealHappened(seen);
            assertTrue(nights.offersEnclosed() > 0 || !LARGE, "letters enclose offers");
            assertTrue(nights.errandsDone() > NIGHTS / 10 || !LARGE, "errands are done");
            assertTrue(nights.contactsRefused() < NIGHTS / 10, "most contacts are taken");
        }
    }

    private static int number(SimulatedTown town) {
        return town.pick(2 * CUSTOMERS / CUSTOMERS_PER_HAPPENING + 1);
    }

    /** A simulation in which nothing happens proves nothing. */
    private static void assertEverythingHappened(Map<ActionKind, Integer> counts) {
        for (ActionKind kind : ActionKind.values()) {
            boolean happened = counts.getOrDefault(kind, 0) > 0;
            assertTrue(happened || !LARGE, () -> "never " + kind + " in " + counts);
        }
    }

    private static void assertEveryDealHappened(Set<String> seen) {
        List<String> missing =
                Stream.concat(EXPECTED.stream(), Stream.of(Outcome.values()).map(Outcome::code))
                        .filter(word -> LARGE && !seen.contains(word))
                        .toList();
        assertEquals(List.of(), missing, () -> "never happened; what did: " + seen);
    }

    /** Agreements by kind and state, words of contacts, holds, what was booked. */
    private static Set<String> seen(Books books) {
        Set<String> seen = new TreeSet<>();
        for (Debtor debtor : books.debtors()) {
            for (Agreement a : debtor.agreements()) {
                seen.add(a.terms().kind() + " " + a.stateOn(FIRST.plusDays(NIGHTS)));
            }
            debtor.contacts().contacts().forEach(c -> seen.add(c.word()));
            debtor.holds().forEach(h -> seen.add(h.code().code()));
        }
        books.receivables().stream()
                .flatMap(r -> r.movements().stream())
                .forEach(p -> seen.add(p.type() + " " + p.component()));
        return seen;
    }

    private static Set<String> kindsOfPayments(Ledger ledger) throws SQLException {
        Table payments = SqlTables.read(ledger, "payments", LocalDate.of(9999, 12, 31));
        int kind = payments.columns().indexOf("kind");
        return payments.rows().stream().map(row -> row.get(kind)).collect(Collectors.toSet());
    }
}
