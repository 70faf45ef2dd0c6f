package mahnlauf.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the mail server for the mails of a night: to greet, encrypt and log in for each
 * costs more than the mail. Whether the server still listens is asked before each mail, so that
 * none is lost on a connection that it has closed.
 */
public final class SmtpConnection extends DefaultJavaMailSender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    /** Servers that count give up on a connection at 100 mails or more. */
    private static final int MOST_MAILS = 100;

    private final Session session;
    private final Address server;
    private @Nullable Transport open;
    private int mails;

    /** Where the server is. */
    record Address(String scheme, String host, int port) {}

    SmtpConnection(Session session, Address server) {
        this.session = session;
        this.server = server;
        setSession(session);
    }

    static SmtpConnection of(Settings settings) {
        String scheme = settings.text(Setting.MAIL_TLS).equals("tls") ? "smtps" : "smtp";
        return new SmtpConnection(
                CamelEngine.mailSession(settings),
                new Address(
                        scheme,
                        settings.text(Setting.MAIL_HOST),
                        settings.number(Setting.MAIL_PORT)));
    }

    @Override
    public synchronized void send(MimeMessage mail) throws MessagingException {
        Transport transport = connected();
        boolean usable = false;
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            mails++;
            usable = true;
        } catch (SendFailedException refused) {
            usable = true; // this mail was refused, the next one may not be
            throw refused;
        } finally {
            if (!usable) {
                close();
            }
        }
    }

    private Transport connected() throws MessagingException {
        Transport transport = open;
        if (transport != null && mails < MOST_MAILS && transport.isConnected()) {
            return transport;
        }
        close();
        Transport fresh = session.getTransport(server.scheme());
        fresh.connect(server.host(), server.port(), null, null);
        mails = 0;
        open = fresh;
        return fresh;
    }

    /** Says goodbye; the next mail connects anew. */
    @Override
    public synchronized void close() {
        Transport transport = open;
        open = null;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                LOG.debug("The mail server closed the connection itself", gone);
            }
        }
    }
}
