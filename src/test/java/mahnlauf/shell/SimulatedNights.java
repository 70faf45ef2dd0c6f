package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.decide.Step;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;

/**
 * Nights over a ledger that is forgotten: the real stages and the real bookkeeping of what leaves,
 * without routes, files and printed pages.
 */
final class SimulatedNights implements AutoCloseable {

    private static final int APPROVED_ONE_IN = 2;
    private static final Map<String, String> SET =
            Map.of(
                    "waiver.amount", "3.00",
                    "letters.thanks", "true",
                    "letters.handover_notice", "true",
                    "agreements.remind_days", "3");

    private final Home home;
    private final Settings settings;
    private final BaseRates rates;
    private final Ledger ledger = Ledger.of(Database.inMemory());
    private final SimulatedTown town;
    private final int failsOneIn;
    private int done;
    private int refused;
    private int offersEnclosed;

    /**
     * @param failsOneIn how many messages leave for one that does not; 0: all leave
     */
    SimulatedNights(Path root, SimulatedTown town, int failsOneIn) throws Exception {
        this(root, town, failsOneIn, Map.of());
    }

    /**
     * @param more settings beside those of every simulation
     */
    SimulatedNights(Path root, SimulatedTown town, int failsOneIn, Map<String, String> more)
            throws Exception {
        this.town = town;
        this.failsOneIn = failsOneIn;
        home = new Home(root);
        Files.createDirectories(home.config());
        Files.writeString(home.config().resolve(PolicyFile.NAME), SimulatedGroup.POLICIES);
        Map<String, String> set = new HashMap<>(SET);
        set.putAll(more);
        settings = Settings.load(home, set, Map.of());
        rates = BaseRateTable.load(home.config().resolve("law.csv"));
    }

    Ledger ledger() {
        return ledger;
    }

    /** How many errands of persons were done. */
    int errandsDone() {
        return done;
    }

    /** How many rows about contacts were handed back. */
    int contactsRefused() {
        return refused;
    }

    /** How many letters enclosed an offer. */
    int offersEnclosed() {
        return offersEnclosed;
    }

    /** What the facts alone say now, with what customers paid too much. */
    Books replayed() throws SQLException {
        Books books = ledger.books();
        ledger.addCredits(books);
        return books;
    }

    /** What a person did the day before, then the night up to its decisions; nothing has left. */
    Night decide(LocalDate date, SimulatedTown.News news, boolean statement) throws Exception {
        SimulatedDesk desk = new SimulatedDesk(ledger, date.minusDays(1), settings, rates);
        for (SimulatedDesk.Errand errand : news.errands) {
            done += desk.run(errand) ? 1 : 0;
        }
        for (Event event : news.events) {
            ledger.record(event.on(), tx -> tx.facts().event(event));
        }
        Night night = night(date);
        take(night, news);
        takeContacts(night, news);
        if (statement) {
            BankNights.take(night, news.statement);
        }
        new ReconcileStage(night).run();
        new AgreementStage(night).run();
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
                            news.dunned.forEach((i, e) -> taking.dunned(0, i, e));
                            taking.finish();
                            return taking;
                        });
        taken.apply();
    }

    private void takeContacts(Night night, SimulatedTown.News news) throws Exception {
        ContactTaking taken =
                ledger.<ContactTaking, RuntimeException, RuntimeException>inTransaction(
                        night.date(),
                        tx -> {
                            ContactTaking taking = new ContactTaking(night, tx);
                            long line = 1;
                            for (ContactRow row : news.contacts) {
                                taking.contact(++line, row, List.of());
                            }
                            taking.finish();
                            return taking;
                        });
        taken.apply();
        refused += taken.rejections().size();
    }

    /**
     * Lets everything leave that may; now and then a letter does not arrive and has not happened.
     */
    void deliver(Night night) throws Exception {
        Desk.Evening evening =
                new Desk.Evening(
                        night, new AgencyWays(night.home(), night.settings()), () -> false);
        for (Action listed : ActionQueue.waiting(ledger)) {
            // Read again, as the route does: an offer may have left with its letter meanwhile.
            Action action = evening.delivery.action(listed.id());
            if (evening.delivery.isWaitingForPerson(action)) {
                approve(night, action);
            } else if (evening.delivery.mayLeave(action)) {
                deliver(evening, action);
            }
        }
        for (ListDoor.Kind kind : ListDoor.Kind.values()) {
            ListDoor.Sheet sheet = evening.lists.sheet(kind).orElse(null);
            if (sheet != null) {
                evening.lists.delivered(kind, sheet);
            }
        }
    }

    private void deliver(Desk.Evening evening, Action action) throws Exception {
        if (action.kind().isMessage()) {
            if (evening.letters.stillOffers(action)) {
                message(evening, action);
            }
        } else if (action.kind() == ActionKind.COLLECTION_HANDOFF) {
            Parcel parcel = evening.handOffs.begin(action);
            evening.handOffs.end(evening.delivery.action(action.id()), parcel);
        }
    }

    /** A person says yes on most days: it leaves the night after. */
    private void approve(Night night, Action action) throws SQLException {
        if (town.pick(APPROVED_ONE_IN) == 0) {
            ledger.record(night.date(), tx -> ActionQueue.update(tx, action.approve()));
        }
    }

    /** What leaves is not printed here, so that nothing is kept in outbox/agreements either. */
    private void message(Desk.Evening evening, Action action) throws Exception {
        if (failsOneIn > 0 && town.pick(failsOneIn) == 0) {
            evening.delivery.postponed(action, "the mail server does not answer");
        } else if (action.kind() == ActionKind.AGREEMENT_OFFER) {
            Debtor debtor = evening.delivery.debtor(action.customer());
            OfferDrafts.Draft draft =
                    new OfferDrafts(evening.night).alone(action, debtor).orElseThrow();
            evening.delivery.offerDelivered(action, draft);
        } else if (action.kind().isNote()) {
            evening.delivery.noteDelivered(action, evening.delivery.step(action));
        } else if (action.kind().isLetter()) {
            letter(evening, action, evening.delivery.step(action));
        } else {
            evening.letters.delivered(action);
        }
    }

    /** What it encloses is over what it asks for, to the cent, and is made with it. */
    private void letter(Desk.Evening evening, Action action, Step step) throws Exception {
        OfferDrafts.Draft enclosed =
                new OfferDrafts(evening.night).enclosedIn(action, step).orElse(null);
        Letter letter =
                new LetterDrafts(evening.night)
                        .of(action, step, enclosed == null ? null : enclosed.offer());
        evening.delivery.letterDelivered(action, step, enclosed);
        assertEquals(step.followers().contains(ActionKind.AGREEMENT_OFFER), enclosed != null);
        if (enclosed != null) {
            Money made =
                    evening.delivery.debtor(action.customer()).agreements().stream()
                            .filter(a -> a.id().equals(enclosed.offer().agreementId()))
                            .findFirst()
                            .orElseThrow()
                            .terms()
                            .total();
            assertEquals(letter.total(), made, action.id());
            Action offer = evening.delivery.action(enclosed.actionId());
            assertEquals(Action.State.DELIVERED, offer.state());
            offersEnclosed++;
        }
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
