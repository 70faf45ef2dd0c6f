package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1",
                "  =1",
                "\"=1",
                "'=1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "=1+1",
                "-A1",
                "\uff1dHYPERLINK(1)",
                "\u00a0=1",
                "\ufeff=1",
                "\u200b=1",
                "+1+1",
                "+49-30-123",
                "-2-3"
            })
    void what_a_spreadsheet_might_calculate_is_led_by_an_apostrophe(String text) {
        assertEquals('\'', SafeCell.of(text).charAt(0), SafeCell.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 123456",
                "-12.50",
                "-1234,56",
                "+43 (1) 555120",
                "(030) 12 34 56",
                "Jürgen Groß",
                "RE-1",
                "",
                "k20001@example.org",
                "1=1",
                "2026-03-22"
            })
    void numbers_phones_and_words_stay_as_they_are(String text) {
        assertEquals(text, SafeCell.of(text));
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', a b", "'a\r\nb', a b", "'\ta\tb ', a b"})
    void a_cell_is_one_line(String text, String expected) {
        assertEquals(expected, SafeCell.of(text));
    }

    @Property(seed = "20260322", tries = 2000)
    void no_text_at_all_begins_a_formula(@ForAll String text) {
        for (String start : new String[] {"=", "@", "+", "-", "\t", " =", "\""}) {
            String cell = SafeCell.of(start + text);
            boolean number = cell.matches("[+-]?[0-9]+([.,][0-9]+)*|\\+[0-9][0-9 ()]*");
            assertFalse(!number && cell.matches("(?s)[=@+\\-\\t].*"), cell);
        }
    }
}
