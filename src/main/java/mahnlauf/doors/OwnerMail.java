package mahnlauf.doors;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightReport.Attention;

/**
 * Mails to the owner about a night: a summary, or an alarm.
 *
 * <p>A summary has figures and counts alone: names and reasons stay in the report, which does not
 * leave the house. An alarm says what the night said to whoever started it.
 */
public final class OwnerMail {

    private static final Templates TEMPLATES = new Templates(null);

    private OwnerMail() {}

    /** Subject in the first line, then a blank one, then the body. */
    public record Text(String subject, String body) {

        static Text of(String filled) {
            String[] parts = filled.strip().split("\n", 2);
            return new Text(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip() + "\n");
        }
    }

    /** Things of one topic that need a person. */
    record Topic(String topic, int count, String command) {}

    /**
     * What the night did and what it needs.
     *
     * @param report where the report lies, relative to the home
     */
    public static Text summary(NightReport night, String language, String report) {
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("report", data.of(ReportPage.said(night, Sayings.in(language))));
        root.put("needs", data.list(topics(night.attention())));
        root.put("file", report);
        return Text.of(TEMPLATES.fill("layout/owner_mail.ftl", root));
    }

    /** What a hold keeps back needs nobody; the rest is counted by topic, in the page's order. */
    private static List<Topic> topics(List<Attention> attention) {
        Map<String, List<Attention>> byTopic =
                attention.stream()
                        .filter(a -> !a.topic().equals("hold"))
                        .collect(
                                Collectors.groupingBy(
                                        Attention::topic, TreeMap::new, Collectors.toList()));
        return byTopic.entrySet().stream()
                .map(e -> new Topic(e.getKey(), e.getValue().size(), e.getValue().get(0).command()))
                .toList();
    }

    /**
     * A scheduled night failed, or ended with something that a person must see.
     *
     * @param findings what it said; of a night that failed, why
     */
    public static Text alarm(
            LocalDate night, boolean failed, List<String> findings, String language) {
        TemplateData data = new TemplateData(new Figures(language));
        Sayings sayings = Sayings.in(language);
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("night", data.list(List.of(night)).get(0));
        root.put("failed", failed);
        root.put("findings", data.list(findings.stream().map(sayings::say).toList()));
        return Text.of(TEMPLATES.fill("layout/alarm_mail.ftl", root));
    }

    /**
     * The mail, in plain text.
     *
     * @param envelope its {@code to} names one address or several, with commas
     * @throws IllegalArgumentException if an address is unusable (a wrong setting)
     */
    public static MimeMessage compose(Text text, Envelope envelope) {
        try {
            MimeMessage message =
                    new StableMessage(Session.getInstance(new Properties()), envelope);
            for (String to : envelope.to().split(",", -1)) {
                message.addRecipient(
                        Message.RecipientType.TO,
                        Mailbox.of(to.strip(), "", "report.mail_to, report.alarm_to"));
            }
            message.setSubject(CleanText.line(text.subject()), StandardCharsets.UTF_8.name());
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setText(text.body(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot compose " + envelope.messageId(), e);
        }
    }
}
