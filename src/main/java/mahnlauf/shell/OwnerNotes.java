package mahnlauf.shell;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import mahnlauf.core.model.NightReport;
import mahnlauf.doors.Envelope;
import mahnlauf.doors.MailMessages;
import mahnlauf.doors.OwnerMail;
import org.jspecify.annotations.Nullable;

/**
 * The mails to the owner of one home. The summary of a night leaves once: what was sent lies beside
 * the report, and is not sent again while it lies there.
 */
final class OwnerNotes {

    private static final String SENT = "summary.eml";

    private final Home home;
    private final Settings settings;
    private final Clock clock;

    OwnerNotes(Home home, Settings settings, Clock clock) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
    }

    /** The summary of a night; null where nobody wants it, or it has left. */
    @Nullable MimeMessage summary(NightReport report) {
        List<String> to = settings.list(Setting.REPORT_MAIL_TO);
        if (to.isEmpty() || Files.exists(sent(report.asOf()))) {
            return null;
        }
        String page = home.relative(home.reports(report.asOf()).resolve("index.html"));
        OwnerMail.Text text = OwnerMail.summary(report, language(), page);
        return OwnerMail.compose(text, envelope(to, summaryId(report.asOf())));
    }

    /** Names the mail, and its file while no SMTP host is set. */
    static String summaryId(LocalDate night) {
        return "summary-" + night;
    }

    /** The summary has left: it lies beside the report from now on. */
    void summarySent(LocalDate night, MimeMessage mail) throws IOException {
        byte[] content = MailMessages.eml(mail);
        Outbox.put(home, sent(night), file -> Files.write(file, content));
    }

    private Path sent(LocalDate night) {
        return home.reports(night).resolve(SENT);
    }

    /**
     * The alarm about a scheduled night; null where nobody wants one.
     *
     * @param findings what a person must know; of a night that failed, why
     */
    @Nullable MimeMessage alarm(LocalDate night, boolean failed, List<String> findings) {
        List<String> to = settings.list(Setting.REPORT_ALARM_TO);
        if (to.isEmpty() || findings.isEmpty()) {
            return null;
        }
        OwnerMail.Text text = OwnerMail.alarm(night, failed, findings, language());
        return OwnerMail.compose(text, envelope(to, alarmId(night)));
    }

    static String alarmId(LocalDate night) {
        return "alarm-" + night;
    }

    private String language() {
        return settings.text(Setting.REPORT_LANGUAGE);
    }

    /** Two homes of one sender have mails of their own. */
    private Envelope envelope(List<String> to, String id) {
        String sender = settings.sender();
        String domain = sender.substring(sender.lastIndexOf('@') + 1);
        String here = Integer.toHexString(home.root().toAbsolutePath().toString().hashCode());
        return new Envelope(
                sender,
                settings.text(Setting.CREDITOR_NAME),
                "",
                String.join(",", to),
                "",
                id + "." + here + "@" + domain,
                ZonedDateTime.now(clock.withZone(settings.zone())));
    }
}
