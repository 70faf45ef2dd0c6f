package mahnlauf.formats.mt940;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file without what transport put around them, some of them seen ahead.
 *
 * <p>Gone are control characters at the ends of a line (STX, ETX) and the opening of the text block
 * of a SWIFT envelope where a field follows it on the same line; a German character set makes an a
 * umlaut of its brace.
 */
final class Mt940Lines {

    /** A line and its number in the file. */
    private record Line(long number, String text) {}

    private final Lines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long number;

    Mt940Lines(Lines lines) {
        this.lines = lines;
    }

    /** The number of the line that {@link #next} told last, counted from 1. */
    long number() {
        return number;
    }

    /** The next line; null after the last. */
    @Nullable String next() throws IOException, RefusedException {
        Line line = ahead.isEmpty() ? read() : ahead.remove();
        if (line == null) {
            return null;
        }
        number = line.number();
        return line.text();
    }

    /**
     * The line that comes so many after the one told last (1 is the next); empty behind the end.
     */
    String peek(int distance) throws IOException, RefusedException {
        while (ahead.size() < distance) {
            Line line = read();
            if (line == null) {
                return "";
            }
            ahead.add(line);
        }
        Iterator<Line> all = ahead.iterator();
        for (int i = 1; i < distance; i++) {
            all.next();
        }
        return all.next().text();
    }

    private @Nullable Line read() throws IOException, RefusedException {
        String text = lines.next();
        return text == null ? null : new Line(lines.number(), bare(text));
    }

    private static String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && line.charAt(from) < ' ') {
            from++;
        }
        while (to > from && line.charAt(to - 1) < ' ') {
            to--;
        }
        String text = to - from == line.length() ? line : line.substring(from, to);
        return text.startsWith("{") || text.startsWith("ä4:") ? withoutEnvelope(text) : text;
    }

    private static String withoutEnvelope(String text) {
        int field = text.indexOf("4::");
        return field == 1 || (field > 1 && text.charAt(field - 1) == '{')
                ? text.substring(field + 2)
                : text;
    }
}
