package mahnlauf.formats.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Bounce;
import mahnlauf.core.model.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the report of a mail server about a mail (RFC 3462, 3464). It comes from outside: only so
 * much is read, nothing of it is run, decoded by name or believed.
 */
public final class DeliveryReport {

    /** No honest report is larger: it holds one mail at most. */
    public static final long MOST_BYTES = 25L << 20;

    private static final int MOST_STATUS_BYTES = 1 << 16;
    private static final int MOST_PARTS = 10;
    private static final int MOST_RECIPIENTS = 20;
    private static final int MOST_IDS = 5;
    private static final int LONGEST = 300;
    private static final Pattern HEADER_LINE = Pattern.compile("[!-9;-~]{1,100}:[^\\n]*");
    private static final Pattern REPORT =
            Pattern.compile(
                    "(?im)^content-type:[ \\t\\r\\n]*multipart/report\\b[^\\n]*(\\r?\\n[ \\t][^\\n]*){0,5}");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private DeliveryReport() {}

    /** Whether a file begins as such a mail does. */
    public static boolean isOne(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        int end = start.replace("\r\n", "\n").indexOf("\n\n");
        String headers = end < 0 ? start : start.replace("\r\n", "\n").substring(0, end);
        String first = headers.lines().findFirst().orElse("");
        boolean mail = HEADER_LINE.matcher(first).matches() || first.startsWith("From ");
        Matcher type = REPORT.matcher(headers);
        return mail
                && type.find()
                && type.group().toLowerCase(Locale.ROOT).contains("delivery-status");
    }

    /**
     * What the report says.
     *
     * @throws RefusedException if it is too large or says nothing of any recipient
     */
    public static Bounce read(Path file) throws IOException, RefusedException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException(
                    "is a delivery report of more than 25 MB; no server writes one");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (MessagingException e) {
            throw new RefusedException(
                    "is a delivery report that cannot be read (" + line(e.getMessage()) + ")");
        }
    }

    /**
     * What a mail reports.
     *
     * @throws RefusedException if it says nothing of any recipient
     */
    public static Bounce of(MimeMessage mail)
            throws IOException, MessagingException, RefusedException {
        List<String> ids = new ArrayList<>();
        List<Bounce.Recipient> recipients = new ArrayList<>();
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(MOST_PARTS, parts.getCount()); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status")
                        || part.isMimeType("message/global-delivery-status")) {
                    recipients.addAll(recipients(bytes(part)));
                } else if (isOriginal(part)) {
                    addIds(ids, headers(bytes(part)).getHeader("Message-ID", " "));
                }
            }
        }
        addIds(ids, mail.getHeader("In-Reply-To", " "));
        addIds(ids, mail.getHeader("References", " "));
        if (recipients.isEmpty()) {
            throw new RefusedException("is a delivery report that says nothing of any recipient");
        }
        return new Bounce(ids, recipients);
    }

    /** The mail that came back, or its head. */
    private static boolean isOriginal(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    private static byte[] bytes(Part part) throws IOException, MessagingException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(MOST_STATUS_BYTES);
        }
    }

    /** Fields of the message first, then a group for each recipient, empty lines between. */
    private static List<Bounce.Recipient> recipients(byte[] status) throws MessagingException {
        List<Bounce.Recipient> recipients = new ArrayList<>();
        String[] groups =
                new String(status, StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .split("\\n\\s*\\n", -1);
        for (String group : groups) {
            InternetHeaders fields =
                    headers((group.strip() + "\n\n").getBytes(StandardCharsets.UTF_8));
            String address = address(fields, "Final-Recipient");
            if (!address.isEmpty() && recipients.size() < MOST_RECIPIENTS) {
                recipients.add(
                        new Bounce.Recipient(
                                address,
                                address(fields, "Original-Recipient"),
                                word(fields, "Action"),
                                word(fields, "Status"),
                                line(fields.getHeader("Diagnostic-Code", " "))));
            }
        }
        return recipients;
    }

    private static InternetHeaders headers(byte[] lines) throws MessagingException {
        return new InternetHeaders(new ByteArrayInputStream(lines), true);
    }

    /** {@code rfc822; name@example.org}: the type of the address says nothing more. */
    private static String address(InternetHeaders fields, String name) {
        String value = line(fields.getHeader(name, " "));
        String address = value.substring(value.indexOf(';') + 1).strip();
        return address.startsWith("<") && address.endsWith(">")
                ? address.substring(1, address.length() - 1)
                : address;
    }

    /** The first word: comments may follow. */
    private static String word(InternetHeaders fields, String name) {
        String value = line(fields.getHeader(name, " "));
        int end = value.indexOf(' ');
        return (end < 0 ? value : value.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static void addIds(List<String> ids, @Nullable String header) {
        Matcher id = ID.matcher(header == null ? "" : MimeUtility.unfold(header));
        while (id.find() && ids.size() < MOST_IDS) {
            if (!ids.contains(id.group())) {
                ids.add(id.group());
            }
        }
    }

    private static String line(@Nullable String text) {
        String line = UNPRINTABLE.matcher(text == null ? "" : text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
