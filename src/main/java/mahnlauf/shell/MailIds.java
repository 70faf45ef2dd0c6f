package mahnlauf.shell;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;

/** By what mails are known: each carries the name of its action, however often it is sent. */
final class MailIds {

    /** A mail names so many before it: the first and the newest (RFC 5322 sets no limit). */
    private static final int MOST = 12;

    private static final int LONGEST = 100;
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]{1,100})$");
    private static final Pattern ESCAPED = Pattern.compile("(\\+[0-9a-f]{2})+");

    private MailIds() {}

    /** The Message-ID without brackets: the action and the domain of the sender. */
    static String of(String actionId, String sender) {
        Matcher domain = DOMAIN.matcher(sender);
        return local(actionId) + "@" + (domain.find() ? domain.group(1) : "mahnlauf.invalid");
    }

    /** Names of actions hold letters, digits, - and _ alone; those that no mail takes are bytes. */
    static String local(String actionId) {
        StringBuilder local = new StringBuilder(actionId.length());
        for (byte b : actionId.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                local.append((char) b);
            } else {
                local.append(String.format(Locale.ROOT, "+%02x", b));
            }
        }
        return local.length() <= LONGEST
                ? local.toString()
                : "a" + Integer.toHexString(actionId.hashCode());
    }

    /** The action that a Message-ID names, in or without brackets; whether there is one is open. */
    static String action(String messageId) {
        String bare = messageId.strip().replaceFirst("^<", "").replaceFirst(">$", "");
        int at = bare.lastIndexOf('@');
        String local = at < 0 ? bare : bare.substring(0, at);
        return ESCAPED.matcher(local)
                .replaceAll(run -> Matcher.quoteReplacement(text(run.group())));
    }

    private static String text(String escaped) {
        byte[] bytes = new byte[escaped.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escaped.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The mails that left before in the same case: to this customer, about one of the invoices. */
    static List<String> before(Action action, Ledger ledger, String sender) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (Action earlier : ActionQueue.deliveredTo(ledger, action.customer())) {
            boolean mail = earlier.channel() == Action.Channel.MAIL;
            if (mail && !earlier.id().equals(action.id()) && sharesInvoice(earlier, action)) {
                ids.add(of(earlier.id(), sender));
            }
        }
        while (ids.size() > MOST) {
            ids.remove(1);
        }
        return ids;
    }

    private static boolean sharesInvoice(Action earlier, Action action) {
        for (InvoiceNumber invoice : action.invoices()) {
            if (earlier.invoices().contains(invoice)) {
                return true;
            }
        }
        return false;
    }
}
