package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * Structured references in a text: those of Swiss QR bills (27 digits, the last one a check digit)
 * and the creditor references of ISO 11649 ({@code RF18…}), where they hold the digits of an
 * invoice number alone.
 */
final class References {

    private static final int QR_LENGTH = 27;
    private static final int RF_LENGTH = 25;
    private static final int RF_HEAD = 4;

    /** Fewer digits at the end of a reference say nothing. */
    private static final int TELLING = 5;

    /** The table of the recursive modulo 10 that the Swiss banks use. */
    private static final int[] CARRY = {0, 9, 4, 6, 8, 2, 7, 1, 3, 5};

    private final ReferenceText text;
    private final Serials serials;

    private References(ReferenceText text, Serials serials) {
        this.text = text;
        this.serials = serials;
    }

    static List<Reading> of(ReferenceText text, Serials serials) {
        if (text.length() < RF_HEAD + TELLING) {
            return List.of();
        }
        References references = new References(text, serials);
        List<Reading> readings = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            if (start == 0 || text.gap(start) != Gap.NONE) {
                readings.addAll(references.at(start));
            }
        }
        return readings;
    }

    private List<Reading> at(int start) {
        boolean room = start + QR_LENGTH <= text.length();
        String qr = room && text.digitAt(start) ? digits(start) : "";
        if (qr.length() == QR_LENGTH && isSound(qr)) {
            return ofQr(qr.substring(0, QR_LENGTH - 1));
        }
        return text.equalsAt(start, "RF") ? ofRf(start) : List.of();
    }

    /** The whole reference is the number, or the number stands at its end. */
    private List<Reading> ofQr(String digits) {
        String bare = Serials.bare(digits);
        List<Integer> whole = bare.length() < TELLING ? List.of() : serials.get(bare);
        if (!whole.isEmpty()) {
            return List.of(new Reading(Naming.REFERENCE, List.of(whole)));
        }
        for (int size = bare.length() - 1; size >= TELLING; size--) {
            String end = bare.substring(bare.length() - size);
            List<Integer> ids = end.charAt(0) == '0' ? List.of() : serials.get(end);
            if (!ids.isEmpty()) {
                return List.of(new Reading(Naming.LOOSE_NUMBER, List.of(ids)));
            }
        }
        return List.of();
    }

    private List<Reading> ofRf(int start) {
        int last = Math.min(text.length(), start + RF_LENGTH);
        for (int end = last; end >= start + RF_HEAD + TELLING; end--) {
            String body = text.between(start + RF_HEAD, end);
            boolean known = !serials.get(Serials.bare(body)).isEmpty();
            if (known && CreditorReference.endsWith(text, start + RF_HEAD, end)) {
                List<Integer> ids = serials.get(Serials.bare(body));
                return List.of(new Reading(Naming.REFERENCE, List.of(ids)));
            }
        }
        return List.of();
    }

    /** The digits that start here, over blanks; one too many where more than a reference has. */
    private String digits(int start) {
        int end = start;
        boolean goesOn = true;
        while (goesOn && end - start <= QR_LENGTH) {
            end++;
            Gap gap = end < text.length() ? text.gap(end) : Gap.HARD;
            goesOn = text.digitAt(end) && (gap == Gap.NONE || gap == Gap.BLANK);
        }
        return text.between(start, end);
    }

    private static boolean isSound(String digits) {
        int carry = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            carry = CARRY[(carry + digits.charAt(i) - '0') % 10];
        }
        return (10 - carry) % 10 == digits.charAt(digits.length() - 1) - '0';
    }
}
