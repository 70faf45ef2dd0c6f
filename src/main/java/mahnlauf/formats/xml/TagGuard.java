package mahnlauf.formats.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets XML text through and stops at a tag that never ends: the parser keeps a whole tag in memory,
 * so a gigabyte of one attribute would fill it.
 */
final class TagGuard extends FilterReader {

    private enum State {
        TEXT,
        OPENED,
        TAG,
        SINGLE_QUOTE,
        DOUBLE_QUOTE,
        COMMENT
    }

    private final int limit;
    private State state = State.TEXT;
    private int length;
    private char last;
    private char beforeLast;

    TagGuard(Reader text, int limit) {
        super(text);
        this.limit = limit;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    private void see(char c) throws TagTooLongException {
        if (state == State.TEXT) {
            if (c == '<') {
                state = State.OPENED;
                length = 0;
            }
            return;
        }
        state = after(c);
        beforeLast = last;
        last = c;
        if (state != State.COMMENT && ++length > limit) {
            throw new TagTooLongException(limit);
        }
    }

    private State after(char c) {
        return switch (state) {
            case TEXT -> c == '<' ? State.OPENED : State.TEXT;
            case OPENED -> c == '!' ? State.COMMENT : inTag(c);
            case TAG -> inTag(c);
            case SINGLE_QUOTE -> c == '\'' ? State.TAG : State.SINGLE_QUOTE;
            case DOUBLE_QUOTE -> c == '"' ? State.TAG : State.DOUBLE_QUOTE;
            case COMMENT -> c == '>' && endsComment() ? State.TEXT : State.COMMENT;
        };
    }

    private static State inTag(char c) {
        return switch (c) {
            case '>' -> State.TEXT;
            case '"' -> State.DOUBLE_QUOTE;
            case '\'' -> State.SINGLE_QUOTE;
            default -> State.TAG;
        };
    }

    /**
     * Comments end in {@code -->} and CDATA in {@code ]]>}; nothing else that starts so is let in.
     */
    private boolean endsComment() {
        return last == beforeLast && (last == '-' || last == ']');
    }

    /** A tag is longer than any real one. */
    static final class TagTooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TagTooLongException(int limit) {
            super("a tag is longer than " + limit + " characters");
        }
    }
}
