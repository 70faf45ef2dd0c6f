package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * Finds invoices by their digits alone, behind a word that announces a document: {@code Rechnung
 * 123} for RE-2026-00123, {@code Rechnungsnummer 202600123}. Weak evidence: amount and payer must
 * agree.
 */
final class Serials {

    private static final int MOST = 50;

    private final KeyIndex index = new KeyIndex();

    void add(String number, int id) {
        String all = bare(allDigits(number));
        String last = bare(lastGroup(number));
        put(all, id);
        if (!last.equals(all)) {
            put(last, id);
        }
    }

    /** Whose digits these may be; empty where that says nothing. */
    Optional<Reading> find(ReferenceText text) {
        for (int start = 0; start < text.length(); start++) {
            boolean announced =
                    startsRun(text, start)
                            && Words.before(text, start) == Announces.DOCUMENT
                            && !text.figures().startsAt(start);
            List<Integer> ids = announced ? longest(text, start) : List.of();
            if (!ids.isEmpty()) {
                return Optional.of(new Reading(Naming.SERIAL, List.of(ids)));
            }
        }
        return Optional.empty();
    }

    static boolean startsRun(ReferenceText text, int start) {
        return text.digitAt(start) && (!text.digitAt(start - 1) || text.gap(start) != Gap.NONE);
    }

    /** The digits that start here, over blanks and dashes as far as they make a known number. */
    private List<Integer> longest(ReferenceText text, int start) {
        List<Integer> found = List.of();
        int end = start;
        while (end == start || (text.digitAt(end) && !text.gap(end).isHard())) {
            end = text.runEnd(end);
            List<Integer> ids = get(bare(text.between(start, end)));
            found = ids.isEmpty() ? found : ids;
        }
        return found;
    }

    private void put(String digits, int id) {
        if (digits.length() > 1) {
            index.add(KeyIndex.hash(digits), id);
        }
    }

    private List<Integer> get(String digits) {
        List<Integer> ids = new ArrayList<>();
        long hash = KeyIndex.hash(digits);
        for (int e = index.first(hash); e >= 0; e = index.next(e)) {
            ids.add(index.value(e));
            if (ids.size() > MOST) {
                return List.of();
            }
        }
        ids.sort(null);
        return ids;
    }

    static String allDigits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            if (Letters.isDigit(number.charAt(i))) {
                digits.append(number.charAt(i));
            }
        }
        return digits.toString();
    }

    /** Without leading zeros, which people leave out. */
    static String bare(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** The digits that the number ends in; behind them letters may stand. */
    static String lastGroup(String number) {
        int end = number.length();
        while (end > 0 && !Letters.isDigit(number.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Letters.isDigit(number.charAt(start - 1))) {
            start--;
        }
        return number.substring(start, end);
    }
}
