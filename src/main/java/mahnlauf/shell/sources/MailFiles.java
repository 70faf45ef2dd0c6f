package mahnlauf.shell.sources;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that hang on a mail. Its text, pictures, signatures and whole mails inside it are none.
 */
public final class MailFiles {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 500;
    private static final List<String> NO_FILES =
            List.of(
                    "message/*",
                    "image/*",
                    "text/calendar",
                    "application/pgp-signature",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature");

    private final List<Part> files = new ArrayList<>();
    private int parts;

    private MailFiles() {}

    /**
     * The parts that are files, in the order of the mail.
     *
     * @throws LeftThereException if it has more parts, or deeper ones, than any honest mail
     */
    public static List<Part> of(Part mail)
            throws IOException, MessagingException, LeftThereException {
        MailFiles found = new MailFiles();
        found.collect(mail, 0);
        return found.files;
    }

    /** The name that the mail gives the file, decoded; whatever it is, it comes from outside. */
    public static String name(Part file) throws MessagingException {
        String name = file.getFileName();
        if (name == null || name.isBlank()) {
            return "attachment";
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (UnsupportedEncodingException unknown) {
            return name;
        }
    }

    private void collect(Part part, int depth)
            throws IOException, MessagingException, LeftThereException {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new LeftThereException(
                    "has more than "
                            + MOST_PARTS
                            + " parts, or parts more than "
                            + DEEPEST
                            + " deep inside each other; no honest mail has");
        }
        if (!part.isMimeType("multipart/*")) {
            if (isFile(part)) {
                files.add(part);
            }
            return;
        }
        if (part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                collect(inner.getBodyPart(i), depth + 1);
            }
        }
    }

    private static boolean isFile(Part part) throws MessagingException {
        for (String type : NO_FILES) {
            if (part.isMimeType(type)) {
                return false;
            }
        }
        String name = part.getFileName();
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || (name != null && !name.isBlank());
    }
}
