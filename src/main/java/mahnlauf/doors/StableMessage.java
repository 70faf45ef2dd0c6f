package mahnlauf.doors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A mail of the program. It keeps its Message-ID however often it is saved: sent twice, it can be
 * known as one.
 */
final class StableMessage extends MimeMessage {

    private static final DateTimeFormatter RFC_5322 =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);

    private final String id;

    /** The mail with its id, its date and the mark that no person wrote it (RFC 3834). */
    StableMessage(Session session, Envelope envelope) throws MessagingException {
        super(session);
        this.id = "<" + envelope.messageId() + ">";
        setHeader("Date", RFC_5322.format(envelope.date()));
        setHeader("Auto-Submitted", "auto-generated");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
