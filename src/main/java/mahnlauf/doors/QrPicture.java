package mahnlauf.doors;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A QR code as a small PNG, black on white, with the quiet zone that readers need. */
final class QrPicture {

    /** Four modules on each side, as ISO 18004 has it. */
    private static final int QUIET = 4;

    /**
     * Pixels of one module. Print and mail enlarge it without loss; each more costs, as the picture
     * is packed for the mail and unpacked and packed again for the print.
     */
    private static final int SCALE = 4;

    private QrPicture() {}

    static byte[] png(QrCode code) {
        int size = (code.size + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y += SCALE) {
            picture.getRaster().setDataElements(0, y, size, SCALE, band(code, y / SCALE - QUIET));
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(2048);
        try {
            ImageIO.setUseCache(false); // no file of a debtor's data in the temporary folder
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw a QR code", e);
        }
        return png.toByteArray();
    }

    /** One row of modules in pixels, 0 for dark: set at once, since pixel by pixel costs dearly. */
    private static byte[] band(QrCode code, int row) {
        int modules = code.size + 2 * QUIET;
        byte[] pixels = new byte[modules * SCALE * SCALE];
        for (int i = 0; i < modules; i++) {
            // Outside the code, getModule answers light.
            byte shade = (byte) (code.getModule(i - QUIET, row) ? 0 : 1);
            Arrays.fill(pixels, i * SCALE, (i + 1) * SCALE, shade);
        }
        int line = modules * SCALE;
        for (int y = 1; y < SCALE; y++) {
            System.arraycopy(pixels, 0, pixels, y * line, line);
        }
        return pixels;
    }
}
