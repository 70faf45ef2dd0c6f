package mahnlauf.doors;

import java.time.ZonedDateTime;

/**
 * From whom to whom a mail goes, and how it is known again.
 *
 * @param replyTo where answers go, or empty for the sender
 * @param messageId without angle brackets; the same step always has the same
 */
public record Envelope(
        String from,
        String fromName,
        String replyTo,
        String to,
        String toName,
        String messageId,
        ZonedDateTime date) {}
