package mahnlauf.formats.einvoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import org.jspecify.annotations.Nullable;

/** All that an invoice says, by what it means. */
final class Facts {

    private static final int MOST = 200; // no invoice has so many accounts or terms
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_SHORT_TEXT = 100;

    private final Map<String, List<Fact>> facts = new HashMap<>();

    void add(String meaning, Fact fact) throws RefusedException {
        List<Fact> same = facts.computeIfAbsent(meaning, m -> new ArrayList<>(1));
        if (same.size() == MOST) {
            throw fact.refusal("the element stands here more than " + MOST + " times");
        }
        if (!fact.text().isEmpty()) {
            same.add(fact);
        }
    }

    List<Fact> all(String meaning) {
        return facts.getOrDefault(meaning, List.of());
    }

    @Nullable Fact first(String meaning) {
        List<Fact> same = all(meaning);
        return same.isEmpty() ? null : same.get(0);
    }

    /** As one line; empty where it is not said. */
    String text(String meaning) throws RefusedException {
        Fact fact = first(meaning);
        return fact == null ? "" : line(fact, LONGEST_TEXT);
    }

    /** A text that is never long: a postcode, a telephone number. */
    String shortText(String meaning) throws RefusedException {
        Fact fact = first(meaning);
        return fact == null ? "" : line(fact, LONGEST_SHORT_TEXT);
    }

    static String line(Fact fact) throws RefusedException {
        return line(fact, LONGEST_TEXT);
    }

    private static String line(Fact fact, int longest) throws RefusedException {
        String line = Clean.line(fact.text());
        if (line.length() > longest) {
            throw fact.refusal("the text is longer than " + longest + " characters");
        }
        return line;
    }
}
