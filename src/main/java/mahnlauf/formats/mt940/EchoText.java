package mahnlauf.formats.mt940;

import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;

/**
 * What cooperative banks write behind the payer's text, in words: {@code EREF: … MREF: … CRED: …
 * IBAN: … BIC: …}. Most of it repeats fields of its own and is cut off; where it does not, it is
 * the only place that tells.
 *
 * @param purpose the payer's text without the repetition
 * @param account by {@code IBAN:}, empty where it is none with right check digits
 */
record EchoText(String purpose, String endToEndId, String mandateId, String account) {

    private static final String[] LABELS = {
        "EREF: ", "KREF: ", "MREF: ", "CRED: ", "IBAN: ", "BIC: ", "ABWA: ", "ABWE: "
    };

    private static final String LABELS_END = ": ";

    /** {@code bank} (a BIC) and {@code account} are what fields of their own say. */
    static EchoText of(SepaText references, String bank, String account) {
        String text = references.purpose();
        int cut = text.length();
        for (String label : LABELS) {
            int at = text.indexOf(label);
            String known = known(label, references, bank, account);
            if (at >= 0 && at < cut && echoes(text.substring(at + label.length()), known)) {
                cut = at;
            }
        }
        String iban = Clean.account(labelled(text, "IBAN: "));
        return new EchoText(
                text.substring(0, cut),
                reference(references, SepaText.Keyword.EREF, labelled(text, "EREF: ")),
                reference(references, SepaText.Keyword.MREF, labelled(text, "MREF: ")),
                account(references, iban));
    }

    private static String account(SepaText references, String iban) {
        String keyed = Clean.account(references.value(SepaText.Keyword.IBAN));
        return keyed.isEmpty() && Ibans.isValid(iban) ? iban : keyed;
    }

    private static String reference(SepaText references, SepaText.Keyword key, String labelled) {
        String keyed = upToLabel(references.value(key), 0);
        return Mt940Details.said(keyed.isEmpty() ? labelled : keyed);
    }

    private static String known(String label, SepaText references, String bank, String account) {
        return switch (label) {
            case "EREF: " -> references.value(SepaText.Keyword.EREF);
            case "KREF: " -> references.value(SepaText.Keyword.KREF);
            case "MREF: " -> references.value(SepaText.Keyword.MREF);
            case "CRED: " -> references.value(SepaText.Keyword.CRED);
            case "ABWA: " -> references.value(SepaText.Keyword.ABWA);
            case "ABWE: " -> references.value(SepaText.Keyword.ABWE);
            case "IBAN: " -> account;
            default -> bank;
        };
    }

    private static boolean echoes(String rest, String known) {
        String wanted = Clean.account(known);
        return !wanted.isEmpty() && Clean.account(rest).startsWith(wanted);
    }

    /** What stands behind a label, up to the next one. */
    private static String labelled(String text, String label) {
        int at = text.indexOf(label);
        if (at < 0) {
            return "";
        }
        return upToLabel(text, at + label.length());
    }

    private static String upToLabel(String text, int from) {
        int end = text.length();
        if (text.indexOf(LABELS_END, from) < 0) {
            return from == 0 ? text : text.substring(from);
        }
        for (String next : LABELS) {
            int start = text.indexOf(" " + next, from);
            end = start >= 0 && start < end ? start : end;
        }
        return text.substring(from, end);
    }
}
