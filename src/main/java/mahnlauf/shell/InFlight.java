package mahnlauf.shell;

import java.sql.SQLException;
import java.util.List;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.store.Transaction;

/**
 * What was on its way to an agency when a run ended and is not right any more tonight: the agency
 * may have it, so nobody may act as if it had not left.
 */
final class InFlight {

    private final Night night;

    InFlight(Night night) {
        this.night = night;
    }

    /**
     * A package counts as arrived, so that what is right tonight follows from that: a recall where
     * nothing is owed any more. A recall that is not right any more is told to the operator.
     *
     * @param waiting the debtor's actions; what is settled is taken out
     * @return whether the debtor must be decided anew
     */
    boolean settle(Transaction tx, List<Action> waiting, List<Step> steps) throws SQLException {
        boolean anew = false;
        for (Action action : List.copyOf(waiting)) {
            if (action.state() == Action.State.SENDING && !isStillRight(action, steps)) {
                if (action.kind() == ActionKind.COLLECTION_HANDOFF
                        && HandOffDoor.leaving(night.home(), action).isPresent()) {
                    arrived(tx, action);
                    waiting.remove(action);
                    anew = true;
                } else if (action.kind() == ActionKind.COLLECTION_RECALL) {
                    mayBeRecalled(action);
                }
            }
        }
        return anew;
    }

    private static boolean isStillRight(Action action, List<Step> steps) {
        return steps.stream()
                .anyMatch(
                        step ->
                                step.kind() == action.kind()
                                        && step.currency().equals(action.amount().currency())
                                        && invoices(step).equals(action.invoices()));
    }

    private static List<InvoiceNumber> invoices(Step step) {
        return step.items().stream().map(item -> item.receivable().number()).toList();
    }

    private void arrived(Transaction tx, Action action) throws SQLException {
        String why = "the run that sent it ended before it was confirmed; taken as arrived";
        new HandoverFacts(night, new Delivery(night)).write(tx, action, why);
        night.findings()
                .add(
                        "Package "
                                + action.target()
                                + " of customer "
                                + action.customer()
                                + " may have arrived before the run ended that sent it, and should"
                                + " not leave any more. It counts as handed over ("
                                + ActionNames.claim(action.id())
                                + "), and the agency is told what has changed since. Ask it whether"
                                + " it has the package.");
    }

    private void mayBeRecalled(Action action) {
        night.findings()
                .add(
                        "The list "
                                + ListDoor.file(action)
                                + " may have recalled "
                                + ListDoor.reference(action).strip()
                                + " before the run ended that sent it, but the claim stands. Tell"
                                + " the agency to go on with it.");
    }
}
