package mahnlauf.formats.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import mahnlauf.core.model.RefusedException;

/**
 * Looks, before anything is unpacked in memory, whether a PDF holds more than its size lets expect:
 * the library unpacks a stream whole, and a few bytes may become gigabytes.
 */
final class StreamGuard {

    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_OF_ONE = 96L << 20;
    private static final long MOST_OF_ALL = 512L << 20;
    private static final int LAYERS = 3; // packed within packed
    private static final int HEADER = 2; // of zlib; the library does not look at it either

    private final byte[] pdf;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private StreamGuard(byte[] pdf) {
        this.pdf = pdf;
    }

    static void check(byte[] pdf) throws RefusedException {
        StreamGuard guard = new StreamGuard(pdf);
        for (int at = guard.next(0); at < pdf.length; at = guard.next(at)) {
            guard.unpackFrom(at);
        }
    }

    /** Where the bytes after the next keyword begin; the file's length where there is none. */
    private int next(int from) {
        for (int at = from; at + KEYWORD.length < pdf.length; at++) {
            if (isKeyword(at)) {
                int start = at + KEYWORD.length;
                start += pdf[start] == '\r' ? 1 : 0;
                return start < pdf.length && pdf[start] == '\n' ? start + 1 : start;
            }
        }
        return pdf.length;
    }

    private boolean isKeyword(int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (pdf[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private void unpackFrom(int start) throws RefusedException {
        for (int layers = 1; layers <= LAYERS; layers++) {
            long size = size(start, layers);
            if (size == 0) {
                return;
            }
            if (size > MOST_OF_ONE || unpacked > MOST_OF_ALL) {
                throw new RefusedException(
                        "is a PDF that unpacks to far more than its size lets expect; print it to"
                                + " a new PDF and drop that");
            }
        }
    }

    /** How many bytes come out of so many layers; what is not packed so gives none, or few. */
    private long size(int start, int layers) {
        long size = 0;
        try (InputStream in = layered(start, layers)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                unpacked += n;
                if (size > MOST_OF_ONE || unpacked > MOST_OF_ALL) {
                    return size;
                }
            }
        } catch (IOException endOfData) {
            return size;
        }
        return size;
    }

    private InputStream layered(int start, int layers) throws IOException {
        InputStream in = new ByteArrayInputStream(pdf, start, pdf.length - start);
        for (int i = 0; i < layers; i++) {
            in.skipNBytes(HEADER);
            in = new InflaterInputStream(in, new Inflater(true));
        }
        return in;
    }
}
