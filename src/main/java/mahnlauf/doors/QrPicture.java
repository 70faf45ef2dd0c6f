package mahnlauf.doors;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A QR code as a small PNG (ISO 15948), black on white, with the quiet zone that readers need.
 *
 * <p>Written by hand: a picture of one bit a pixel whose lines repeat is a few lines of code, and
 * the JDK's own writer takes twenty times as long.
 */
final class QrPicture {

    /** Of a pixel. */
    static final int BITS = 1;

    /** Four modules on each side, as ISO 18004 has it. */
    private static final int QUIET = 4;

    /**
     * Pixels of a module: programs that smooth what they shrink still leave it clear. Half a byte,
     * which {@link #line} makes use of.
     */
    private static final int SCALE = 4;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int GREYSCALE = 0;
    private static final int AS_IT_IS = 0;
    private static final int AS_ABOVE = 2;

    /** Where the size and the lines stand in the PNG. */
    private static final int SIZE_AT = 16;

    private static final int LINES_AT = 41;

    private final int size;
    private final byte[] lines;

    private QrPicture(int size, byte[] lines) {
        this.size = size;
        this.lines = lines;
    }

    static QrPicture of(QrCode code) {
        try {
            return new QrPicture((code.size + 2 * QUIET) * SCALE, packed(code));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a QR code", e);
        }
    }

    /**
     * Reads what {@link #png} has written.
     *
     * @throws IllegalArgumentException if it is any other picture
     */
    static QrPicture read(byte[] png) {
        byte[] empty = new QrPicture(0, new byte[0]).png();
        int size = png.length < empty.length ? 0 : ByteBuffer.wrap(png).getInt(SIZE_AT);
        int length = png.length - empty.length;
        if (size > 0) {
            byte[] lines = Arrays.copyOfRange(png, LINES_AT, LINES_AT + length);
            QrPicture picture = new QrPicture(size, lines);
            if (Arrays.equals(picture.png(), png)) {
                return picture;
            }
        }
        throw new IllegalArgumentException("Not the picture of a payment code");
    }

    /** Pixels of a side. */
    int size() {
        return size;
    }

    /** Its lines, each with its filter, as they are packed in the PNG. */
    InputStream lines() {
        return new ByteArrayInputStream(lines);
    }

    byte[] png() {
        ByteArrayOutputStream png = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.writeLong(SIGNATURE);
            chunk(out, "IHDR", header());
            chunk(out, "IDAT", lines);
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a QR code", e);
        }
        return png.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(size);
            out.writeInt(size);
            out.write(new byte[] {BITS, GREYSCALE, 0, 0, 0}); // deflated, filtered, not interlaced
        }
        return header.toByteArray();
    }

    /**
     * Each line begins with its filter; the lines of a module but the first are as the one above.
     */
    private static byte[] packed(QrCode code) throws IOException {
        int modules = code.size + 2 * QUIET;
        byte[] same = new byte[1 + (modules * SCALE + 7) / 8];
        same[0] = AS_ABOVE;
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int row = 0; row < modules; row++) {
                out.write(line(code, row - QUIET));
                for (int i = 1; i < SCALE; i++) {
                    out.write(same);
                }
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** One row of modules in pixels, a bit each, 0 for dark. */
    private static byte[] line(QrCode code, int row) {
        int modules = code.size + 2 * QUIET;
        byte[] line = new byte[1 + (modules * SCALE + 7) / 8];
        line[0] = AS_IT_IS;
        for (int x = 0; x < modules; x++) {
            // Outside the code, getModule answers light.
            if (!code.getModule(x - QUIET, row)) {
                line[1 + x / 2] |= (byte) (x % 2 == 0 ? 0xF0 : 0x0F); // two modules a byte
            }
        }
        return line;
    }
}
