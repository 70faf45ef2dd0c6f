package mahnlauf.shell.sources;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whose mails are read: exact addresses, or {@code @domain} for all of one domain. The address
 * decides, never the name in front of it.
 */
public final class AllowedSenders {

    private static final Pattern RULE = Pattern.compile("[^@\\s,<>\"]*@[^@\\s,<>\"]+");

    private final Set<String> rules;

    public AllowedSenders(List<String> rules) {
        this.rules = rules.stream().map(AllowedSenders::canonical).collect(Collectors.toSet());
    }

    /** Whether this is an address or {@code @domain}. */
    public static boolean isRule(String text) {
        return RULE.matcher(text).matches();
    }

    /** Whether the mail names one sender, and that one is allowed. */
    boolean allow(Message mail) throws MessagingException {
        String[] from = mail.getHeader("From");
        if (from == null || from.length != 1) {
            return false; // two senders: each mail program shows another one
        }
        try {
            InternetAddress[] senders = InternetAddress.parse(MimeUtility.unfold(from[0]), true);
            return senders.length == 1 && !senders[0].isGroup() && allows(senders[0].getAddress());
        } catch (AddressException unreadable) {
            return false;
        }
    }

    private boolean allows(String address) {
        if (!isRule(address)) {
            return false;
        }
        String sender = canonical(address);
        return rules.contains(sender) || rules.contains(sender.substring(sender.indexOf('@')));
    }

    private static String canonical(String address) {
        int at = address.indexOf('@');
        String domain = address.substring(at + 1);
        try {
            domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException none) {
            domain = address.substring(at + 1); // compared as it stands
        }
        return (address.substring(0, at + 1) + domain).toLowerCase(Locale.ROOT);
    }
}
