package mahnlauf.formats.mt940;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a file into fields.
 *
 * <p>A folded text may go on with a colon ({@code :26:37 Uhr}) or consist of a hyphen, so behind
 * the first entry a line starts a field only with a tag that can stand there, followed by what the
 * tag announces. Outside of entries every tag starts a field, known or not.
 */
final class Mt940Fields {

    /** The tag of what is no field: a message ends. */
    static final String END = "-";

    private static final int LONGEST_HEADER = 6; // fields before the opening balance

    private final Mt940Lines lines;
    private final int limit;
    private @Nullable Mt940Field ahead;
    private boolean amongEntries;

    Mt940Fields(Lines lines, int limit) {
        this.lines = new Mt940Lines(lines);
        this.limit = limit;
    }

    /** The line that was read last. */
    long line() {
        return lines.number();
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

    /** Skips what banks and transport write between messages. */
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
            length += line.length() + 1;
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

    /** The field that a line starts; null for a folded line. */
    private @Nullable Mt940Field start(String line) throws IOException, RefusedException {
        if (line.startsWith("-") && isEnd(line)) {
            amongEntries = false;
            return new Mt940Field(lines.number(), END, List.of(line));
        }
        String tag = Mt940Tag.of(line);
        if (tag.isEmpty()) {
            return null;
        }
        String value = line.substring(tag.length() + 2);
        if (amongEntries && !isAmongEntries(tag, value)) {
            return null;
        }
        if (tag.equals("61")) {
            amongEntries = true;
        } else if (!tag.equals("86") && !tag.startsWith("NS")) {
            amongEntries = false;
        }
        return new Mt940Field(lines.number(), tag, List.of(value));
    }

    /** A lone hyphen may be the rest of a folded text: then more of the statement follows it. */
    private boolean isEnd(String line) throws IOException, RefusedException {
        boolean mangled = line.startsWith("-å") || line.startsWith("-ü"); // "-}" in ISO 646
        if (line.startsWith("-}") || (mangled && line.indexOf('4') > 0)) {
            return true;
        }
        if (!line.stripTrailing().equals(END) && !(mangled && line.length() == 2)) {
            return false;
        }
        String following = lines.peek(1);
        return !amongEntries || following.isBlank() || endsBefore(following);
    }

    private boolean endsBefore(String following) throws IOException, RefusedException {
        String tag = Mt940Tag.of(following);
        return following.startsWith("{") || (tag.equals("20") && isHeader(2));
    }

    /** Forward and available balances are of no use, so anything that begins like one is one. */
    private boolean isAmongEntries(String tag, String value) throws IOException, RefusedException {
        return switch (tag) {
            case "86" -> true;
            case "20" -> isHeader(1);
            case "61" -> Mt940Tag.isDate(value, 0);
            case "60", "60F", "60M", "62", "62F", "62M" -> Mt940Tag.isBalance(value);
            case "64", "64F", "65", "65F" -> value.startsWith("C") || value.startsWith("D");
            case "90C", "90D" -> Mt940Tag.isSum(value);
            default -> tag.startsWith("NS");
        };
    }

    /**
     * Whether the lines from here on, so many ahead, are the head of a message: fields that follow
     * {@code :20:} up to one that no text would hold beside them.
     */
    private boolean isHeader(int from) throws IOException, RefusedException {
        for (int i = from; i < from + LONGEST_HEADER; i++) {
            String line = lines.peek(i);
            String tag = Mt940Tag.of(line);
            switch (tag) {
                case "21", "25", "25P" -> {} // go on
                case "28", "28C", "34F", "13D" -> {
                    return true;
                }
                default -> {
                    return tag.startsWith("60")
                            && Mt940Tag.isBalance(line.substring(tag.length() + 2));
                }
            }
        }
        return false;
    }
}
