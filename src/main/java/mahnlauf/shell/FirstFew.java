package mahnlauf.shell;

import java.util.Collection;
import java.util.List;

/** The first of many names, and how many more there are: nobody reads a line of hundreds. */
record FirstFew(List<String> shown, int more) {

    FirstFew {
        shown = List.copyOf(shown);
    }

    /** So many of them as a person reads, in their order. */
    static FirstFew of(Collection<String> names, int most) {
        List<String> shown = names.stream().limit(most).toList();
        return new FirstFew(shown, names.size() - shown.size());
    }

    /** {@code A, B and 3 more}. */
    String inWords(String separator) {
        return String.join(separator, shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** {@code A, B + 3}, where nobody says it in the reader's language. */
    String inSigns() {
        return String.join(", ", shown) + (more > 0 ? " + " + more : "");
    }
}
