package mahnlauf.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Payment codes come into a print with one pixel a module, since what the layout does to each pixel
 * is dear. Some viewers smooth so small a picture until it looks blurred, so in the finished print
 * each pixel becomes a square of several.
 */
final class CrispPictures {

    private static final int TIMES = 4;

    /** The largest payment code has 69 modules and its quiet zone; other pictures stay. */
    private static final int LARGEST_CODE = 77;

    private CrispPictures() {}

    static void in(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    COSStream picture = resources.getXObject(name).getCOSObject();
                    if (isCode(picture)) {
                        enlarge(picture);
                    }
                }
            }
        }
    }

    /** One bit a pixel, and asked to be drawn pixel by pixel. */
    private static boolean isCode(COSStream picture) {
        return picture.getInt(COSName.BITS_PER_COMPONENT) == 1
                && picture.getInt(COSName.WIDTH) <= LARGEST_CODE
                && picture.getInt(COSName.HEIGHT) <= LARGEST_CODE
                && !picture.getBoolean(COSName.INTERPOLATE, true)
                && !picture.containsKey(COSName.DECODE_PARMS);
    }

    private static void enlarge(COSStream picture) throws IOException {
        int width = picture.getInt(COSName.WIDTH);
        int height = picture.getInt(COSName.HEIGHT);
        byte[] pixels;
        try (InputStream in = picture.createInputStream()) {
            pixels = in.readAllBytes();
        }
        int line = (width + Byte.SIZE - 1) / Byte.SIZE;
        try (OutputStream out = picture.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < height; y++) {
                byte[] wide = enlarged(pixels, y * line, width);
                for (int i = 0; i < TIMES; i++) {
                    out.write(wide);
                }
            }
        }
        picture.setInt(COSName.WIDTH, width * TIMES);
        picture.setInt(COSName.HEIGHT, height * TIMES);
    }

    private static byte[] enlarged(byte[] pixels, int from, int width) {
        byte[] line = new byte[(width * TIMES + Byte.SIZE - 1) / Byte.SIZE];
        for (int x = 0; x < width * TIMES; x++) {
            int pixel = x / TIMES;
            if ((pixels[from + pixel / Byte.SIZE] & 0x80 >> pixel % Byte.SIZE) != 0) {
                line[x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
            }
        }
        return line;
    }
}
