package mahnlauf.doors;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads QR codes back by another hand (ZXing) than the one that wrote them. */
final class Codes {

    private static final int PRINT_DPI = 200;

    private Codes() {}

    static String inPng(byte[] png) throws IOException {
        return read(ImageIO.read(new ByteArrayInputStream(png)));
    }

    /** The code on one page of a print, as a telephone over the paper would see it. */
    static String inPdf(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return read(new PDFRenderer(document).renderImageWithDPI(page - 1, PRINT_DPI));
        }
    }

    /** The code that fills a picture, module by module, without looking for it. */
    static String exactlyInPng(byte[] png) throws IOException {
        return read(
                ImageIO.read(new ByteArrayInputStream(png)),
                Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    private static String read(BufferedImage picture) {
        return read(picture, Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static String read(BufferedImage picture, Map<DecodeHintType, ?> how) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            Result result = new QRCodeReader().decode(bitmap, how);
            return result.getText();
        } catch (NotFoundException none) {
            throw new AssertionError("No QR code is there", none);
        } catch (ReaderException e) {
            throw new AssertionError("The QR code cannot be read", e);
        }
    }
}
