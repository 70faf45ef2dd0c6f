package mahnlauf.doors;

import static mahnlauf.doors.Samples.STUDIO;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessagesTest {

    private static final ZonedDateTime THREE_THIRTY =
            ZonedDateTime.of(2026, 3, 22, 3, 30, 0, 0, ZoneId.of("Europe/Berlin"));
    private static final RenderedLetter LETTER =
            new Letters(STUDIO, null).render(Samples.reminder("Jürgen Groß"));

    @Test
    void a_mail_holds_text_html_and_the_printed_letter() throws Exception {
        MimeMessage mail = received(LETTER, envelope("k20001@example.org", "Jürgen Groß"));
        assertTrue(mail.isMimeType("multipart/mixed"));
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart bodies = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertEquals(2, bodies.getCount());
        assertTrue(bodies.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(bodies.getBodyPart(1).isMimeType("multipart/related"));
        MimeMultipart related = (MimeMultipart) bodies.getBodyPart(1).getContent();
        assertTrue(related.getBodyPart(0).isMimeType("text/html"));
        assertEquals(LETTER.text(), unix(bodies.getBodyPart(0).getContent().toString()));
        assertEquals(LETTER.html(), unix(related.getBodyPart(0).getContent().toString()));
        MimeBodyPart code = (MimeBodyPart) related.getBodyPart(1);
        assertEquals("<payment-code>", code.getContentID());
        assertArrayEquals(LETTER.code(), code.getInputStream().readAllBytes());
        assertTrue(mixed.getBodyPart(1).isMimeType("application/pdf"));
        assertEquals("Zahlungserinnerung-2026-03-22.pdf", mixed.getBodyPart(1).getFileName());
        assertArrayEquals(LETTER.pdf(), mixed.getBodyPart(1).getInputStream().readAllBytes());
    }

    @Test
    void its_header_says_who_when_and_that_a_program_wrote_it() throws Exception {
        MimeMessage mail = received(LETTER, envelope("k20001@example.org", "Łukasz Żółć"));
        assertAll(
                () ->
                        assertEquals(
                                "Coachingstudio Weitblick GmbH <versand@weitblick.example>",
                                address(mail.getFrom()[0])),
                () ->
                        assertEquals(
                                "Coachingstudio Weitblick GmbH <rechnung@weitblick.example>",
                                address(mail.getReplyTo()[0])),
                () ->
                        assertEquals(
                                "Łukasz Żółć <k20001@example.org>",
                                address(mail.getAllRecipients()[0])),
                () -> assertEquals(LETTER.subject(), mail.getSubject()),
                () -> assertEquals(THREE_THIRTY.toInstant(), mail.getSentDate().toInstant()),
                () -> assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null)),
                () -> assertEquals("<a7f3c2@weitblick.example>", mail.getMessageID()));
    }

    @Test
    void the_message_id_stays_however_often_it_is_saved() throws Exception {
        MimeMessage mail = composed(LETTER, envelope("k20001@example.org", "Erika"));
        mail.saveChanges();
        mail.saveChanges();
        assertEquals("<a7f3c2@weitblick.example>", mail.getMessageID());
    }

    @Test
    void only_ascii_in_short_lines_goes_over_the_wire() {
        byte[] eml =
                MailMessages.eml(composed(LETTER, envelope("k20001@example.org", "Şeyma Özdemir")));
        assertTrue(IntStream.range(0, eml.length).allMatch(i -> eml[i] > 0), "8-bit or NUL");
        String text = new String(eml, StandardCharsets.US_ASCII);
        assertAll(text.lines().map(line -> () -> assertTrue(line.length() <= 998, line)));
    }

    @Test
    void line_breaks_in_a_name_start_no_header() throws Exception {
        String hostile = "Erika\r\nBcc: boese@example.net\n\tX-Evil: 1";
        RenderedLetter letter = new Letters(STUDIO, null).render(Samples.reminder(hostile));
        Envelope plain = envelope("k20001@example.org", hostile);
        Envelope envelope =
                new Envelope(
                        plain.from(),
                        "Studio\r\nBcc: boese@example.net",
                        plain.replyTo(),
                        plain.to(),
                        plain.toName(),
                        plain.messageId(),
                        plain.date());
        MimeMessage mail = received(letter, envelope);
        assertNull(mail.getHeader("Bcc"));
        assertNull(mail.getHeader("X-Evil"));
        assertEquals(1, mail.getAllRecipients().length);
        assertNull(mail.getRecipients(Message.RecipientType.BCC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "erika",
                "@example.org",
                "erika@",
                "erika@localhost",
                "a@example.org, b@example.org",
                "a@example.org b@example.org",
                "a@example.org;b@example.org",
                "Erika <a@example.org>",
                "a@example.org\nBcc: b@example.net",
                "a@example.org\r\n",
                " a@example.org",
                "\"a b\"@example.org",
                "a(c)@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@-example.org",
                "a@example..org",
                "a@[127.0.0.1]",
                "ä@example.org",
                "a@b@example.org",
                "a@exa_mple.org"
            })
    void what_is_not_one_plain_address_is_refused_with_a_reason(String to) {
        ComposedMail mail = new MailMessages().compose(LETTER, envelope(to, "Erika"));
        ComposedMail.Refused refused = assertInstanceOf(ComposedMail.Refused.class, mail);
        assertTrue(refused.reason().contains("is not one plain address"), refused.reason());
        assertTrue(refused.reason().lines().count() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "erika.muster+rechnung@mail.example.org",
                "o'neill@example.co.uk",
                "info@müller.example"
            })
    void unusual_but_sound_addresses_are_taken(String to) {
        ComposedMail mail = new MailMessages().compose(LETTER, envelope(to, "Erika"));
        assertInstanceOf(ComposedMail.Ready.class, mail);
    }

    @Test
    void a_wrong_sender_or_message_id_is_our_mistake() {
        Envelope good = envelope("k@example.org", "");
        MailMessages mails = new MailMessages();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        mails.compose(
                                LETTER,
                                new Envelope(
                                        "nicht gesetzt",
                                        "",
                                        "",
                                        good.to(),
                                        "",
                                        good.messageId(),
                                        good.date())));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        mails.compose(
                                LETTER,
                                new Envelope(
                                        good.from(),
                                        "",
                                        "",
                                        good.to(),
                                        "",
                                        "a\r\nBcc: x@example.org",
                                        good.date())));
    }

    private static Envelope envelope(String to, String name) {
        return new Envelope(
                "versand@weitblick.example",
                STUDIO.name(),
                STUDIO.email(),
                to,
                name,
                "a7f3c2@weitblick.example",
                THREE_THIRTY);
    }

    private static MimeMessage composed(RenderedLetter letter, Envelope envelope) {
        return new MailMessages()
                .compose(letter, envelope)
                .fold(
                        mail -> mail,
                        reason -> {
                            throw new AssertionError(reason);
                        });
    }

    private static MimeMessage received(RenderedLetter letter, Envelope envelope) throws Exception {
        byte[] eml = MailMessages.eml(composed(letter, envelope));
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
    }

    private static String address(Address address) {
        InternetAddress mailbox = (InternetAddress) address;
        return mailbox.getPersonal() + " <" + mailbox.getAddress() + ">";
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
