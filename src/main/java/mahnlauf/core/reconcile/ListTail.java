package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows a number in a list whose later members are cut short: {@code RE-2026-00123, 124 und
 * 00127}.
 *
 * @param members the later members, as far as they could be read
 * @param unread whether the list goes on with something that we do not know
 */
record ListTail(List<Occurrence> members, boolean unread) {

    private static final ListTail NONE = new ListTail(List.of(), false);

    /** Fewer digits say nothing, unless the number itself ends in so few. */
    private static final int TELLING = 2;

    static ListTail of(
            Occurrence first, List<Occurrence> all, ReferenceText text, NumberIndex index) {
        List<Occurrence> members = new ArrayList<>();
        String key = text.between(first.start(), first.end());
        int start = nextDigits(text, first.end());
        while (start >= 0 && !text.figures().startsAt(start) && !isKnown(all, start)) {
            int end = text.runEnd(start);
            List<Integer> ids = index.exactly(completed(key, text.between(start, end)));
            if (ids.isEmpty()) {
                return new ListTail(members, isListed(text, start) && end - start >= TELLING);
            }
            members.add(new Occurrence(start, end, Standing.LOOSE, ids));
            start = nextDigits(text, end);
        }
        return members.isEmpty() ? NONE : new ListTail(members, false);
    }

    /** The key with these digits in place of its last ones; empty where that would be a guess. */
    static String completed(String key, String digits) {
        int end = key.length();
        while (end > 0 && !Letters.isDigit(key.charAt(end - 1))) {
            end--;
        }
        String head = key.substring(0, end); // AB0123 of AB0123S
        int kept = end - digits.length();
        boolean telling = digits.length() >= TELLING || lastGroup(head) == digits.length();
        return telling && kept >= 0 && lastGroup(head) >= digits.length()
                ? head.substring(0, kept) + digits + key.substring(end)
                : "";
    }

    /** How many digits the key ends in. */
    static int lastGroup(String key) {
        int start = key.length();
        while (start > 0 && Letters.isDigit(key.charAt(start - 1))) {
            start--;
        }
        return key.length() - start;
    }

    /** Where the next member would start: behind a comma, a blank or "und". */
    private static int nextDigits(ReferenceText text, int end) {
        if (end >= text.length()) {
            return -1;
        }
        if (text.digitAt(end)) {
            Gap gap = text.gap(end);
            return gap.isHard() || gap == Gap.BLANK || gap == Gap.SLASH ? end : -1;
        }
        int behind = text.runEnd(end);
        boolean and = text.between(end, behind).matches("UND|U|SOWIE|AND");
        return and && text.digitAt(behind) ? behind : -1;
    }

    /** Where the next member of a list or range of serials would start; negative: nowhere. */
    static int nextMember(ReferenceText text, int end) {
        if (end < text.length() && text.digitAt(end) && text.gap(end) == Gap.DASH) {
            return end;
        }
        int next = nextDigits(text, end);
        int word = next < 0 && end < text.length() ? text.runEnd(end) : end;
        boolean until = word > end && text.between(end, word).equals("BIS");
        return until && text.digitAt(word) ? word : next;
    }

    /** Whether a dash or "bis" stands between two numbers. */
    static boolean isRange(ReferenceText text, int end, int next) {
        return next > end ? text.between(end, next).equals("BIS") : text.gap(end) == Gap.DASH;
    }

    private static boolean isListed(ReferenceText text, int start) {
        return text.gap(start).isHard() || !text.digitAt(start - 1);
    }

    private static boolean isKnown(List<Occurrence> all, int start) {
        return all.stream().anyMatch(o -> o.start() <= start && start < o.end());
    }
}
