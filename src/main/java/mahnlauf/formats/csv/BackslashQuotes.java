package mahnlauf.formats.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Text in which quotes behind a backslash stand as RFC 4180 has them: twice; and two backslashes as
 * one.
 */
final class BackslashQuotes extends FilterReader {

    BackslashQuotes(Reader text) {
        super(new PushbackReader(text));
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        if (c != '\\') {
            return c;
        }
        int next = in.read();
        if (next >= 0 && next != '\\') {
            ((PushbackReader) in).unread(next);
        }
        return next == '"' ? '"' : c; // the quote that follows is the second one
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int c = read();
            if (c < 0) {
                return filled == 0 ? -1 : filled;
            }
            buffer[offset + filled++] = (char) c;
        }
        return filled;
    }
}
