package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.decide.Suppressed;
import mahnlauf.core.model.Action;
import mahnlauf.store.ActionQueue;

/**
 * What a night did, for whoever started it.
 *
 * @param payments bank entries that were new
 * @param actions what it decided or let leave, in order
 * @param toApprove what waits for a person's approval, whatever night decided it
 * @param findings what a person must know; where there is any, the run ends with 1
 * @param notes what is good to know in time
 * @param held the steps that holds keep back tonight, by customer number, with the reason
 * @param report the report relative to the home, empty for a rehearsal
 */
public record NightSummary(
        LocalDate asOf,
        boolean rehearsal,
        List<Night.FileOutcome> files,
        long payments,
        List<Action> actions,
        List<Action> toApprove,
        List<String> findings,
        List<String> notes,
        List<String> held,
        String report) {

    public NightSummary {
        files = List.copyOf(files);
        actions = List.copyOf(actions);
        toApprove = List.copyOf(toApprove);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        held = List.copyOf(held);
    }

    static NightSummary of(Night night, NightShift.Order order) throws SQLException {
        String report =
                night.home().relative(night.home().reports(night.date()).resolve("index.html"));
        return new NightSummary(
                order.asOf(),
                order.rehearse(),
                night.files(),
                night.payments(),
                ActionQueue.ofNight(night.ledger(), order.asOf()),
                Duties.toApprove(night),
                night.findings().texts(),
                night.findings().notes(),
                night.suppressed().stream().map(NightSummary::line).toList(),
                order.rehearse() ? "" : report);
    }

    private static String line(Suppressed held) {
        return "customer %s: %s of %s (%s)"
                .formatted(
                        held.debtor().number(),
                        held.step().code(),
                        held.invoice(),
                        ContactMatters.until(held.hold()));
    }
}
