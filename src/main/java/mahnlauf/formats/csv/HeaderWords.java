package mahnlauf.formats.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the header cells of invoice programs mean, from the table {@code
 * invoice-columns.properties}.
 */
final class HeaderWords {

    private static final String TABLE = "/mahnlauf/formats/invoice-columns.properties";
    private static final List<String> UNITS = List.of("ineuro", "ineur", "eur");
    private static final List<String> WITHOUT_TAX =
            List.of("net", "exkl", "excl", "ohne", "zzgl", "without", "vorsteuer");
    private static final Set<String> FOREIGN =
            Currency.getAvailableCurrencies().stream()
                    .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Word> WORDS = load();

    /**
     * A header cell that is known.
     *
     * @param rank 0 for the surest word of its column; of several in one header the lowest counts
     */
    record Word(InvoiceColumn column, int rank) {}

    private HeaderWords() {}

    /**
     * {@code Betrag (EUR)} and {@code Betrag in EUR} are known where {@code Betrag} is; a note that
     * says "without tax" or names another currency makes another word of it.
     */
    static @Nullable Word of(String cell) {
        Word word = WORDS.get(fold(cell));
        return word == null ? WORDS.get(bare(cell)) : word;
    }

    /** The folded cell without its note and unit. */
    static String bare(String cell) {
        int note = Math.max(cell.indexOf('('), cell.indexOf('['));
        if (note > 0 && changesMeaning(cell.substring(note))) {
            return fold(cell);
        }
        String bare = fold(note > 0 ? cell.substring(0, note) : cell);
        for (String unit : UNITS) {
            bare = bare.endsWith(unit) ? bare.substring(0, bare.length() - unit.length()) : bare;
        }
        return bare;
    }

    private static boolean changesMeaning(String note) {
        String folded = fold(note);
        return WITHOUT_TAX.stream().anyMatch(folded::contains)
                || (FOREIGN.contains(folded) && !folded.equals("eur"));
    }

    /** Lower case, umlauts as two letters, everything but letters and digits left out. */
    static String fold(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ä' -> folded.append("ae");
                case 'ö' -> folded.append("oe");
                case 'ü' -> folded.append("ue");
                case 'ß' -> folded.append("ss");
                default -> {
                    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    private static Map<String, Word> load() {
        Properties table = new Properties();
        try (InputStream in = HeaderWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The program is packed without " + TABLE);
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            table.load(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + TABLE, unreadable);
        }
        Map<String, Word> words = new HashMap<>();
        for (InvoiceColumn column : InvoiceColumn.values()) {
            String[] synonyms = table.getProperty(column.title(), "").split(",", -1);
            for (int rank = 0; rank < synonyms.length; rank++) {
                Word before = words.put(synonyms[rank].strip(), new Word(column, rank));
                if (before != null || synonyms[rank].isBlank()) {
                    throw new IllegalStateException(
                            TABLE + ": '" + synonyms[rank].strip() + "' stands twice or is empty");
                }
            }
        }
        return Map.copyOf(words);
    }
}
