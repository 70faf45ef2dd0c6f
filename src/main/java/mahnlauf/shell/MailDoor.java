package mahnlauf.shell;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.OptOut;
import mahnlauf.doors.Envelope;
import mahnlauf.doors.MailMessages;
import mahnlauf.doors.RenderedLetter;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A letter by e-mail: composed, marked as on its way, and what the mail server made of it. */
final class MailDoor {

    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);
    private static final int PERMANENT = 500;
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]{1,100})$");

    private final Night night;
    private final Delivery delivery;
    private final LetterDoor letters;
    private final MailMessages messages = new MailMessages();
    private boolean serverAway;

    MailDoor(Night night, Delivery delivery, LetterDoor letters) {
        this.night = night;
        this.delivery = delivery;
        this.letters = letters;
    }

    /** Whether a connection failed tonight: the other mails wait for the next run, too. */
    boolean serverAway() {
        return serverAway;
    }

    /** The mail, or null where the customer has no usable address: then the letter goes by post. */
    @Nullable MimeMessage compose(Action action) throws IOException, SQLException {
        Customer customer = delivery.debtor(action.customer()).customer();
        RenderedLetter letter = letters.compose(action);
        Envelope envelope =
                new Envelope(
                        night.settings().sender(),
                        night.settings().text(Setting.CREDITOR_NAME),
                        night.settings().text(Setting.CREDITOR_EMAIL),
                        customer.email(),
                        customer.name(),
                        messageId(action),
                        ZonedDateTime.now(night.clock().withZone(night.settings().zone())));
        @Nullable MimeMessage message =
                messages.compose(letter, envelope, letters.enclosures(action))
                        .fold(ready -> ready, refused -> null);
        if (message == null) {
            byPost(action, "the e-mail address cannot be used");
        } else {
            delivery.sending(action.by(Action.Channel.MAIL, customer.email()));
        }
        return message;
    }

    /** The same action has the same Message-ID, however often it is sent. */
    private String messageId(Action action) {
        Matcher domain = DOMAIN.matcher(night.settings().sender());
        String id =
                action.id().codePoints().allMatch(c -> c < 128)
                        ? action.id()
                        : "a" + Integer.toHexString(action.id().hashCode());
        return id + "@" + (domain.find() ? domain.group(1) : "mahnlauf.invalid");
    }

    void delivered(Action action) throws IOException, SQLException {
        letters.delivered(action);
    }

    /**
     * What to do after a mail could not be sent.
     *
     * @return whether the letter must go by post tonight: the server refused the address for good
     */
    boolean failed(Action action, MessagingException failure) throws SQLException {
        int code = code(failure);
        boolean noPost = delivery.debtor(action.customer()).has(OptOut.NO_POST);
        if (code >= PERMANENT && !noPost) {
            night.findings()
                    .add(
                            "Customer "
                                    + action.customer()
                                    + ": the mail server refused the address ("
                                    + code
                                    + "); the letter goes by post. Correct the address in your invoice program.");
        }
        if (code >= PERMANENT) {
            return byPost(action, "refused by the mail server (" + code + ")");
        }
        if (code == 0) {
            serverAway = true;
            LOG.warn(
                    "The mail server does not answer; mails wait for the next run. {}",
                    failure.getMessage());
        }
        delivery.postponed(
                action,
                code == 0 ? "the mail server does not answer" : "the mail server said " + code);
        return false;
    }

    /** A letter by post instead, unless the customer wants none: then the step has not happened. */
    private boolean byPost(Action action, String why) throws SQLException {
        if (delivery.debtor(action.customer()).has(OptOut.NO_POST)) {
            delivery.failed(action, why + ", and the customer wants no post (no_post)");
            return false;
        }
        delivery.update(action.by(Action.Channel.LETTER, "").became(Action.State.PENDING, why));
        return true;
    }

    /** The SMTP reply code that explains the failure; 0 where there was no reply. */
    private static int code(MessagingException failure) {
        int code = 0;
        Exception next = failure;
        while (next != null) {
            if (next instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (next instanceof SMTPSendFailedException failed) {
                code = failed.getReturnCode();
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return code == 0 && failure instanceof SendFailedException refused && hasInvalid(refused)
                ? PERMANENT
                : code;
    }

    private static boolean hasInvalid(SendFailedException failure) {
        Address[] invalid = failure.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }
}
