package mahnlauf.doors;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** Four modules on each side, as ISO 18004 has it. */
    private static final int QUIET = 4;

    /** Pixels of a module in a mail: programs that smooth what they shrink still leave it clear. */
    private static final int MAIL_SCALE = 4;

    /** Unpacked and packed again by the layout, so each more costs; see {@link CrispPictures}. */
    private static final int PRINT_SCALE = 1;

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int BITS = 1;
    private static final int GREYSCALE = 0;
    private static final int AS_IT_IS = 0;
    private static final int AS_ABOVE = 2;

    private QrPicture() {}

    static byte[] forMail(QrCode code) {
        return png(code, MAIL_SCALE);
    }

    static byte[] forPrint(QrCode code) {
        return png(code, PRINT_SCALE);
    }

    private static byte[] png(QrCode code, int scale) {
        int size = (code.size + 2 * QUIET) * scale;
        ByteArrayOutputStream png = new ByteArrayOutputStream(2048);
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.writeLong(SIGNATURE);
            chunk(out, "IHDR", header(size));
            chunk(out, "IDAT", packed(code, scale));
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

    private static byte[] header(int size) throws IOException {
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
    private static byte[] packed(QrCode code, int scale) throws IOException {
        int modules = code.size + 2 * QUIET;
        byte[] same = new byte[1 + (modules * scale + 7) / 8];
        same[0] = AS_ABOVE;
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1024);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int row = 0; row < modules; row++) {
                out.write(line(code, row - QUIET, scale));
                for (int i = 1; i < scale; i++) {
                    out.write(same);
                }
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** One row of modules in pixels, a bit each, 0 for dark. */
    private static byte[] line(QrCode code, int row, int scale) {
        int pixels = (code.size + 2 * QUIET) * scale;
        byte[] line = new byte[1 + (pixels + 7) / 8];
        line[0] = AS_IT_IS;
        for (int x = 0; x < pixels; x++) {
            // Outside the code, getModule answers light.
            if (!code.getModule(x / scale - QUIET, row)) {
                line[1 + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        return line;
    }
}
