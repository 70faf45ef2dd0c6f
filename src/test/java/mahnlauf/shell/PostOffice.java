package mahnlauf.shell;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A real SMTP and IMAP server with one mailbox, and the reports of other servers in it. */
final class PostOffice implements AutoCloseable {

    static final String SENDER = "post@firma.example";

    final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private final GreenMailUser user;

    PostOffice() {
        server.start();
        user = server.setUser(SENDER, "firma", "geheim");
    }

    /** The home sends its mails here, and reads this mailbox. */
    ClerkHome usedBy(ClerkHome home, Path root) throws Exception {
        Files.writeString(root.resolve("kennwort"), "geheim\n");
        return home.set("mail.host", "127.0.0.1")
                .set("mail.port", String.valueOf(server.getSmtp().getPort()))
                .set("mail.tls", "none")
                .set("mail.retry_seconds", "")
                .set("mail.from", SENDER)
                .set("sources.imap.host", "127.0.0.1")
                .set("sources.imap.port", String.valueOf(server.getImap().getPort()))
                .set("sources.imap.tls", "none")
                .set("sources.imap.user", "firma")
                .set("sources.imap.password_file", "kennwort")
                .set("sources.imap.allowed_senders", "@bank.example");
    }

    void arrives(String report) throws Exception {
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    /** A mail in the mailbox, by the order in which they came. */
    StoredMessage mail(int number) throws Exception {
        return server.getManagers()
                .getImapHostManager()
                .getFolder(user, "INBOX")
                .getMessages()
                .get(number);
    }

    @Override
    public void close() {
        server.stop();
    }

    /**
     * A report as Postfix writes it.
     *
     * @param action names the mail
     * @param what became of it, such as failed or delayed
     */
    static String report(String action, String to, String what, String status) {
        return String.join(
                "\r\n",
                "Return-Path: <>",
                "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
                "To: post@firma.example",
                "Subject: Undelivered Mail Returned to Sender",
                "Auto-Submitted: auto-replied",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status;",
                "\tboundary=\"grenze\"",
                "",
                "--grenze",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "I'm sorry to have to inform you that your message could not be delivered.",
                "",
                "--grenze",
                "Content-Description: Delivery report",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "X-Postfix-Queue-ID: 4XyZ",
                "Arrival-Date: Mon,  2 Mar 2026 03:30:01 +0100 (CET)",
                "",
                "Final-Recipient: rfc822; " + to,
                "Original-Recipient: rfc822;" + to,
                "Action: " + what,
                "Status: " + status,
                "Remote-MTA: dns; mx.kunde.example",
                "Diagnostic-Code: smtp; 550 5.1.1 <" + to + ">: Recipient address",
                "    rejected: User unknown",
                "",
                "--grenze",
                "Content-Description: Undelivered Message Headers",
                "Content-Type: text/rfc822-headers",
                "",
                "From: Studio <post@firma.example>",
                "To: " + to,
                "Message-ID: <" + action + "@firma.example>",
                "Subject: Mahnung",
                "",
                "--grenze--",
                "");
    }
}
