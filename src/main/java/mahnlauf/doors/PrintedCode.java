package mahnlauf.doors;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.w3c.dom.Element;

/**
 * Draws a payment code that a page holds as {@code <object type="image/png" data="data:…">}: its
 * packed lines go into the print as they are (ISO 32000-1, 7.4.4.4: PDF reads the lines of a PNG).
 * As {@code <img>} the layout unpacks and packs it pixel by pixel, a twentieth of a letter's cost.
 */
final class PrintedCode implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final int PNG_LINES = 15;

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object")
                && element.getAttribute("data").startsWith(PdfPrinter.PICTURE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
        String uri = element.getAttribute("data");
        try {
            byte[] png = Base64.getDecoder().decode(uri.substring(PdfPrinter.PICTURE.length()));
            PDImageXObject code = embedded(page.getWriter(), QrPicture.read(png));
            // What is not to be smoothed it copies, and forgets how it is packed.
            boolean smoothed = true;
            page.drawImage(
                    new PdfBoxImage(png, uri, (float) width, (float) height, code),
                    (int) x,
                    (int) y,
                    smoothed);
            code.setInterpolate(false); // sharp edges: it is read by cameras
        } catch (IllegalArgumentException e) {
            throw new BadTemplateException(
                    "The print layout has an <object> whose data is no payment code (${code});"
                            + " any other picture goes into <img>",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot print a payment code", e);
        }
        return Map.of();
    }

    private static PDImageXObject embedded(PDDocument pdf, QrPicture png) throws IOException {
        PDImageXObject code =
                new PDImageXObject(
                        pdf,
                        png.lines(),
                        COSName.FLATE_DECODE,
                        png.size(),
                        png.size(),
                        QrPicture.BITS,
                        PDDeviceGray.INSTANCE);
        COSDictionary lines = new COSDictionary();
        lines.setInt(COSName.PREDICTOR, PNG_LINES);
        lines.setInt(COSName.COLUMNS, png.size());
        lines.setInt(COSName.BITS_PER_COMPONENT, QrPicture.BITS);
        code.getCOSObject().setItem(COSName.DECODE_PARMS, lines);
        return code;
    }
}
