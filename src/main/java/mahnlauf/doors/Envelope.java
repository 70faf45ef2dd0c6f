package mahnlauf.doors;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * From whom to whom a mail goes, and how it is known again.
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

    public Envelope {
        earlier = List.copyOf(earlier);
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
}
