package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Action;
import mahnlauf.store.ActionQueue;

/**
 * What a night did, for whoever started it.
 *
 * @param payments bank entries that were new
 * @param actions what it decided or let leave, in order
 * @param findings what a person must know; where there is any, the run ends with 1
 * @param notes what is good to know in time
 * @param report the report relative to the home, empty for a rehearsal
 */
public record NightSummary(
        LocalDate asOf,
        boolean rehearsal,
        List<Night.FileOutcome> files,
        long payments,
        List<Action> actions,
        List<String> findings,
        List<String> notes,
        String report) {

    public NightSummary {
        files = List.copyOf(files);
        actions = List.copyOf(actions);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
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
                night.findings().texts(),
                night.findings().notes(),
                order.rehearse() ? "" : report);
    }
}
