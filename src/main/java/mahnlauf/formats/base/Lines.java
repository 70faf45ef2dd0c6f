package mahnlauf.formats.base;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import mahnlauf.core.model.RefusedException;
import org.jspecify.annotations.Nullable;

/** Lines of a text, counted; a line without an end is refused before it fills the memory. */
public final class Lines implements AutoCloseable {

    private static final int BUFFER = 1 << 15;

    private final Reader text;
    private final int limit;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int filled;
    private long number;
    private boolean afterReturn;

    public Lines(Reader text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The number of the line that {@link #next} told last, counted from 1. */
    public long number() {
        return number;
    }

    /** The next line without its end (CR, LF or both); null after the last. */
    public @Nullable String next() throws IOException, RefusedException {
        line.setLength(0);
        number++;
        while (true) {
            if (position == filled && !fill()) {
                return line.length() == 0 ? null : line.toString();
            }
            char c = buffer[position++];
            if (c == '\n' && afterReturn) {
                afterReturn = false; // the second half of a line end
            } else if (c == '\n' || c == '\r') {
                afterReturn = c == '\r';
                return line.toString();
            } else {
                afterReturn = false;
                append(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private void append(char c) throws RefusedException {
        if (line.length() >= limit) {
            throw new RefusedException(
                    "line "
                            + number
                            + " is longer than "
                            + limit
                            + " characters (limits.field_chars); no bank writes such lines");
        }
        line.append(c);
    }

    private boolean fill() throws IOException, RefusedException {
        try {
            filled = Math.max(0, text.read(buffer));
        } catch (CharacterCodingException broken) {
            throw new RefusedException(
                    "line " + number + ": the bytes are no text in the file's character set",
                    broken);
        }
        position = 0;
        return filled > 0;
    }
}
