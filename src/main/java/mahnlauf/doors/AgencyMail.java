package mahnlauf.doors;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A mail to a collection agency (Inkasso) that carries one file; its text names no debtor. */
public final class AgencyMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private static final String TEXT =
            """
            Guten Tag,

            anbei %s (%d Bytes).
            Kommt dieselbe Datei noch einmal, ersetzt sie die erste.

            Diese E-Mail wurde automatisch erstellt. Antworten erreichen uns.

            %s
            """;

    private AgencyMail() {}

    /**
     * The mail; the file is attached byte for byte.
     *
     * @throws IllegalArgumentException if an address is unusable (a wrong setting)
     */
    public static MimeMessage compose(Envelope envelope, String name, byte[] content) {
        try {
            MimeMessage message =
                    new StableMessage(Session.getInstance(new Properties()), envelope);
            message.setRecipient(
                    Message.RecipientType.TO,
                    Mailbox.of(envelope.to(), "", "delivery.to of the agency"));
            message.setSubject(name, UTF_8);
            message.setContent(parts(envelope, name, content));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot compose " + envelope.messageId(), e);
        }
    }

    private static MimeMultipart parts(Envelope envelope, String name, byte[] content)
            throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        String sender = CleanText.line(envelope.fromName());
        text.setText(TEXT.formatted(name, content.length, sender), UTF_8);
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        MimeBodyPart file = new MimeBodyPart();
        String type = name.endsWith(".zip") ? "application/zip" : "text/csv; charset=utf-8";
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        file.setFileName(name);
        file.setDisposition(Part.ATTACHMENT);
        file.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(text);
        mixed.addBodyPart(file);
        return mixed;
    }
}
