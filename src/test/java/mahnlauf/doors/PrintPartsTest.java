package mahnlauf.doors;

import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Samples.STUDIO;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;

/** What a print is made of, beyond what one sees: nothing in it is there for nothing. */
class PrintPartsTest {

    private static final Letters LETTERS = new Letters(STUDIO, null);
    private static final Pattern EMPTY = Pattern.compile("/Artifact /\\w+ BDC\\sEMC\\s");

    @Test
    void ornament_that_shows_nothing_is_not_marked() throws IOException {
        byte[] print = LETTERS.render(Samples.finalNotice(40)).pdf();
        try (PDDocument document = Loader.loadPDF(print)) {
            assertTrue(document.getNumberOfPages() > 1);
            for (PDPage page : document.getPages()) {
                String content = content(page);
                assertFalse(EMPTY.matcher(content).find(), content);
                COSDictionary marks =
                        page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                for (COSName mark : marks.keySet()) {
                    assertIn(content, "/Artifact /" + mark.getName() + " BDC");
                }
                assertEquals(marks.size(), content.split("/Artifact /", -1).length - 1);
            }
        }
    }

    @Test
    void the_payment_code_is_as_fine_in_print_as_in_the_mail() throws IOException {
        RenderedLetter letter = LETTERS.render(Samples.reminder("Jürgen Groß"));
        int mail = ImageIO.read(new ByteArrayInputStream(letter.code())).getWidth();
        try (PDDocument document = Loader.loadPDF(letter.pdf())) {
            PDResources page = document.getPage(0).getResources();
            List<Integer> widths = new ArrayList<>();
            for (COSName name : page.getXObjectNames()) {
                PDImageXObject picture = (PDImageXObject) page.getXObject(name);
                assertEquals(picture.getWidth(), picture.getHeight());
                assertFalse(picture.getInterpolate());
                widths.add(picture.getWidth());
            }
            assertEquals(List.of(mail), widths);
        }
    }

    @Test
    void what_is_written_with_common_characters_carries_the_same_font() throws IOException {
        byte[] font = font("Jürgen Groß");
        assertArrayEquals(font, font("François Ångström & Søn – „Été“"));
        byte[] rarer = font("Łukasz Żółć");
        assertFalse(Arrays.equals(font, rarer));
        assertTrue(rarer.length < font.length, "cut out for this letter alone");
    }

    private static byte[] font(String name) throws IOException {
        byte[] print = LETTERS.render(Samples.reminder(name)).pdf();
        assertIn(Pdf.read(print).text(), "Guten Tag " + name + ",");
        try (PDDocument document = Loader.loadPDF(print)) {
            PDResources page = document.getPage(0).getResources();
            for (COSName key : page.getFontNames()) {
                PDFont font = page.getFont(key);
                if (font.getName().endsWith("+OpenSans")) {
                    return font.getFontDescriptor().getFontFile2().toByteArray();
                }
            }
        }
        throw new AssertionError("Open Sans is not embedded");
    }

    private static String content(PDPage page) throws IOException {
        try (InputStream in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
