package mahnlauf.core.reconcile;

/** The creditor reference of ISO 11649: RF, two check digits, then the creditor's own number. */
final class CreditorReference {

    private static final int HEAD = 4;

    private CreditorReference() {}

    /** Whether RF and check digits that agree stand right in front of this number. */
    static boolean endsWith(ReferenceText text, int start, int end) {
        int head = start - HEAD;
        boolean shaped =
                head >= 0
                        && text.at(head) == 'R'
                        && text.at(head + 1) == 'F'
                        && text.digitAt(head + 2)
                        && text.digitAt(head + 3)
                        && (head == 0 || text.gap(head) != Gap.NONE);
        return shaped && isSound(text.between(start, end) + text.between(head, start));
    }

    private static boolean isSound(String reordered) {
        int rest = 0;
        for (int i = 0; i < reordered.length(); i++) {
            int value = Character.digit(reordered.charAt(i), 36);
            if (value < 0) {
                return false;
            }
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }
}
