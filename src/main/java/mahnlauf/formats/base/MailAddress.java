package mahnlauf.formats.base;

/** Whether a text is exactly one plain mail address: nothing that a mail header could mistake. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String ODD = " ,;:<>()[]\\\"";

    private MailAddress() {}

    public static boolean isOne(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@') || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (!letter && (c <= ' ' || c >= 0x7f || ODD.indexOf(c) >= 0)) {
                return false;
            }
        }
        return isHost(text.substring(at + 1)) && hasNoLooseDot(text.substring(0, at));
    }

    private static boolean isHost(String host) {
        return host.indexOf('.') > 0 && hasNoLooseDot(host) && !host.startsWith("-");
    }

    private static boolean hasNoLooseDot(String text) {
        return !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }
}
