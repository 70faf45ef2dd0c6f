package mahnlauf.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.OptOut;
import mahnlauf.doors.Document;
import mahnlauf.doors.Envelope;
import mahnlauf.doors.MailMessages;
import mahnlauf.doors.RenderedLetter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A letter by e-mail: composed, marked as on its way, and what the mail server made of it. */
final class MailDoor {

    private static final Logger LOG = LoggerFactory.getLogger(MailDoor.class);

    private final Night night;
    private final Delivery delivery;
    private final LetterDoor letters;
    private final MailMessages messages = new MailMessages();
    private final Rounds rounds;
    private final MailPace pace;
    private final Pause pause;
    private String copyTo;

    MailDoor(Night night, Delivery delivery, LetterDoor letters, Pause pause) {
        this.night = night;
        this.delivery = delivery;
        this.letters = letters;
        this.pause = pause;
        Settings settings = night.settings();
        this.rounds = new Rounds(settings.seconds(Setting.MAIL_RETRY_SECONDS));
        boolean smtp = !settings.text(Setting.MAIL_HOST).isEmpty();
        this.pace = new MailPace(smtp ? settings.number(Setting.MAIL_PER_MINUTE) : 0);
        this.copyTo = settings.text(Setting.MAIL_BCC);
    }

    /** Whether the server took no mail in this round: the others wait for the next one, too. */
    boolean serverAway() {
        return rounds.isServerAway();
    }

    /** Waits for the next round of mails that were not taken; false: there is none tonight. */
    boolean again() {
        if (!rounds.isLeft()) {
            return false;
        }
        int seconds = rounds.next();
        if (seconds > 0) {
            LOG.info("mail: not all was taken; once more in {} s (mail.retry_seconds)", seconds);
        }
        pause.seconds(seconds);
        return true;
    }

    /** The mail, or null where the customer has no usable address: then the letter goes by post. */
    @Nullable MimeMessage compose(Action action) throws IOException, SQLException {
        Customer customer = delivery.debtor(action.customer()).customer();
        if (!delivery.debtor(action.customer()).takesMail()) {
            byPost(action, "the customer can be reached by no e-mail any more");
            return null;
        }
        RenderedLetter letter = letters.compose(action);
        List<Document> enclosed = new ArrayList<>(letters.enclosedOffer(action));
        enclosed.addAll(letters.copies(action));
        @Nullable MimeMessage message =
                messages.compose(letter, envelope(action, customer), enclosed)
                        .fold(ready -> ready, refused -> null);
        if (message == null) {
            byPost(action, "the e-mail address cannot be used");
        } else {
            tellRepeated(action);
            pause.nanos(pace.waitNanos(System.nanoTime()));
            delivery.sending(action.by(Action.Channel.MAIL, customer.email()));
            night.ledger().sync(); // on the disk before it leaves: a kill must not forget it
        }
        return message;
    }

    private Envelope envelope(Action action, Customer customer) throws SQLException {
        String sender = night.settings().sender();
        List<String> earlier = MailIds.before(action, night.ledger(), sender);
        return new Envelope(
                sender,
                night.settings().text(Setting.CREDITOR_NAME),
                night.settings().text(Setting.CREDITOR_EMAIL),
                customer.email(),
                customer.name(),
                MailIds.of(action.id(), sender),
                ZonedDateTime.now(night.clock().withZone(night.settings().zone())),
                earlier,
                copyTo);
    }

    /** The run before died between handing this mail over and writing that down. */
    private void tellRepeated(Action action) {
        if (action.state() == Action.State.SENDING) {
            night.findings()
                    .note(
                            action.id()
                                    + " is sent again under the same Message-ID: the run before ended while"
                                    + " it was being sent, so it may have arrived already.");
        }
    }

    void delivered(Action action) throws IOException, SQLException {
        letters.delivered(action);
    }

    /**
     * What to do after a mail could not be sent.
     *
     * @return whether the letter must go by post tonight: the server refused it for good
     */
    boolean failed(Action action, MessagingException failure) throws SQLException {
        MailFailure why = MailFailure.of(failure, action.target(), copyTo);
        switch (why.kind()) {
            case ADDRESS_REFUSED, MAIL_REFUSED -> {
                return refused(action, why);
            }
            case COPY_REFUSED -> {
                night.findings()
                        .add(
                                "The mail server refused the address in mail.bcc ("
                                        + why.code()
                                        + "); mails leave without a copy. Correct the setting.");
                copyTo = "";
                rounds.atOnce();
                delivery.postponed(action, "");
            }
            case LATER -> {
                rounds.putOff();
                delivery.postponed(action, "the mail server said " + why.code());
            }
            case SERVER_AWAY -> {
                rounds.serverAway();
                LOG.warn("The mail server takes no mails; they wait. {}", failure.getMessage());
                delivery.postponed(
                        action,
                        why.code() == 0
                                ? "the mail server does not answer"
                                : "the mail server said " + why.code());
            }
        }
        return false;
    }

    private boolean refused(Action action, MailFailure why) throws SQLException {
        if (why.kind() == MailFailure.Kind.ADDRESS_REFUSED) {
            delivery.tell(
                    delivery.event(Event.Type.MAIL_FAILED, action, String.valueOf(why.code()))
                            .during(night.date(), null));
        }
        if (!delivery.debtor(action.customer()).has(OptOut.NO_POST)) {
            night.findings()
                    .add(
                            "Customer "
                                    + action.customer()
                                    + ": the mail server refused the "
                                    + (why.kind() == MailFailure.Kind.ADDRESS_REFUSED
                                            ? "address ("
                                            : "mail (")
                                    + why.code()
                                    + "); the letter goes by post. "
                                    + (why.kind() == MailFailure.Kind.ADDRESS_REFUSED
                                            ? "Correct the address in your invoice program."
                                            : "The log of the server may say why."));
        }
        return byPost(action, "refused by the mail server (" + why.code() + ")");
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
}
