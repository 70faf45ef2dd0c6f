package mahnlauf.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Bounce;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;

/**
 * A file that has left for a collection agency, as a mail with it is known.
 *
 * @param id by which the mail is known: the action of a package, else the name of the list
 * @param file as it lies in {@code outbox/collection/}
 */
record SentParcel(String id, String agency, Path file) {

    private static final Pattern LIST =
            Pattern.compile(
                    "([\\p{L}\\p{N}_-]{1,60})-(recalls|payments)-\\d{4}-\\d{2}-\\d{2}(-\\d{1,6})?");

    /** The one that a report is about; empty where it is none of ours. */
    static Optional<SentParcel> of(Bounce bounce, Ledger ledger, Home home) throws SQLException {
        for (String messageId : bounce.messageIds()) {
            String id = MailIds.action(messageId);
            Optional<Action> action = ActionQueue.find(ledger, id);
            Optional<SentParcel> sent = action.isPresent() ? handOff(action.get()) : list(id, home);
            if (sent.isPresent()) {
                return sent;
            }
        }
        return Optional.empty();
    }

    private static Optional<SentParcel> handOff(Action action) {
        if (action.kind() != ActionKind.COLLECTION_HANDOFF) {
            return Optional.empty();
        }
        Path file = Path.of(action.target());
        return PackageName.matches(file)
                ? Optional.of(new SentParcel(action.id(), PackageName.agency(file), file))
                : Optional.empty();
    }

    private static Optional<SentParcel> list(String id, Home home) {
        Matcher name = LIST.matcher(id);
        if (!name.matches()) {
            return Optional.empty();
        }
        Path file = home.outbox("collection").resolve(id + ".csv");
        return Files.isRegularFile(file)
                ? Optional.of(new SentParcel(id, name.group(1), file))
                : Optional.empty();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** What the books hold of it, whether it has arrived or not. */
    String inTheBooks() {
        return PackageName.matches(file)
                ? "Claim " + ActionNames.claim(id) + " still counts as handed over"
                : "What it tells still counts as told";
    }
}
