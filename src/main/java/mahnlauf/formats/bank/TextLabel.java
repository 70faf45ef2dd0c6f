package mahnlauf.formats.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A label inside a text, such as {@code EREF+} or {@code End-to-End-Ref.:}, and what stands behind
 * it.
 *
 * @param meaning null where what stands behind it is not needed
 * @param word whether only one word belongs to it; else all up to the next label
 */
record TextLabel(String label, @Nullable Meaning meaning, boolean word) {

    private static final String WORD = "{word}";

    static TextLabel of(String key, @Nullable Meaning meaning) {
        boolean word = key.endsWith(WORD);
        String label = word ? key.substring(0, key.length() - WORD.length()) : key;
        return new TextLabel(label.strip(), meaning, word);
    }

    /** A text taken apart: what it says besides its labels is the remittance information. */
    static Map<Meaning, String> takeApart(String text, List<TextLabel> labels) {
        List<Place> places = places(text, labels);
        Map<Meaning, String> parts = new EnumMap<>(Meaning.class);
        int end = places.isEmpty() ? text.length() : places.get(0).from;
        add(parts, Meaning.REMITTANCE, text.substring(0, end));
        for (int i = 0; i < places.size(); i++) {
            TextLabel its = places.get(i).label;
            int next = i + 1 < places.size() ? places.get(i + 1).from : text.length();
            String value = text.substring(places.get(i).from + its.label.length(), next).strip();
            int cut = its.word && value.indexOf(' ') > 0 ? value.indexOf(' ') : value.length();
            if (its.meaning != null) {
                add(parts, its.meaning, value.substring(0, cut));
            }
            add(parts, Meaning.REMITTANCE, value.substring(cut));
        }
        return parts;
    }

    /** Where each label stands first: a payer may repeat the words, and then they are his text. */
    private static List<Place> places(String text, List<TextLabel> labels) {
        List<Place> places = new ArrayList<>();
        for (TextLabel label : labels) {
            int from = text.indexOf(label.label);
            if (from >= 0) {
                places.add(new Place(from, label));
            }
        }
        places.sort(
                Comparator.comparingInt(Place::from)
                        .thenComparing(place -> -place.label.label.length()));
        List<Place> apart = new ArrayList<>();
        int free = 0;
        for (Place place : places) {
            if (place.from >= free) {
                apart.add(place);
                free = place.from + place.label.label.length();
            }
        }
        return apart;
    }

    private static void add(Map<Meaning, String> parts, Meaning meaning, String text) {
        String value = text.strip();
        if (!value.isEmpty()) {
            parts.merge(meaning, value, (one, other) -> one + " " + other);
        }
    }

    private record Place(int from, TextLabel label) {}
}
