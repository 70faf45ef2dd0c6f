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

    /** The first of these, as one line; empty where none is said. */
    String text(String... meanings) throws RefusedException {
        for (String meaning : meanings) {
            Fact fact = first(meaning);
            if (fact != null) {
                return line(fact);
            }
        }
        return "";
    }

    static String line(Fact fact) throws RefusedException {
        String line = Clean.name(fact.text());
        if (line.length() > LONGEST_TEXT) {
            throw fact.refusal("the text is longer than " + LONGEST_TEXT + " characters");
        }
        return line;
    }
}
