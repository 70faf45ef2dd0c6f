package mahnlauf.doors;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exactly one plain e-mail address: no names, lists, comments, quotes or blanks. */
public final class Mailbox {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private Mailbox() {}

    /** Whether the text is one such address. */
    public static boolean isAddress(String text) {
        return address(text) != null;
    }

    /** The address with its domain in ASCII, or null where the text is none. */
    static @Nullable String address(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254) {
            return null;
        }
        String local = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        boolean sound =
                local.length() <= 64
                        && domain.length() <= 253
                        && LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches();
        return sound ? local + "@" + domain : null;
    }

    /**
     * The address as a header has it.
     *
     * @param name of whoever it is, or empty
     * @param settings where it comes from
     * @throws IllegalArgumentException naming them, if it is none
     */
    static InternetAddress of(String address, String name, String settings) {
        String sound = address(address);
        if (sound == null) {
            throw new IllegalArgumentException(
                    "'"
                            + CleanText.line(address)
                            + "' is no plain e-mail address like rechnung@example.com; see "
                            + settings);
        }
        return named(sound, name);
    }

    /** A sound address with a name beside it. */
    static InternetAddress named(String sound, String name) {
        InternetAddress mailbox = new InternetAddress();
        mailbox.setAddress(sound);
        String line = CleanText.line(name);
        if (!line.isEmpty()) {
            try {
                mailbox.setPersonal(line, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("This JDK knows no UTF-8", e);
            }
        }
        return mailbox;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return ""; // not a domain: refused below with the whole address
        }
    }
}
