package mahnlauf.doors;

import java.net.IDN;
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

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return ""; // not a domain: refused below with the whole address
        }
    }
}
