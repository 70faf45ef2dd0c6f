package mahnlauf.formats.mt940;

import java.util.List;

/**
 * One tagged field of a message.
 *
 * @param line where it starts
 * @param tag such as {@code 61}, without colons
 * @param lines its physical lines; banks cut them at 65 characters, in the middle of words
 */
record Mt940Field(long line, String tag, List<String> lines) {

    Mt940Field {
        lines = List.copyOf(lines);
    }

    String first() {
        return lines.get(0);
    }

    /** All lines joined with nothing between. */
    String joined() {
        return lines.size() == 1 ? first() : String.join("", lines);
    }
}
