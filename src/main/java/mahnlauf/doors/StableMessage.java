package mahnlauf.doors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
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

    /**
     * The mail with its id, its date, its sender and the mark that no person wrote it (RFC 3834).
     *
     * @throws IllegalArgumentException if the sender's own addresses are unusable (a wrong setting)
     */
    StableMessage(Session session, Envelope envelope) throws MessagingException {
        super(session);
        this.id = envelope.id();
        setHeader("Date", RFC_5322.format(envelope.date()));
        setHeader("Auto-Submitted", "auto-generated");
        setFrom(Mailbox.of(envelope.from(), envelope.fromName(), "mail.from"));
        if (!envelope.replyTo().isEmpty()) {
            InternetAddress replyTo =
                    Mailbox.of(envelope.replyTo(), envelope.fromName(), "creditor.email");
            setReplyTo(new InternetAddress[] {replyTo});
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
