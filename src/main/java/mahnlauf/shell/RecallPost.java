package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.model.Action;
import mahnlauf.store.ActionQueue;

/**
 * Recalled claims for agencies to which copies travel: a list for each of them, since none may see
 * the debtors of another.
 *
 * <p>The list's name is written to the actions before it appears. One that was on its way when a
 * run ended travels again as it is.
 */
final class RecallPost {

    private final Night night;
    private final Delivery delivery;
    private final ListDoor lists;
    private final AgencyPost post;

    RecallPost(Night night, Delivery delivery, ListDoor lists, AgencyPost post) {
        this.night = night;
        this.delivery = delivery;
        this.lists = lists;
        this.post = post;
    }

    /** A list and its copy that travels. */
    record Sheet(Parcel parcel, ListDoor.Sheet list) {}

    /** Tonight's lists; those that travel again come first. */
    List<Sheet> sheets() throws SQLException {
        Map<Path, List<Action>> again = new TreeMap<>();
        Map<String, List<Action>> fresh = new TreeMap<>();
        for (Action waiting : ActionQueue.waiting(night.ledger())) {
            Action action = waiting.became(waiting.state(), ""); // why it waited counts no more
            if (ListDoor.Kind.RECALLS.holds(action) && delivery.mayLeave(action)) {
                Path file = night.home().root().resolve(ListDoor.file(action));
                String agency = lists.agency(action);
                if (post.isAway(agency) || !post.travels(agency)) {
                    continue;
                }
                if (action.state() == Action.State.SENDING && Files.isRegularFile(file)) {
                    again.computeIfAbsent(file, f -> new ArrayList<>()).add(action);
                } else {
                    fresh.computeIfAbsent(agency, a -> new ArrayList<>()).add(action);
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Map.Entry<Path, List<Action>> list : again.entrySet()) {
            sheets.add(sheet(lists.agency(list.getValue().get(0)), list.getKey(), list.getValue()));
        }
        for (Map.Entry<String, List<Action>> list : fresh.entrySet()) {
            sheets.add(begin(list.getKey(), list.getValue()));
        }
        return sheets;
    }

    private Sheet begin(String agency, List<Action> actions) throws SQLException {
        Path folder = night.home().outbox("collection");
        Path file = Outbox.free(folder, agency + "-recalls-" + night.date() + ".csv");
        List<Action> named = new ArrayList<>();
        for (Action action : actions) {
            String target = ListDoor.reference(action) + night.home().relative(file);
            named.add(action.by(action.channel(), target));
            delivery.sending(action.by(action.channel(), target));
        }
        night.ledger().sync(); // on the disk before it leaves: a kill must not forget it
        return sheet(agency, file, named);
    }

    private Sheet sheet(String agency, Path file, List<Action> actions) throws SQLException {
        Parcel parcel = post.list(agency, file, Files.exists(file));
        return new Sheet(parcel, new ListDoor.Sheet(file, actions, lists.recallRows(actions)));
    }

    /** They are recalled where the list has arrived; else they wait for another night. */
    void end(Sheet sheet) throws IOException, SQLException {
        Parcel parcel = sheet.parcel();
        if (parcel.hasArrived()) {
            lists.delivered(ListDoor.Kind.RECALLS, sheet.list());
            return;
        }
        if (!parcel.mayBeThere()) {
            Files.deleteIfExists(parcel.file());
        }
        for (Action action : sheet.list().actions()) {
            Action waits =
                    parcel.mayBeThere()
                            ? action.became(Action.State.SENDING, parcel.fault())
                            : action.by(action.channel(), ListDoor.reference(action).strip())
                                    .became(Action.State.PENDING, parcel.fault());
            delivery.update(waits);
        }
    }
}
