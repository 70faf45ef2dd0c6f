package mahnlauf.core.model;

import java.util.List;

/**
 * A report that a mail was or was not delivered (delivery status notification, RFC 3464). Anybody
 * can write one, so it is a claim until it fits a mail that left.
 *
 * @param messageIds the mails that it may be about, the likeliest first, as their headers have them
 */
public record Bounce(List<String> messageIds, List<Recipient> recipients) {

    public Bounce {
        messageIds = List.copyOf(messageIds);
        recipients = List.copyOf(recipients);
    }

    /**
     * What became of the mail for one address.
     *
     * @param address where it ended ({@code Final-Recipient})
     * @param original where it was sent to, if another mail server passed it on; else empty
     * @param action failed, delayed, delivered, relayed or expanded, in small letters
     * @param status class, subject and detail (RFC 3463) like 5.1.1, or empty
     * @param diagnostic what the other mail server said, in one line; may be empty
     */
    public record Recipient(
            String address, String original, String action, String status, String diagnostic) {

        /** Nobody tries any more: the mail has not arrived and will not. */
        public boolean hasFailed() {
            return action.equals("failed");
        }

        /** The address itself is no good; a failure of class 4 was given up, but may pass. */
        public boolean isPermanent() {
            return hasFailed() && !status.startsWith("4");
        }

        /** Whether it is about a mail that was sent to this address. */
        public boolean isAbout(String sentTo) {
            return address.equalsIgnoreCase(sentTo) || original.equalsIgnoreCase(sentTo);
        }
    }
}
