package mahnlauf.shell;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a mail did not leave: what the server said, and of whom.
 *
 * @param code the SMTP reply code; 0 where there was no reply
 */
record MailFailure(Kind kind, int code) {

    private static final int PERMANENT = 500;
    private static final int SERVICE_CLOSING = 421;

    /** What is to be done about it. */
    enum Kind {
        /** Nobody reads mail there: the letter goes by post, the address is used no more. */
        ADDRESS_REFUSED,
        /** This mail is not taken (too large, taken for spam): this letter goes by post. */
        MAIL_REFUSED,
        /** The address of the copy is refused, so the mail went to nobody. */
        COPY_REFUSED,
        /** Not now: this mail waits, others are tried. */
        LATER,
        /** No mail is taken: no answer, no login, our own address refused. */
        SERVER_AWAY
    }

    /** Reads what the mail server's refusal says. */
    static MailFailure of(MessagingException failure, String to, String copyTo) {
        int code = 0;
        boolean senderRefused = false;
        List<SMTPAddressFailedException> refusals = new ArrayList<>();
        Exception next = failure;
        while (next != null) {
            if (next instanceof SMTPAddressFailedException refused) {
                refusals.add(refused);
            }
            if (next instanceof SMTPSendFailedException failed) {
                code = failed.getReturnCode();
            }
            if (next instanceof SMTPSenderFailedException refused) {
                code = refused.getReturnCode();
                senderRefused = true;
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        if (!refusals.isEmpty()) {
            return ofAddress(refusals, to, copyTo);
        }
        if (code == 0 && failure instanceof SendFailedException refused && hasInvalid(refused)) {
            return new MailFailure(Kind.ADDRESS_REFUSED, PERMANENT);
        }
        boolean away = code == 0 || senderRefused || code == SERVICE_CLOSING;
        Kind kind = code >= PERMANENT ? Kind.MAIL_REFUSED : Kind.LATER;
        return new MailFailure(away ? Kind.SERVER_AWAY : kind, code);
    }

    /** What is said of the customer counts before what is said of the copy. */
    private static MailFailure ofAddress(
            List<SMTPAddressFailedException> refusals, String to, String copyTo) {
        SMTPAddressFailedException told = refusals.get(0);
        for (SMTPAddressFailedException refused : refusals) {
            if (!isTo(refused, copyTo) || isTo(refused, to)) {
                told = refused;
            }
        }
        int code = told.getReturnCode();
        if (isTo(told, copyTo) && !isTo(told, to)) {
            return new MailFailure(Kind.COPY_REFUSED, code);
        }
        return new MailFailure(code >= PERMANENT ? Kind.ADDRESS_REFUSED : Kind.LATER, code);
    }

    private static boolean isTo(SMTPAddressFailedException refused, String address) {
        InternetAddress of = refused.getAddress();
        return of != null && address.equalsIgnoreCase(of.getAddress());
    }

    private static boolean hasInvalid(SendFailedException failure) {
        Address[] invalid = failure.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }
}
