package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an action leaves by the shipped routes; only the doors themselves are replaced, by id. */
class DeliveryRoutesTest extends CamelTestSupport {

    private static final Map<String, String> SMTP =
            Map.of(
                    "mail.host", "127.0.0.1",
                    "mail.port", "1",
                    "mail.from", "post@example.com",
                    "mail.retry_seconds", "0,0");

    @TempDir static Path folder;
    private NightAtWork night;

    DeliveryRoutesTest() {
        testConfiguration().withUseAdviceWith(true);
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        night = new NightAtWork(Files.createTempDirectory(folder, "home"), SMTP);
        return night.routes();
    }

    @AfterEach
    void closeLedger() throws Exception {
        night.close();
    }

    @Test
    void a_reminder_leaves_by_mail() throws Exception {
        AdviceWith.adviceWith(
                context, "mail-smtp", door -> door.weaveById("to-smtp").replace().to("mock:mail"));
        MockEndpoint mail = getMockEndpoint("mock:mail");
        mail.expectedMessageCount(1);
        runNight("aenne@example.org");
        mail.assertIsSatisfied();
        assertEquals(List.of("reminder by mail: delivered"), night.actions());
        assertEquals("aenne@example.org", night.onlyAction().target());
    }

    @Test
    void a_refused_address_becomes_a_letter_the_same_night() throws Exception {
        InternetAddress nobody = new InternetAddress("weg@example.org");
        SendFailedException refused =
                new SendFailedException(
                        "Invalid Addresses",
                        new SMTPAddressFailedException(nobody, "RCPT TO", 550, "no such user"));
        refuse(refused);
        runNight("weg@example.org");
        assertEquals(List.of("reminder by letter: delivered"), night.actions());
        Action action = night.onlyAction();
        assertTrue(Files.exists(night.home().resolve(action.target())), action.target());
        assertTrue(action.note().contains("550"), action.note());
    }

    @Test
    void a_mailbox_that_is_full_for_now_leaves_the_letter_waiting() throws Exception {
        InternetAddress full = new InternetAddress("voll@example.org");
        refuse(
                new SendFailedException(
                        "Later", new SMTPAddressFailedException(full, "RCPT TO", 452, "full")));
        runNight("voll@example.org");
        assertEquals(List.of("reminder by mail: pending"), night.actions());
    }

    @Test
    void a_mail_server_that_is_away_leaves_the_letter_waiting() throws Exception {
        refuse(new MessagingException("No answer", new ConnectException("refused")));
        runNight("aenne@example.org");
        assertEquals(List.of("reminder by mail: pending"), night.actions());
    }

    @Test
    void whoever_has_no_address_gets_a_letter() throws Exception {
        runNight("");
        assertEquals(List.of("reminder by letter: delivered"), night.actions());
    }

    @Test
    void a_channel_without_a_door_stops_the_night() throws Exception {
        night.owes("aenne@example.org");
        context.start();
        template.requestBody("direct:night-without-delivery", (Object) null);
        Map<String, String> row =
                Map.of("ACTION_ID", night.onlyAction().id(), "CHANNEL", "brieftaube");
        CamelExecutionException stopped =
                assertThrows(
                        CamelExecutionException.class,
                        () -> template.requestBody("direct:deliver-action", row));
        String why = String.valueOf(stopped.getCause().getMessage());
        assertTrue(why.contains("brieftaube"), why);
        assertEquals(List.of("reminder by mail: pending"), night.actions());
    }

    private void refuse(Exception failure) throws Exception {
        AdviceWith.adviceWith(
                context,
                "mail-smtp",
                door -> door.weaveById("to-smtp").replace().throwException(failure));
    }

    private void runNight(String email) throws Exception {
        night.owes(email);
        context.start();
        template.requestBody("direct:night", (Object) null);
    }
}
