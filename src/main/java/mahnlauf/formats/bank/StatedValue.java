package mahnlauf.formats.bank;

import java.util.List;
import java.util.Locale;

/** What a bank states above or below the rows, and by which labels it is found. */
enum StatedValue {
    ACCOUNT("the own account"),
    BANK("sort code (Bankleitzahl) of an account number that is no IBAN"),
    CURRENCY("currency of all rows"),
    OPENING("balance before the rows"),
    CLOSING("balance after the rows"),
    DAY("last day that the export covers"),
    COUNT("how many bookings it holds"),
    CREDITS("sum of what came in"),
    DEBITS("sum of what went out");

    private final String words;

    StatedValue(String words) {
        this.words = words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    /**
     * A cell that tells where a value stands: in the next filled cell, in the cell below ({@code
     * IBAN {below}}), or within the cell itself ({@code Saldo: {value}}). A {@code *} stands for
     * any text.
     */
    record Label(String text, Place place, List<String> pieces) {

        private static final String VALUE = "{value}";
        private static final String BELOW = "{below}";

        /** Where the value stands. */
        enum Place {
            NEXT,
            BELOW,
            WITHIN
        }

        static Label of(String text) {
            boolean below = text.endsWith(BELOW);
            boolean within = text.endsWith(VALUE);
            String label = below || within ? text.substring(0, text.length() - 7).strip() : text;
            Place place = below ? Place.BELOW : within ? Place.WITHIN : Place.NEXT;
            return new Label(text, place, List.of(fold(label, place).split("\\*", -1)));
        }

        /** The end of the label in the cell; -1 where it is not this label. */
        int endIn(String cell) {
            String folded = fold(cell, place);
            if (!folded.startsWith(pieces.get(0))) {
                return -1;
            }
            int at = pieces.get(0).length();
            for (int i = 1; i < pieces.size(); i++) {
                boolean toTheEnd = i == pieces.size() - 1 && place != Place.WITHIN;
                String piece = pieces.get(i);
                int found = toTheEnd ? lastIndex(folded, piece) : folded.indexOf(piece, at);
                if (found < at) {
                    return -1;
                }
                at = found + piece.length();
            }
            return place == Place.WITHIN || at == folded.length() ? at : -1;
        }

        /** The colon behind a label of its own counts as little as its case. */
        private static String fold(String text, Place place) {
            boolean colon = place != Place.WITHIN && text.endsWith(":");
            String bare = colon ? text.substring(0, text.length() - 1).strip() : text;
            return bare.toLowerCase(Locale.ROOT);
        }

        private static int lastIndex(String text, String piece) {
            return text.endsWith(piece) ? text.length() - piece.length() : -1;
        }
    }
}
