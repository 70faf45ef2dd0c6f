package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.store.ActionQueue;

/** What the night leaves to a person, besides payments to decide and what holds keep back. */
final class Duties {

    private static final int SHOWN = 20;

    private final Night night;

    Duties(Night night) {
        this.night = night;
    }

    /**
     * Old bank data first, since it holds everything; then what was refused, what failed, what
     * waits for approval, and the calls.
     *
     * @param actions tonight's, as the audit read them
     */
    List<Attention> rows(List<Map<String, Object>> actions) throws SQLException {
        List<Attention> rows = new ArrayList<>();
        for (String account : night.staleAccounts()) {
            rows.add(
                    new Attention(
                            "statement",
                            account,
                            "the newest bank statement is too old: drop a newer one into inbox/",
                            "mahnlauf list files"));
        }
        rows.addAll(files());
        rows.addAll(failed(actions));
        rows.addAll(handOver(actions));
        rows.addAll(approvals());
        calls(actions, rows);
        return rows;
    }

    private List<Attention> files() {
        return cut(
                "file",
                "mahnlauf list files",
                night.files().stream()
                        .filter(Night.FileOutcome::needsPerson)
                        .map(f -> new Attention("file", f.name(), f.reason(), inspect(f.name())))
                        .toList());
    }

    private static String inspect(String name) {
        return "mahnlauf inspect " + quoted("rejected/" + name);
    }

    /** As a shell takes it whole, where it is more than a plain word. */
    static String quoted(String word) {
        boolean plain = word.matches("[\\p{L}\\p{N}._/:@,=+-]+");
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static List<Attention> failed(List<Map<String, Object>> actions) {
        return cut(
                "delivery",
                "mahnlauf list actions",
                actions.stream()
                        .filter(a -> "failed".equals(a.get("STATE")))
                        .map(a -> delivery(a, String.valueOf(a.get("NOTE"))))
                        .toList());
    }

    private static Attention delivery(Map<String, Object> action, String why) {
        String customer = String.valueOf(action.get("CUSTOMER_NUMBER"));
        return new Attention(
                "delivery",
                customer + " · " + action.get("KIND"),
                why,
                "mahnlauf list actions --customer " + quoted(customer));
    }

    /** What lies in outbox/agreements alone; an offer that went with its letter has arrived. */
    private static List<Attention> handOver(List<Map<String, Object>> actions) {
        return cut(
                "delivery",
                "mahnlauf list actions",
                actions.stream()
                        .filter(a -> "delivered".equals(a.get("STATE")))
                        .filter(a -> Action.Channel.AGREEMENT.code().equals(a.get("CHANNEL")))
                        .filter(a -> "".equals(a.get("AFTER_ACTION")))
                        .map(
                                a ->
                                        delivery(
                                                a,
                                                "neither mail nor post reaches him: hand over "
                                                        + a.get("TARGET")))
                        .toList());
    }

    /** Every letter, note, notice and hand-off that somebody must let go first. */
    static List<Action> toApprove(Night night) throws SQLException {
        Delivery delivery = new Delivery(night);
        List<Action> waiting = new ArrayList<>();
        for (Action action : ActionQueue.waiting(night.ledger())) {
            if (delivery.isWaitingForPerson(action)) {
                waiting.add(action);
            }
        }
        return waiting;
    }

    /** Of several, how many in all comes first, and what lets all go. */
    private List<Attention> approvals() throws SQLException {
        List<Action> waiting = toApprove(night);
        List<Attention> rows = new ArrayList<>();
        if (waiting.size() > 1) {
            rows.add(
                    new Attention(
                            "approval",
                            String.valueOf(waiting.size()),
                            "wait until you let them go, all of them with this command",
                            "mahnlauf approve"));
        }
        rows.addAll(
                cut(
                        "approval",
                        "mahnlauf approve",
                        waiting.stream().map(Duties::approval).toList()));
        return rows;
    }

    private static Attention approval(Action action) {
        return new Attention(
                "approval",
                action.customer() + " · " + action.kind().code(),
                "waits until you let it go",
                "mahnlauf approve " + quoted(action.id()));
    }

    private void calls(List<Map<String, Object>> actions, List<Attention> rows) {
        long calls =
                actions.stream()
                        .filter(a -> ActionKind.CALL.code().equals(a.get("KIND")))
                        .filter(a -> "delivered".equals(a.get("STATE")))
                        .count();
        if (calls > 0) {
            rows.add(
                    new Attention(
                            "call",
                            String.valueOf(calls),
                            "the list lies in outbox/calls/; what comes of it goes into inbox/",
                            "mahnlauf list actions"));
        }
    }

    /** Longer lists end with how many more there are, and with the command that shows them. */
    private static List<Attention> cut(String topic, String command, List<Attention> all) {
        if (all.size() <= SHOWN) {
            return all;
        }
        List<Attention> shown = new ArrayList<>(all.subList(0, SHOWN));
        shown.add(new Attention(topic, "+ " + (all.size() - SHOWN), "", command));
        return shown;
    }
}
