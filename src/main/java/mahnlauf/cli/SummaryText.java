package mahnlauf.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.shell.Night;
import mahnlauf.shell.NightSummary;

/** What a night did, for the person who called it. */
final class SummaryText {

    private static final int ACTIONS_SHOWN = 200;
    private static final int HELD_SHOWN = 20;

    private SummaryText() {}

    static void print(NightSummary night, PrintStream out) {
        out.println((night.rehearsal() ? "Rehearsal of " : "Night of ") + night.asOf());
        out.println("  files: " + (night.files().isEmpty() ? "none" : states(night.files())));
        List<Action> actions = night.actions();
        if (actions.isEmpty()) {
            out.println("  actions: none");
        } else if (night.rehearsal()) {
            out.println("  actions that would be taken:");
            actions.stream().limit(ACTIONS_SHOWN).forEach(a -> out.println("    " + line(a)));
            if (actions.size() > ACTIONS_SHOWN) {
                out.println("    … and " + (actions.size() - ACTIONS_SHOWN) + " more");
            }
        } else {
            out.println("  actions: " + kinds(actions));
        }
        toApprove(night.toApprove(), out);
        held(night.held(), out);
        for (String finding : night.findings()) {
            out.println("  ! " + finding);
        }
        for (String note : night.notes()) {
            out.println("  note: " + note);
        }
        if (!night.report().isEmpty()) {
            out.println("  report: " + night.report());
        }
        out.flush();
    }

    /** Whatever night decided it: it waits as long as nobody lets it go. */
    private static void toApprove(List<Action> waiting, PrintStream out) {
        if (!waiting.isEmpty()) {
            Map<String, Long> kinds =
                    waiting.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            a -> a.kind().code(),
                                            TreeMap::new,
                                            Collectors.counting()));
            out.println(
                    "  waiting for approval: "
                            + counts(kinds)
                            + "; `mahnlauf approve` lets all of it leave with the next run,"
                            + " `mahnlauf approve ID` a single one");
        }
    }

    private static void held(List<String> held, PrintStream out) {
        if (held.isEmpty()) {
            return;
        }
        out.println("  held back: " + held.size() + (held.size() == 1 ? " step" : " steps"));
        held.stream().limit(HELD_SHOWN).forEach(step -> out.println("    " + step));
        if (held.size() > HELD_SHOWN) {
            out.println("    … and " + (held.size() - HELD_SHOWN) + " more; the report has them");
        }
    }

    private static String states(List<Night.FileOutcome> files) {
        return counts(
                files.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Night.FileOutcome::state,
                                        TreeMap::new,
                                        Collectors.counting())));
    }

    private static String kinds(List<Action> actions) {
        return counts(
                actions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        a -> a.kind().code() + " " + a.state().code(),
                                        TreeMap::new,
                                        Collectors.counting())));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String line(Action action) {
        String invoices =
                action.invoices().stream()
                        .map(InvoiceNumber::value)
                        .collect(Collectors.joining(" "));
        return action.kind().code()
                + " by "
                + action.channel().code()
                + " to customer "
                + action.customer()
                + (invoices.isEmpty() ? "" : " for " + invoices + ", " + action.amount());
    }
}
