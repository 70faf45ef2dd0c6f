package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OptOut;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The rows of one debtor: tonight's steps against what waits of former nights. */
final class DebtorActions {

    private final Night night;
    private final Transaction tx;
    private final ActionNames names;
    private final Debtor debtor;
    private final List<Action> waiting;
    private final Policy policy;

    DebtorActions(
            Night night,
            Transaction tx,
            ActionNames names,
            Debtor debtor,
            List<Action> waiting,
            Policy policy) {
        this.night = night;
        this.tx = tx;
        this.names = names;
        this.debtor = debtor;
        this.waiting = new ArrayList<>(waiting);
        this.policy = policy;
    }

    void settle(List<Step> steps, boolean stale, DecideStage stage) throws SQLException {
        for (Step step : steps) {
            stage.note(step, policy);
            if (isWritten(step.kind()) && !debtor.isReachable()) {
                stage.unreachable(debtor);
                continue;
            }
            Optional<Action> kept = keep(step, stage);
            if (kept.isEmpty()) {
                boolean holdIt = stale && !step.kind().isRelief();
                if (holdIt) {
                    stage.hold();
                } else {
                    add(step, stage);
                }
            } else if (stale && !step.kind().isRelief()) {
                stage.hold();
            }
        }
        keepFollowersOfDelivered();
        for (Action outdated : waiting) {
            withdraw(outdated);
        }
    }

    /**
     * A row that waits for the same step of the same invoices keeps its name; its figures become
     * tonight's.
     */
    private Optional<Action> keep(Step step, DecideStage stage) throws SQLException {
        Optional<Action> same =
                waiting.stream()
                        .filter(a -> a.kind() == step.kind())
                        .filter(a -> a.after().isEmpty() || isNotice(a.kind()))
                        .filter(a -> a.invoices().equals(invoices(step)))
                        .filter(a -> a.amount().currency().equals(step.currency()))
                        .findFirst();
        if (same.isPresent()) {
            Action before = same.get();
            waiting.remove(before);
            Action now = figured(door(before), step);
            if (!now.equals(before)) {
                ActionQueue.update(tx, now);
            }
            night.stepsByAction().put(before.id(), step);
            keepFollowers(before, step, stage);
        }
        return same;
    }

    /** What the letter announces counts from the night in which it leaves, as its deadline does. */
    private void keepFollowers(Action letter, Step step, DecideStage stage) throws SQLException {
        for (ActionKind kind : step.followers()) {
            Optional<Action> follower = follower(letter, kind);
            if (follower.isPresent()) {
                Action before = follower.get();
                waiting.remove(before);
                Action now = figured(before, step);
                if (!now.equals(before)) {
                    ActionQueue.update(tx, now);
                }
                goesWith(letter.id(), kind, before.id(), step);
            } else if (kind == ActionKind.AGREEMENT_OFFER) {
                addFollower(letter.id(), kind, step, stage); // the letter says that it encloses it
            }
        }
    }

    private Optional<Action> follower(Action letter, ActionKind kind) {
        return waiting.stream()
                .filter(a -> a.after().equals(letter.id()) && a.kind() == kind)
                .findFirst();
    }

    /**
     * A follower that is a letter itself says what its step is over; an offer lies in the envelope.
     */
    private void goesWith(String letter, ActionKind follower, String id, Step step) {
        if (isNotice(follower)) {
            night.stepsByAction().put(id, step);
        } else if (follower == ActionKind.AGREEMENT_OFFER) {
            night.offersByLetter().put(letter, id);
        }
    }

    private static boolean isNotice(ActionKind kind) {
        return kind == ActionKind.HANDOVER_NOTICE;
    }

    /**
     * By the door that is right for the customer today; an address that was refused stays refused.
     */
    private Action door(Action waitingLetter) {
        boolean refused = !waitingLetter.note().isEmpty() && !debtor.has(OptOut.NO_POST);
        boolean asks = waitingLetter.kind().isMessage() && !refused;
        return asks
                ? waitingLetter.by(
                        channel(waitingLetter.kind(), waitingLetter.stage()),
                        waitingLetter.target())
                : waitingLetter;
    }

    /** An offer or confirmation that reaches nobody is kept in outbox/agreements. */
    private static boolean isWritten(ActionKind kind) {
        return kind.isMessage() && !kind.isHandedOver();
    }

    private void add(Step step, DecideStage stage) {
        String id = names.next(step.kind(), step);
        stage.add(action(id, step.kind(), step, ""));
        night.stepsByAction().put(id, step);
        for (ActionKind follower : step.followers()) {
            if (isWritten(follower) && !debtor.isReachable()) {
                stage.unreachable(debtor);
                continue;
            }
            addFollower(id, follower, step, stage);
        }
    }

    private void addFollower(String letter, ActionKind kind, Step step, DecideStage stage) {
        Action row = action(names.next(kind, step), kind, step, letter);
        stage.add(row);
        goesWith(letter, kind, row.id(), step);
    }

    private Action action(String id, ActionKind kind, Step step, String after) {
        Money none = Money.zero(step.currency());
        Action bare =
                new Action(
                        id,
                        night.date(),
                        debtor.number(),
                        invoices(step),
                        kind,
                        step.stage(),
                        after.isEmpty() || kind != ActionKind.AGREEMENT_OFFER
                                ? channel(kind, step.stage())
                                : Action.Channel.AGREEMENT,
                        step.amount(),
                        none,
                        none,
                        null,
                        Action.State.PENDING,
                        step.reference(),
                        after,
                        false,
                        "");
        return figured(bare, step);
    }

    /**
     * With the step's figures: what it claims stands in the letter, or in the notice of a claim.
     */
    private static Action figured(Action action, Step step) {
        boolean claims = action.after().isEmpty() || isNotice(action.kind());
        Money none = Money.zero(step.currency());
        return action.figures(
                step.amount(),
                claims ? step.fee() : none,
                claims ? step.interest() : none,
                deadline(action.kind(), step));
    }

    private static @Nullable LocalDate deadline(ActionKind kind, Step step) {
        return kind == ActionKind.CALL ? null : step.deadline();
    }

    private Action.Channel channel(ActionKind kind, Stage stage) {
        return switch (kind) {
            case REMINDER, DUNNING, FINAL_NOTICE ->
                    policy.goesByPost(debtor, stage) ? Action.Channel.LETTER : Action.Channel.MAIL;
            case RESEND_INVOICE,
                    CONTACT_CHECK,
                    AGREEMENT_BROKEN,
                    INSTALMENT_REMINDER,
                    THANKS,
                    HANDOVER_NOTICE ->
                    debtor.takesMail() ? Action.Channel.MAIL : Action.Channel.LETTER;
            case AGREEMENT_CONFIRMATION, AGREEMENT_OFFER -> debtor.wayOfAgreements();
            case CALL -> Action.Channel.CALL;
            case SERVICE_STOP, SERVICE_RESUME -> Action.Channel.SERVICE;
            case COLLECTION_HANDOFF, COLLECTION_RECALL -> Action.Channel.COLLECTION;
        };
    }

    private static List<InvoiceNumber> invoices(Step step) {
        return step.items().stream().map(item -> item.receivable().number()).toList();
    }

    /**
     * Its letter has left in a former run: it goes with it, unless nothing is owed any more or a
     * hold stops it. A notice of a hand-off has a step of its own from then on.
     */
    private void keepFollowersOfDelivered() throws SQLException {
        List<Action> followers =
                waiting.stream().filter(a -> !a.after().isEmpty() && !isNotice(a.kind())).toList();
        for (Action follower : followers) {
            Optional<Action> letter = ActionQueue.find(night.ledger(), follower.after());
            boolean left = letter.isPresent() && letter.get().state() == Action.State.DELIVERED;
            if (left && isStillOwed(follower) && !isOfferedSince(follower)) {
                waiting.remove(follower);
                if (follower.kind() == ActionKind.AGREEMENT_OFFER) {
                    leaveAlone(follower);
                }
            }
        }
    }

    private boolean isOfferedSince(Action follower) {
        return follower.kind() == ActionKind.AGREEMENT_OFFER
                && debtor.hasStandingOffer(night.date());
    }

    /** Offers once left after their letter, not with it: one that still waits goes by itself. */
    private void leaveAlone(Action offer) throws SQLException {
        Action now = door(offer);
        if (!now.equals(offer)) {
            ActionQueue.update(tx, now);
        }
    }

    private boolean isStillOwed(Action follower) {
        for (Receivable r : debtor.receivables()) {
            if (follower.invoices().contains(r.number())
                    && r.isOpen()
                    && !debtor.isHeld(r.number(), night.date())) {
                return true;
            }
        }
        return false;
    }

    private void withdraw(Action a) throws SQLException {
        String note =
                a.state() == Action.State.SENDING
                        ? "the run that sent it died before it was confirmed; it may have arrived"
                        : "no longer right on " + night.date();
        ActionQueue.update(tx, a.became(Action.State.WITHDRAWN, note));
    }
}
