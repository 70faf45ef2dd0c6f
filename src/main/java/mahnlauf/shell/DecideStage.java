package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.OptOut;
import mahnlauf.doors.TemplateWording;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Transaction;

/**
 * Writes what is right for every debtor tonight as rows, in one transaction; nothing is sent yet.
 *
 * <p>What waits from former nights is asked again: a step that is still right keeps its row, with
 * tonight's figures; one that is not (paid, held, other invoices) is withdrawn.
 */
final class DecideStage {

    private final Night night;
    private final List<Action> added = new ArrayList<>();
    private final TreeSet<String> missingRates = new TreeSet<>();
    private final TreeSet<String> unreachable = new TreeSet<>();
    private int held;

    DecideStage(Night night) {
        this.night = night;
    }

    int run(List<String> staleAccounts) throws IOException, SQLException {
        BaseRateWatch.note(night);
        CreditorWatch.note(night.settings(), night.findings());
        TemplateWording.faults(night.home().config().resolve("templates"))
                .forEach(night.findings()::add);
        night.ledger()
                .<Integer, RuntimeException, RuntimeException>inTransaction(
                        night.date(), tx -> decide(tx, !staleAccounts.isEmpty()));
        if (held > 0) {
            night.holdLetters();
            night.findings()
                    .add(
                            held
                                    + (held == 1 ? " letter or step is" : " letters and steps are")
                                    + " held: the newest bank"
                                    + " statement of account "
                                    + String.join(", ", staleAccounts)
                                    + " is older than "
                                    + night.settings().text(Setting.STATEMENTS_MAX_AGE_DAYS)
                                    + " days (statements.max_age_days)."
                                    + " Drop a newer statement into inbox/; an account that is no longer used is left out by"
                                    + " naming the others in statements.accounts.");
        }
        missingRates.forEach(rate -> night.findings().add("No interest was claimed: " + rate));
        unreachable.forEach(night.findings()::add);
        LimitationWatch.warn(night);
        return added.size();
    }

    private Integer decide(Transaction tx, boolean stale) throws SQLException {
        Map<CustomerNumber, List<Action>> waiting = new HashMap<>();
        for (Action action : ActionQueue.waiting(night.ledger())) {
            waiting.computeIfAbsent(action.customer(), c -> new ArrayList<>(2)).add(action);
        }
        Recommended recommended = Recommended.of(night);
        TonightsSteps tonight = new TonightsSteps(night);
        InFlight toAgencies = new InFlight(night);
        ContactMatters matters = new ContactMatters(night, tx);
        ActionNames names =
                new ActionNames(night.date(), ActionQueue.namesOf(night.ledger(), night.date()));
        night.progress().begin("decide", "customers");
        for (Debtor debtor : night.books().debtors()) {
            night.progress().tick();
            matters.settle(debtor);
            matters.tell(debtor);
            AgencyMatters.tell(night, debtor);
            Policy policy = night.policy(debtor);
            List<Step> steps = tonight.of(debtor, recommended);
            List<Action> before = waiting.getOrDefault(debtor.number(), List.of());
            if (toAgencies.settle(tx, before, steps)) {
                steps = tonight.of(debtor, recommended);
            }
            if (!steps.isEmpty() || !before.isEmpty()) {
                new DebtorActions(night, tx, names, debtor, before, policy)
                        .settle(steps, stale, this);
            }
        }
        night.progress().end();
        ActionQueue.insert(tx, added);
        return added.size();
    }

    /** A step that is right tonight but must not leave on old bank data. */
    void hold() {
        held++;
    }

    /** A letter could not reach him: nothing climbs on it. */
    void unreachable(Debtor debtor) {
        boolean declined = debtor.has(OptOut.NO_EMAIL) || debtor.has(OptOut.NO_POST);
        unreachable.add(
                "Customer "
                        + debtor.number()
                        + (declined
                                ? " can get no letter: what no_email and no_post leave open has no"
                                        + " address. Add one, or hold the customer."
                                : " has neither e-mail nor a postal address that can be printed, so no"
                                        + " letter can reach him. Add one in your invoice program."));
    }

    void add(Action action) {
        added.add(action);
    }

    void note(Step step, Policy policy) {
        night.stopNotes().note(step, policy);
        AgencyMatters.tellUnnamed(night, step, policy);
        step.items().forEach(item -> item.missingRate().ifPresent(missingRates::add));
    }
}
