package mahnlauf.formats.mt940;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of an MT940 file into fields.
 *
 * <p>A folded text may go on with a colon ({@code :26:37 Uhr}), so a line starts a field only with
 * a known tag that can stand there: between the first entry and the closing balance these are few.
 */
final class Mt940Fields {

    private static final Set<String> TAGS =
            Set.of(
                    "20", "21", "25", "28", "28C", "60F", "60M", "61", "62F", "62M", "64", "65",
                    "86", "13D", "34F", "90C", "90D", "NS");
    private static final Set<String> AMONG_ENTRIES = Set.of("61", "62F", "62M", "86", "NS");
    private static final Set<String> BALANCES = Set.of("60F", "60M", "62F", "62M");
    static final String END = "-";

    private final Lines lines;
    private final int limit;
    private @Nullable Mt940Field ahead;
    private boolean amongEntries;

    Mt940Fields(Lines lines, int limit) {
        this.lines = lines;
        this.limit = limit;
    }

    /**
     * The next field, or one with the tag {@link #END} where a message ends; null after the last.
     */
    @Nullable Mt940Field next() throws IOException, RefusedException {
        Mt940Field started = ahead;
        ahead = null;
        if (started == null) {
            started = firstField();
        }
        return started == null || started.tag().equals(END) ? started : withFolded(started);
    }

    private @Nullable Mt940Field firstField() throws IOException, RefusedException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            Mt940Field field = start(line);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    private Mt940Field withFolded(Mt940Field started) throws IOException, RefusedException {
        List<String> folded = new ArrayList<>(started.lines());
        int length = started.first().length();
        for (String line = lines.next(); line != null; line = lines.next()) {
            ahead = start(line);
            if (ahead != null) {
                break;
            }
            length += line.length();
            if (length > limit) {
                throw new RefusedException(
                        "line "
                                + started.line()
                                + ": field :"
                                + started.tag()
                                + ": is longer than "
                                + limit
                                + " characters (limits.field_chars)");
            }
            folded.add(line);
        }
        return new Mt940Field(started.line(), started.tag(), folded);
    }

    /** The field that a line starts; null for a folded line, an empty one, the envelope. */
    private @Nullable Mt940Field start(String line) throws RefusedException {
        if (line.equals("-") || line.startsWith("-}") || line.equals("-å")) {
            amongEntries = false;
            return new Mt940Field(lines.number(), END, List.of(line));
        }
        int colon = line.startsWith(":") ? line.indexOf(':', 1) : -1;
        String tag = colon > 0 ? line.substring(1, colon) : "";
        if (!TAGS.contains(tag) || !canStandHere(tag, line.substring(colon + 1))) {
            return null;
        }
        if (tag.equals("61")) {
            amongEntries = true;
        } else if (tag.startsWith("62")) {
            amongEntries = false;
        }
        return new Mt940Field(lines.number(), tag, List.of(line.substring(colon + 1)));
    }

    private boolean canStandHere(String tag, String value) throws RefusedException {
        if (tag.equals("61")) {
            return startsWithDate(value);
        }
        if (BALANCES.contains(tag) && !Mt940Balance.looksLikeOne(value)) {
            return !amongEntries;
        }
        if (amongEntries && tag.startsWith("60")) {
            throw new RefusedException(
                    "line "
                            + lines.number()
                            + ": an opening balance :"
                            + tag
                            + ": comes before the closing balance :62F: of the statement"
                            + " before it");
        }
        return !amongEntries || AMONG_ENTRIES.contains(tag);
    }

    private static boolean startsWithDate(String value) {
        if (value.length() < 8) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
