package mahnlauf.doors;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From whom to whom a mail goes, and how it is known again; what is no Message-ID is refused.
 *
 * @param replyTo where answers go, or empty for the sender
 * @param messageId without angle brackets; the same step always has the same
 * @param earlier the ids of the mails before it in the same case, oldest first
 * @param archive who gets a blind copy of every mail, or empty
 */
public record Envelope(
        String from,
        String fromName,
        String replyTo,
        String to,
        String toName,
        String messageId,
        ZonedDateTime date,
        List<String> earlier,
        String archive) {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,100}");

    public Envelope {
        earlier = List.copyOf(earlier);
        checkId(messageId);
        earlier.forEach(Envelope::checkId);
    }

    /** The first mail of a case, of which nobody gets a copy. */
    public Envelope(
            String from,
            String fromName,
            String replyTo,
            String to,
            String toName,
            String messageId,
            ZonedDateTime date) {
        this(from, fromName, replyTo, to, toName, messageId, date, List.of(), "");
    }

    /** What is no id could write headers of its own. */
    private static void checkId(String id) {
        if (!MESSAGE_ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Message-ID '"
                            + CleanText.line(id)
                            + "' is not of the form action@example.com, without brackets");
        }
    }

    /** The Message-ID as a header has it. */
    String id() {
        return "<" + messageId + ">";
    }

    /** The ids of the mails before it as headers have them, oldest first. */
    List<String> earlierIds() {
        return earlier.stream().map(id -> "<" + id + ">").toList();
    }
}
