package mahnlauf.formats.mt940;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.Told;
import mahnlauf.formats.base.Limits;
import mahnlauf.shell.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever one fault does to a statement: a night books all of it as it was, or nothing. */
class Mt940ProofTest {

    private static final List<String> SAMPLES = List.of("konto.sta", "seiten.sta");

    @TempDir Path folder;
    private final Inspection inspection = new Inspection(new Recognition(Limits.DEFAULT));

    @Test
    void a_changed_digit_never_changes_what_is_booked() throws Exception {
        int kept = 0;
        for (String sample : SAMPLES) {
            String text = text(sample);
            List<Money> whole = amounts(text);
            for (int at = 0; at < text.length(); at++) {
                if (Character.isDigit(text.charAt(at))) {
                    char other = text.charAt(at) == '9' ? '0' : (char) (text.charAt(at) + 1);
                    String changed = text.substring(0, at) + other + text.substring(at + 1);
                    kept += isBookedAs(whole, changed) ? 1 : 0;
                }
            }
        }
        assertTrue(kept > 100, kept + " changes within dates, texts and references are harmless");
    }

    @Test
    void a_missing_or_doubled_line_never_changes_what_is_booked() throws Exception {
        for (String sample : SAMPLES) {
            List<String> lines = text(sample).lines().toList();
            List<Money> whole = amounts(text(sample));
            for (int i = 0; i < lines.size(); i++) {
                List<String> missing = new ArrayList<>(lines);
                missing.remove(i);
                isBookedAs(whole, String.join("\r\n", missing));
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(i, lines.get(i));
                isBookedAs(whole, String.join("\r\n", doubled));
            }
        }
    }

    @Test
    void of_a_file_cut_off_only_whole_statements_and_pages_are_booked() throws Exception {
        for (String sample : SAMPLES) {
            String text = text(sample);
            List<Money> whole = amounts(text);
            int booked = 0;
            for (int end = 1; end < text.length(); end++) {
                String cut = text.substring(0, end);
                if (isClean(cut)) {
                    List<Money> some = amounts(cut);
                    assertEquals(whole.subList(0, some.size()), some);
                    assertTrue(cut.contains(":62"), cut);
                    booked++;
                }
            }
            assertTrue(booked > 0, "a file cut off behind a closing balance is whole");
        }
    }

    /** Whether it is booked; then it has to be with these amounts. */
    private boolean isBookedAs(List<Money> whole, String text) throws Exception {
        if (!isClean(text)) {
            return false;
        }
        assertEquals(whole, amounts(text), text);
        return true;
    }

    private boolean isClean(String text) throws IOException {
        try {
            Told.of(folder, bytes(text));
        } catch (RefusedException refused) {
            return false;
        }
        return inspection.of(folder.resolve(Told.FILE)).isClean();
    }

    private List<Money> amounts(String text) throws IOException, RefusedException {
        return Told.of(folder, bytes(text)).entries.stream().map(BankEntry::amount).toList();
    }

    private static String text(String sample) {
        return new String(Told.sample(sample), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
