package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import mahnlauf.shell.MailFailure.Kind;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

/** Of whom the mail server complains: of the customer, of the copy, or of us. */
class MailFailureTest {

    private static final String TO = "kunde@example.org";
    private static final String COPY = "archiv@firma.example";

    private static MailFailure of(MessagingException failure) {
        return MailFailure.of(failure, TO, COPY);
    }

    private static SendFailedException refused(String address, int code) throws AddressException {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(
                        new InternetAddress(address), "RCPT TO", code, "said"));
    }

    @Test
    void a_refused_customer_gets_a_letter_for_good_only() throws Exception {
        assertEquals(new MailFailure(Kind.ADDRESS_REFUSED, 550), of(refused(TO, 550)));
        assertEquals(new MailFailure(Kind.LATER, 452), of(refused(TO, 452)));
    }

    @Test
    void a_refused_copy_is_no_refused_customer() throws Exception {
        assertEquals(new MailFailure(Kind.COPY_REFUSED, 550), of(refused(COPY, 550)));
        SendFailedException both = refused(COPY, 550);
        both.setNextException(
                new SMTPAddressFailedException(new InternetAddress(TO), "RCPT TO", 451, "said"));
        assertEquals(new MailFailure(Kind.LATER, 451), of(both));
    }

    @Test
    void whatever_keeps_all_mails_back_is_no_fault_of_a_customer() throws Exception {
        InternetAddress us = new InternetAddress("post@firma.example");
        SMTPSenderFailedException sender =
                new SMTPSenderFailedException(us, "MAIL FROM", 553, "not yours");
        assertEquals(
                new MailFailure(Kind.SERVER_AWAY, 553),
                of(new SendFailedException("Sender", sender)));
        assertEquals(
                new MailFailure(Kind.SERVER_AWAY, 0),
                of(new AuthenticationFailedException("535 no")));
        assertEquals(
                new MailFailure(Kind.SERVER_AWAY, 0),
                of(new MessagingException("away", new ConnectException("refused"))));
    }
}
