package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Asks of a text whether it says something, wherever its lines break. */
final class Facts {

    private Facts() {}

    static void assertIn(String text, String... facts) {
        String flat = flat(text);
        for (String fact : facts) {
            assertTrue(flat.contains(fact), () -> "'" + fact + "' is missing in " + flat);
        }
    }

    static void assertNotIn(String text, String... phrases) {
        String flat = flat(text);
        for (String phrase : phrases) {
            assertFalse(flat.contains(phrase), () -> "'" + phrase + "' stands in " + flat);
        }
    }

    /** The letter's text, HTML and print, as a reader sees them. */
    static List<String> forms(RenderedLetter letter) {
        String html = letter.html().replaceAll("<[^>]+>", " ").replace("&#160;", " ");
        return List.of(letter.text(), html, Pdf.read(letter.pdf()).text());
    }

    static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }
}
