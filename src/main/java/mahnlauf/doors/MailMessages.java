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
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Makes mails of letters: text and HTML as alternatives, the printed letter attached. */
public final class MailMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // Named, it is found at once; else every part of every mail searches the class path for it.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Session session = Session.getInstance(new Properties());

    /** The mail without enclosures, or why it cannot be sent. */
    public ComposedMail compose(RenderedLetter letter, Envelope envelope) {
        return compose(letter, envelope, List.of());
    }

    /**
     * The mail, or why it cannot be sent.
     *
     * @param enclosures files that are attached behind the letter: PDFs, or e-invoices as XML
     * @throws IllegalArgumentException if the sender's own data are unusable (a wrong setting)
     */
    public ComposedMail compose(
            RenderedLetter letter, Envelope envelope, List<Document> enclosures) {
        String to = Mailbox.address(envelope.to());
        if (to == null) {
            return new ComposedMail.Refused(
                    "E-mail address '"
                            + CleanText.line(envelope.to())
                            + "' is not one plain address like name@example.org; mend it in the customer's data");
        }
        try {
            return new ComposedMail.Ready(message(letter, envelope, to, enclosures), to);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot compose mail " + envelope.messageId(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an enclosure", e);
        }
    }

    /** The message as it goes over the wire, for an {@code .eml} file. */
    public static byte[] eml(MimeMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot write a mail", e);
        }
        return out.toByteArray();
    }

    private MimeMessage message(
            RenderedLetter letter, Envelope envelope, String to, List<Document> enclosures)
            throws MessagingException, IOException {
        MimeMessage message = new StableMessage(session, envelope);
        message.setRecipient(Message.RecipientType.TO, Mailbox.named(to, envelope.toName()));
        if (!envelope.archive().isEmpty()) {
            message.setRecipient(
                    Message.RecipientType.BCC, Mailbox.of(envelope.archive(), "", "mail.bcc"));
        }
        message.setSubject(CleanText.line(letter.subject()), UTF_8);
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        answer(message, envelope.earlierIds());
        message.setContent(mixed(letter, enclosures));
        message.saveChanges();
        return message;
    }

    /** Mail programs show the mails of a case as one conversation (RFC 5322, 3.6.4). */
    private static void answer(MimeMessage message, List<String> earlier)
            throws MessagingException {
        if (!earlier.isEmpty()) {
            message.setHeader("In-Reply-To", earlier.get(earlier.size() - 1));
            message.setHeader("References", String.join("\r\n ", earlier));
        }
    }

    private static MimeMultipart mixed(RenderedLetter letter, List<Document> enclosures)
            throws MessagingException, IOException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(letter.text(), "plain"));
        alternative.addBodyPart(page(letter)); // the last one is preferred
        MimeBodyPart bodies = new MimeBodyPart();
        bodies.setContent(alternative);
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(bodies);
        mixed.addBodyPart(attachment(letter.pdfName(), letter.pdf()));
        for (Document enclosure : enclosures) {
            try (InputStream in = enclosure.content().open()) {
                mixed.addBodyPart(attachment(enclosure.name(), in.readAllBytes()));
            }
        }
        return mixed;
    }

    /** The HTML, with the payment code beside it where it shows one. */
    private static MimeBodyPart page(RenderedLetter letter) throws MessagingException {
        MimeBodyPart html = text(letter.html(), "html");
        byte[] png = letter.code();
        if (png.length == 0) {
            return html;
        }
        MimeBodyPart code = new MimeBodyPart();
        code.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        code.setContentID("<" + RenderedLetter.CODE_ID + ">");
        code.setFileName(RenderedLetter.CODE_ID + ".png");
        code.setDisposition(Part.INLINE);
        code.setHeader("Content-Transfer-Encoding", "base64");
        MimeMultipart related = new MimeMultipart("related");
        related.addBodyPart(html);
        related.addBodyPart(code);
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(related);
        return both;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attachment(String name, byte[] content) throws MessagingException {
        String type = name.endsWith(".xml") ? "application/xml" : "application/pdf";
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(name);
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
