package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.reconcile.Words.Announces;

/**
 * Finds invoices by their digits alone, behind a word that announces a document: {@code Rechnung
 * 123} for RE-2026-00123, {@code Rechnungsnummer 202600123}. Weak evidence: amount and payer must
 * agree.
 */
final class Serials {

    private static final int MOST = 50;
    private static final int LONGEST_SERIAL = 15;

    private final KeyIndex index = new KeyIndex();

    void add(String number, int id) {
        String all = bare(allDigits(number));
        String last = bare(lastGroup(number));
        put(all, id);
        if (!last.equals(all)) {
            put(last, id);
        }
    }

    /** Whose digits these may be, one way or as a list; none where that says nothing. */
    List<Reading> find(ReferenceText text) {
        for (int start = 0; start < text.length(); start++) {
            boolean announced =
                    startsRun(text, start)
                            && Words.before(text, start) == Announces.DOCUMENT
                            && !text.figures().startsAt(start);
            if (announced && !longest(text, start).isEmpty()) {
                return listed(text, start);
            }
        }
        return List.of();
    }

    /** The first number alone and, where a list or a range goes on, all of it. */
    private List<Reading> listed(ReferenceText text, int start) {
        List<List<Integer>> numbers = new ArrayList<>();
        numbers.add(longest(text, start));
        Reading alone = new Reading(Naming.SERIAL, List.copyOf(numbers));
        int from = start;
        int end = endOfLongest(text, start);
        int next = ListTail.nextMember(text, end);
        while (next >= 0 && numbers.size() < MOST && !text.figures().startsAt(next)) {
            List<Integer> ids = longest(text, next);
            if (ids.isEmpty()) {
                break;
            }
            if (ListTail.isRange(text, end, next)) {
                numbers.addAll(between(text, from, end, next));
            }
            numbers.add(ids);
            from = next;
            end = endOfLongest(text, next);
            next = ListTail.nextMember(text, end);
        }
        return numbers.size() == 1
                ? List.of(alone)
                : List.of(alone, new Reading(Naming.SERIAL, List.copyOf(numbers)));
    }

    /** The numbers within a range, as far as they are known. */
    private List<List<Integer>> between(ReferenceText text, int from, int end, int next) {
        List<List<Integer>> numbers = new ArrayList<>();
        String first = bare(text.between(from, end));
        String last = bare(text.between(next, endOfLongest(text, next)));
        if (first.length() > LONGEST_SERIAL || last.length() > LONGEST_SERIAL) {
            return numbers;
        }
        long to = Long.parseLong("0" + last);
        long serial = Long.parseLong("0" + first) + 1;
        for (; serial < to && numbers.size() < MOST; serial++) {
            List<Integer> ids = get(Long.toString(serial));
            if (!ids.isEmpty()) {
                numbers.add(ids);
            }
        }
        return numbers;
    }

    static boolean startsRun(ReferenceText text, int start) {
        return text.digitAt(start) && (!text.digitAt(start - 1) || text.gap(start) != Gap.NONE);
    }

    /** Whose digits start here, over blanks and dashes as far as they make a known number. */
    private List<Integer> longest(ReferenceText text, int start) {
        return get(bare(text.between(start, endOfLongest(text, start))));
    }

    private int endOfLongest(ReferenceText text, int start) {
        int found = text.runEnd(start);
        int end = start;
        while (end == start || (text.digitAt(end) && !text.gap(end).isHard())) {
            end = text.runEnd(end);
            found = get(bare(text.between(start, end))).isEmpty() ? found : end;
        }
        return found;
    }

    private void put(String digits, int id) {
        if (digits.length() > 1) {
            index.add(KeyIndex.hash(digits), id);
        }
    }

    /** Whose serial or digits these are, leading zeros aside; empty where too many share them. */
    List<Integer> get(String digits) {
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
