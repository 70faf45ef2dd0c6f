package mahnlauf.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;

/**
 * Nights over a ledger that is forgotten: the real stages and the real bookkeeping of what leaves,
 * without routes, files and printed pages.
 */
final class SimulatedNights implements AutoCloseable {

    private static final int FAILS_ONE_IN = 20;

    private final Home home;
    private final Settings settings;
    private final BaseRates rates;
    private final Ledger ledger = Ledger.of(Database.inMemory());
    private final SimulatedTown town;

    SimulatedNights(Path root, SimulatedTown town) throws Exception {
        this.town = town;
        home = new Home(root);
        settings = Settings.load(home, Map.of(), Map.of());
        rates = BaseRateTable.load(home.config().resolve("law.csv"));
    }

    Ledger ledger() {
        return ledger;
    }

    /** What the facts alone say now, with what customers paid too much. */
    Books replayed() throws SQLException {
        Books books = ledger.books();
        ledger.addCredits(books);
        return books;
    }

    /** What a person did the day before, then the night up to its decisions; nothing has left. */
    Night decide(LocalDate date, SimulatedTown.News news, boolean statement) throws Exception {
        for (Event event : news.events) {
            ledger.record(event.on(), tx -> tx.facts().event(event));
        }
        Night night = night(date);
        take(night, news);
        if (statement) {
            BankNights.take(night, news.statement);
        }
        new ReconcileStage(night).run();
        AgeStage age = new AgeStage(night);
        night.aged(age.run(), age.staleAccounts());
        new DecideStage(night).run(night.staleAccounts());
        return night;
    }

    private Night night(LocalDate date) throws Exception {
        return new Night(
                home,
                settings,
                ledger,
                date,
                rates,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Progress.onStandardError());
    }

    private void take(Night night, SimulatedTown.News news) throws Exception {
        InvoiceTaking taken =
                ledger.<InvoiceTaking, RuntimeException, RuntimeException>inTransaction(
                        night.date(),
                        tx -> {
                            InvoiceTaking taking = new InvoiceTaking(night, tx);
                            long line = 1;
                            for (Invoice one : news.documents) {
                                taking.invoice(++line, one, town.customer(one.customer()));
                            }
                            taking.finish();
                            return taking;
                        });
        taken.apply();
    }

    /**
     * Lets everything leave that may; now and then a letter does not arrive and has not happened.
     */
    void deliver(Night night) throws Exception {
        Desk.Evening evening = new Desk.Evening(night);
        for (Action action : ActionQueue.waiting(ledger)) {
            if (!evening.delivery.mayLeave(action)) {
                continue;
            }
            if (action.kind().isLetter()) {
                letter(evening, action);
            } else if (action.kind() == ActionKind.AGREEMENT_OFFER) {
                offer(evening, action);
            } else if (action.kind() == ActionKind.COLLECTION_HANDOFF) {
                evening.paper.handedOff(action, action.id() + ".zip");
            }
        }
        for (ListDoor.Kind kind : ListDoor.Kind.values()) {
            ListDoor.Sheet sheet = evening.lists.sheet(kind).orElse(null);
            if (sheet != null) {
                evening.lists.delivered(kind, sheet);
            }
        }
    }

    /** As the route does: what is too little by now is withdrawn, else it goes; unprinted here. */
    private void offer(Desk.Evening evening, Action action) throws Exception {
        Debtor debtor = evening.delivery.debtor(action.customer());
        if (new Drafts(evening.night).offer(action, debtor).isPresent()) {
            evening.paper.offerDelivered(action);
        } else {
            evening.paper.offer(action);
        }
    }

    private void letter(Desk.Evening evening, Action action) throws Exception {
        if (town.pick(FAILS_ONE_IN) == 0) {
            evening.delivery.postponed(action, "the mail server does not answer");
        } else {
            evening.letters.delivered(action);
        }
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
