package mahnlauf.core.statement;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.BankEntry;

/**
 * By what an entry is known again where references and texts differ: who paid, and under which id.
 *
 * @param account of the other side, without blanks; may be a national number in one file and the
 *     IBAN in another
 * @param textLength letters and digits of the remittance text
 */
public record Evidence(String name, String account, String endToEndId, int textLength) {

    /** From so many letters and digits on, a longer text says more and is not just spelt longer. */
    private static final int MORE_TEXT = 10;

    private static final int ACCOUNT_DIGITS = 6; // fewer prove nothing

    public static Evidence of(BankEntry entry) {
        return of(
                entry.counterparty(),
                entry.counterpartyIban(),
                entry.endToEndId(),
                entry.remittanceInfo());
    }

    /** From the texts of an entry, as a file or the ledger has them. */
    public static Evidence of(String name, String account, String endToEndId, String text) {
        int length = (int) text.chars().filter(Character::isLetterOrDigit).count();
        return new Evidence(name, plain(account), plain(endToEndId), length);
    }

    private static String plain(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it says neither who paid nor under which id: a batch, or details come elsewhere. */
    boolean isBare() {
        return name.isBlank() && account.isEmpty() && endToEndId.isEmpty();
    }

    /** Whether both name the same account or end-to-end id, and nothing speaks against it. */
    boolean agrees(Evidence other) {
        boolean sameId = !endToEndId.isEmpty() && endToEndId.equals(other.endToEndId);
        boolean bothName = !account.isEmpty() && !other.account.isEmpty();
        return !contradicts(other) && (sameId || bothName);
    }

    /** Whether they name different accounts or end-to-end ids. */
    boolean contradicts(Evidence other) {
        boolean ids = !endToEndId.isEmpty() && !other.endToEndId.isEmpty();
        boolean accounts = !account.isEmpty() && !other.account.isEmpty();
        return (ids && !endToEndId.equals(other.endToEndId))
                || (accounts && !isSameAccount(account, other.account));
    }

    /** Whether their names have no word in common, or more speaks against it. */
    boolean isSomebodyElse(Evidence other) {
        Set<String> words = words(name);
        Set<String> others = words(other.name);
        boolean bothNamed = !words.isEmpty() && !others.isEmpty();
        words.retainAll(others);
        return contradicts(other) || (bothNamed && words.isEmpty());
    }

    /** Whether it has all that the other has, and something more. */
    boolean saysMoreThan(Evidence other) {
        boolean lacks =
                (name.isBlank() && !other.name.isBlank())
                        || (account.isEmpty() && !other.account.isEmpty())
                        || (endToEndId.isEmpty() && !other.endToEndId.isEmpty());
        boolean adds =
                (!name.isBlank() && other.name.isBlank())
                        || (!account.isEmpty() && other.account.isEmpty())
                        || (!endToEndId.isEmpty() && other.endToEndId.isEmpty())
                        || textLength >= other.textLength + MORE_TEXT;
        return adds && !lacks;
    }

    /** A national account number is the end of its IBAN. */
    private static boolean isSameAccount(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = (one.length() >= other.length() ? other : one).replaceFirst("^0+", "");
        return longer.equals(shorter)
                || one.equals(other)
                || (shorter.length() >= ACCOUNT_DIGITS && longer.endsWith(shorter));
    }

    private static Set<String> words(String name) {
        String folded =
                name.toUpperCase(Locale.ROOT)
                        .replace("Ä", "AE")
                        .replace("Ö", "OE")
                        .replace("Ü", "UE");
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
