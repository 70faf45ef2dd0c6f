package mahnlauf.formats.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of text and how its bytes are to be read.
 *
 * @param bomBytes bytes of a byte order mark at its start, which are no text
 */
public record TextFile(Path file, Charset charset, int bomBytes) {

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /**
     * By its byte order mark; else UTF-16 if it begins so; else UTF-8 if all of it is; else
     * Windows-1252, as German programs write.
     */
    public static TextFile of(Path file) throws IOException {
        TextFile marked = ofMark(file, StandardCharsets.UTF_8);
        if (marked.bomBytes > 0) {
            return marked;
        }
        byte[] head = head(file, 4);
        if (isLetters(head, 0)) {
            return new TextFile(file, StandardCharsets.UTF_16LE, 0);
        }
        if (isLetters(head, 1)) {
            return new TextFile(file, StandardCharsets.UTF_16BE, 0);
        }
        if (marked.isReadable()) {
            return marked;
        }
        return new TextFile(file, WINDOWS_1252, 0);
    }

    /** By its byte order mark, else as given. */
    public static TextFile ofMark(Path file, Charset otherwise) throws IOException {
        byte[] head = head(file, 3);
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new TextFile(file, StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xff, 0xfe)) {
            return new TextFile(file, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new TextFile(file, StandardCharsets.UTF_16BE, 2);
        }
        return new TextFile(file, otherwise, 0);
    }

    /** The first bytes of a file. */
    public static byte[] head(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
        }
    }

    public static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text from its start; bytes that are none in this charset end in an exception. */
    public Reader open() throws IOException {
        return new InputStreamReader(openBytes(), decoder());
    }

    /**
     * The text with only its ASCII signs as they are: much quicker, and enough to find digits and
     * delimiters.
     */
    public Reader openAscii() throws IOException {
        boolean wide =
                charset.equals(StandardCharsets.UTF_16LE)
                        || charset.equals(StandardCharsets.UTF_16BE);
        return wide ? open() : new InputStreamReader(openBytes(), StandardCharsets.ISO_8859_1);
    }

    /** The bytes from the start of the text. */
    public InputStream openBytes() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(bomBytes);
            return in;
        } catch (IOException unreadable) {
            in.close();
            throw unreadable;
        }
    }

    /**
     * Windows-1252 is our own guess: the five bytes that it lacks must not cost a whole statement.
     */
    private CharsetDecoder decoder() {
        CodingErrorAction action =
                charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    /** Whether two characters of UTF-16 without a mark stand here, each beside a zero byte. */
    private static boolean isLetters(byte[] head, int first) {
        return head.length == 4
                && head[first] >= ' '
                && head[first + 2] >= ' '
                && head[1 - first] == 0
                && head[3 - first] == 0;
    }

    private boolean isReadable() throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader text = open()) {
            int read = 0;
            while (read >= 0) {
                read = text.read(buffer);
            }
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }
}
