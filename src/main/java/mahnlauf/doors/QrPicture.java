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

    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    static byte[] png(QrCode code) {
        int size = (code.size + 2 * QUIET) * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                // Outside the code, getModule answers light.
                boolean dark = code.getModule(x / SCALE - QUIET, y / SCALE - QUIET);
                picture.setRGB(x, y, dark ? 0 : WHITE);
            }
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
}
