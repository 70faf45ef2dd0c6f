package mahnlauf.formats.xml;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Lets XML through and stops where no tag begins for too long: the parser keeps a whole tag in
 * memory, so a gigabyte of one attribute would fill it. No attribute may hold a {@code <}, so the
 * distance from one to the next bounds every tag.
 */
final class TagGuard {

    private final int limit;
    private long sinceTag;

    private TagGuard(int limit) {
        this.limit = limit;
    }

    static Reader around(Reader text, int limit) {
        TagGuard guard = new TagGuard(limit);
        return new FilterReader(text) {
            @Override
            public int read(char[] buffer, int offset, int count) throws IOException {
                int read = in.read(buffer, offset, count);
                int at = offset + read - 1; // from the end, where the next tag is near
                while (at >= offset && buffer[at] != '<') {
                    at--;
                }
                guard.passed(read, at - offset);
                return read;
            }
        };
    }

    static InputStream around(InputStream bytes, int limit) {
        TagGuard guard = new TagGuard(limit);
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                int read = in.read(buffer, offset, count);
                int at = offset + read - 1; // from the end, where the next tag is near
                while (at >= offset && buffer[at] != '<') {
                    at--;
                }
                guard.passed(read, at - offset);
                return read;
            }
        };
    }

    /** So much was read, with its last {@code <} there, or before the start where it has none. */
    private void passed(int read, int lastTag) throws TagTooLongException {
        sinceTag = lastTag >= 0 ? read - lastTag : sinceTag + Math.max(0, read);
        if (sinceTag > limit) {
            throw new TagTooLongException(limit);
        }
    }

    /** A tag, or the text behind it, is longer than any real one. */
    static final class TagTooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TagTooLongException(int limit) {
            super("a tag or text is longer than " + limit + " characters (limits.xml_text_chars)");
        }
    }
}
