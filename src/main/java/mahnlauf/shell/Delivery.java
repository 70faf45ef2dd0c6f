package mahnlauf.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.FactWriter;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every door: whether an action may leave now, and what the ledger learns once it
 * has.
 *
 * <p>An action and the facts that follow from it are written in one transaction: a step that was
 * not delivered has not happened.
 */
final class Delivery {

    private final Night night;

    Delivery(Night night) {
        this.night = night;
    }

    Action action(String id) throws SQLException {
        return ActionQueue.find(night.ledger(), id)
                .orElseThrow(() -> new IllegalStateException("No action " + id));
    }

    Debtor debtor(CustomerNumber number) throws SQLException {
        return night.books().debtor(number);
    }

    /** Tonight's step of the action; only asked for where {@link #mayLeave} said yes. */
    Step step(Action action) {
        Step step = night.stepsByAction().get(action.id());
        if (step == null) {
            throw new IllegalStateException(
                    "Action " + action.id() + " is not one of tonight's steps");
        }
        return step;
    }

    /**
     * Asked again just before it leaves: still waiting, still right, approved where that is asked
     * for.
     */
    boolean mayLeave(Action action) throws SQLException {
        if (!action.state().isWaiting() || isWaitingForPerson(action)) {
            return false;
        }
        if (action.kind().isRelief()) {
            return true;
        }
        return !night.lettersHeld()
                && (action.after().isEmpty() ? isTonights(action) : letterHasLeft(action));
    }

    private boolean isTonights(Action action) {
        return night.stepsByAction().containsKey(action.id());
    }

    private boolean letterHasLeft(Action follower) throws SQLException {
        Optional<Action> letter = ActionQueue.find(night.ledger(), follower.after());
        return letter.isPresent() && letter.get().state() == Action.State.DELIVERED;
    }

    /** Asked for by a setting for everybody, or by the customer's policy. */
    boolean isWaitingForPerson(Action action) throws SQLException {
        boolean handOff = action.kind() == ActionKind.COLLECTION_HANDOFF;
        boolean note = action.kind().isNote();
        boolean notice = action.kind() == ActionKind.HANDOVER_NOTICE;
        boolean offer = isOfferAlone(action);
        if (action.approved()
                || !(handOff || note || notice || offer || action.kind().isLetter())) {
            return false;
        }
        Setting forAll = handOff ? Setting.APPROVE_COLLECTION : Setting.APPROVE_LETTERS;
        boolean byPolicy =
                !note
                        && !notice
                        && !offer
                        && night.policy(debtor(action.customer()))
                                .conduct(action.stage())
                                .approve();
        return byPolicy || night.settings().yes(forAll);
    }

    /** One that goes with a letter is approved with it. */
    private static boolean isOfferAlone(Action action) {
        return action.kind() == ActionKind.AGREEMENT_OFFER && action.after().isEmpty();
    }

    /**
     * A mail is about to leave; should the run die now, it is sent again under the same Message-ID.
     */
    void sending(Action action) throws SQLException {
        update(action.became(Action.State.SENDING, action.note()));
    }

    /** It stays for the next run. */
    void postponed(Action action, String why) throws SQLException {
        update(action.became(Action.State.PENDING, why));
    }

    void failed(Action action, String why) throws SQLException {
        update(action.became(Action.State.FAILED, why));
        night.findings().add(action.id() + " failed: " + why);
    }

    void update(Action action) throws SQLException {
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            ActionQueue.update(tx, action);
                        });
    }

    /** Writes down what happened, and tonight's books learn of it. */
    void tell(Event event) throws SQLException {
        night.ledger().record(night.date(), tx -> write(tx.facts(), event));
    }

    /**
     * A letter has left: every invoice in it climbs, and what it claims is booked.
     *
     * @param enclosed the offer that it enclosed, which is made with it; null: none
     */
    void letterDelivered(Action action, Step step, OfferDrafts.@Nullable Draft enclosed)
            throws SQLException {
        String receiptDays =
                night.settings()
                        .text(
                                action.channel() == Action.Channel.MAIL
                                        ? Setting.LETTERS_RECEIPT_DAYS_EMAIL
                                        : Setting.LETTERS_RECEIPT_DAYS_POST);
        LocalDate received = night.date().plusDays(Long.parseLong(receiptDays));
        LocalDate deadline = step.deadline();
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            FactWriter facts = tx.facts();
                            write(
                                    facts,
                                    event(Event.Type.LETTER_SENT, action, step.stage().code())
                                            .during(night.date(), deadline));
                            for (Step.Item item : step.items()) {
                                write(
                                        facts,
                                        event(Event.Type.LETTER, action, item.climbsTo().code())
                                                .about(item.receivable().number())
                                                .during(received, deadline));
                                Money cost =
                                        Step.Item.returnCost(item.receivable(), item.climbsTo());
                                charge(facts, action, item, Component.FEE, item.fee().minus(cost));
                                returnCost(facts, action, item, cost);
                                charge(
                                        facts,
                                        action,
                                        item,
                                        Component.INTEREST,
                                        item.interest().minus(item.receivable().interestOpen()));
                            }
                            if (enclosed != null) {
                                offerEnclosed(tx, enclosed, step);
                            }
                            ActionQueue.update(
                                    tx, action.became(Action.State.DELIVERED, note(action, step)));
                        });
    }

    /** The offer has left in the envelope of the letter, with the letter's figures. */
    private void offerEnclosed(Transaction tx, OfferDrafts.Draft enclosed, Step letter)
            throws SQLException {
        Path file = LetterDoor.offerFile(night.home(), enclosed.actionId());
        Money none = Money.zero(letter.currency());
        Action offer =
                action(enclosed.actionId())
                        .by(Action.Channel.AGREEMENT, night.home().relative(file))
                        .figures(letter.amount(), none, none, letter.deadline());
        new OfferFacts(night, this).write(tx, offer, enclosed.offer());
    }

    /** What the customer has paid too much makes the letter ask for less than its figures. */
    private static String note(Action letter, Step step) {
        String netted = step.credit().isPositive() ? "credit of " + step.credit() + " netted" : "";
        return Stream.of(letter.note(), netted)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** An offer has left by itself. */
    void offerDelivered(Action action, OfferDrafts.Draft draft) throws SQLException {
        night.ledger()
                .record(
                        night.date(),
                        tx -> new OfferFacts(night, this).write(tx, action, draft.offer()));
    }

    /** A letter about an agreement has left: nothing climbs, nothing is charged. */
    void noteDelivered(Action action, Step step) throws SQLException {
        boolean reminder = action.kind() == ActionKind.INSTALMENT_REMINDER;
        Event event =
                event(Event.Type.AGREEMENT_LETTER, action, action.kind().code())
                        .under(step.reference())
                        .during(reminder ? step.deadline() : null, step.deadline());
        night.ledger().record(night.date(), tx -> delivered(tx, action, event));
    }

    /** The debtor knows who has his claim: he is told it once. */
    void noticeDelivered(Action action, Step step, String claimId) throws SQLException {
        Event event = event(Event.Type.HANDOVER_NOTICE, action, "").under(claimId);
        Action told = action.figures(step.amount(), step.fee(), step.interest(), null);
        night.ledger().record(night.date(), tx -> delivered(tx, told, event));
    }

    /** What claims nothing new has left: it climbs nothing and books nothing. */
    void messageDelivered(Action action, Step step) throws SQLException {
        boolean again = action.kind() == ActionKind.RESEND_INVOICE;
        Event.Type type = again ? Event.Type.INVOICE_RESENT : Event.Type.CONTACT_CHECK;
        Event event = event(type, action, "").during(night.date(), null);
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            if (!again) {
                                write(tx.facts(), event);
                            }
                            for (Step.Item item : step.items()) {
                                write(tx.facts(), event.about(item.receivable().number()));
                            }
                            ActionQueue.update(
                                    tx, action.became(Action.State.DELIVERED, action.note()));
                        });
    }

    /** What the bank took for a returned debit is booked by its own name. */
    private void returnCost(FactWriter facts, Action action, Step.Item item, Money amount)
            throws SQLException {
        if (amount.isPositive()) {
            write(
                    facts,
                    charge(action, item, Component.FEE, amount)
                            .by(
                                    Receivable.RETURN_COST,
                                    "what the bank charged for the returned debit"));
        }
    }

    private void charge(
            FactWriter facts, Action action, Step.Item item, Component component, Money amount)
            throws SQLException {
        if (!amount.isZero()) {
            write(facts, charge(action, item, component, amount));
        }
    }

    private Posting charge(Action action, Step.Item item, Component component, Money amount) {
        return new Posting(
                Posting.Type.CHARGE,
                night.date(),
                night.date(),
                action.customer(),
                item.receivable().number(),
                component,
                amount,
                action.id(),
                action.kind().code(),
                100,
                "claimed by the letter of " + night.date());
    }

    private void write(FactWriter facts, Posting posting) throws SQLException {
        facts.posting(posting);
        night.books().apply(posting);
    }

    /** What follows a letter, relieves or hands over has left; {@code event} tells the ledger. */
    void delivered(Transaction tx, Action action, Event event) throws SQLException {
        write(tx.facts(), event);
        ActionQueue.update(tx, action.became(Action.State.DELIVERED, action.note()));
    }

    void write(FactWriter facts, Event event) throws SQLException {
        facts.event(event);
        night.books().apply(event);
    }

    /** An event of tonight that an action caused. */
    Event event(Event.Type type, Action action, String word) {
        return new Event(
                type, night.date(), action.customer(), null, action.id(), word, null, null, "");
    }

    /** What the queue's row says of an action. */
    static String id(Map<String, Object> row) {
        return String.valueOf(row.get("ACTION_ID"));
    }
}
