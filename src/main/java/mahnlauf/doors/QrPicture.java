package mahnlauf.doors;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a small PNG, black on white, with the quiet zone that readers need. */
final class QrPicture {

    /** Four modules on each side, as ISO 18004 has it. */
    private static final int QUIET = 4;

    /** Pixels of one module: 4 cm in print are then sharp, and on a telephone too. */
    private static final int SCALE = 6;

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
        int size = (code.size + 2 * QUIET) * SCALE;
        byte[] pixels = new byte[size * SCALE];
        for (int i = 0; i < pixels.length; i++) {
            // Outside the code, getModule answers light.
            boolean dark = code.getModule(i % size / SCALE - QUIET, row);
            pixels[i] = (byte) (dark ? 0 : 1);
        }
        return pixels;
    }
}
