package mahnlauf.formats.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a bank that nobody described means, by the words of {@code
 * bank-words.properties}: only where one reading is possible.
 */
final class HeaderGuess {

    private static final String TABLE = "/mahnlauf/formats/bank-words.properties";
    private static final Pattern CURRENCY =
            Pattern.compile("(?i)(?<![\\p{L}])(CHF|EUR|USD|GBP|EURO|€)(?![\\p{L}])");
    private static final Set<Meaning> SEVERAL = Set.of(Meaning.REMITTANCE, Meaning.BOOKING_TEXT);
    private static final Map<String, Word> WORDS = load();

    /** A word of the table; the lower its rank, the surer. */
    private record Word(Meaning meaning, int rank) {}

    /** A header cell with its word. */
    private record Told(Word word, String name) {}

    private HeaderGuess() {}

    /** Which columns mean what; null where the cells are no header, or could mean two things. */
    static @Nullable Map<Meaning, List<ColumnName>> of(List<String> cells) {
        Map<Meaning, List<Told>> found = new EnumMap<>(Meaning.class);
        for (String cell : cells) {
            String name = CURRENCY.matcher(CellText.of(cell)).replaceFirst("{currency}");
            Word word = WORDS.get(fold(name.replace("{currency}", "")));
            if (word != null && !name.contains(" | ") && !name.contains("#")) {
                found.computeIfAbsent(word.meaning(), m -> new ArrayList<>())
                        .add(new Told(word, name));
            }
        }
        return isPlain(found) ? columns(found) : null;
    }

    private static boolean isPlain(Map<Meaning, List<Told>> found) {
        boolean dated = found.containsKey(Meaning.BOOKING_DATE);
        boolean one = found.containsKey(Meaning.AMOUNT);
        boolean credit = found.containsKey(Meaning.CREDIT);
        boolean debit = found.containsKey(Meaning.DEBIT);
        boolean valued = one ? !credit && !debit : credit && debit;
        boolean telling =
                found.containsKey(Meaning.REMITTANCE) || found.containsKey(Meaning.COUNTERPARTY);
        return dated && valued && telling && found.entrySet().stream().allMatch(HeaderGuess::isOne);
    }

    /** Texts may stand in several columns, dates where one word is surer; all else in one. */
    private static boolean isOne(Map.Entry<Meaning, List<Told>> entry) {
        List<Told> told = entry.getValue();
        boolean dates =
                entry.getKey() == Meaning.BOOKING_DATE || entry.getKey() == Meaning.VALUE_DATE;
        long ranks = told.stream().map(t -> t.word().rank()).distinct().count();
        return told.size() == 1
                || SEVERAL.contains(entry.getKey())
                || (dates && ranks == told.size());
    }

    private static Map<Meaning, List<ColumnName>> columns(Map<Meaning, List<Told>> found) {
        Map<Meaning, List<ColumnName>> columns = new EnumMap<>(Meaning.class);
        found.forEach(
                (meaning, told) ->
                        columns.put(
                                meaning,
                                told.stream()
                                        .sorted(Comparator.comparingInt(t -> t.word().rank()))
                                        .map(t -> ColumnName.of(t.name()))
                                        .collect(Collectors.toList())));
        return columns;
    }

    /** Letters and digits alone, without case and accents; {@code in} before a currency goes. */
    private static String fold(String cell) {
        String bare = Normalizer.normalize(cell, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String word = bare.replaceAll("\\p{M}", "").replaceAll("\\b(in|en)\\s*\\W*$", "");
        return word.replaceAll("[^a-z0-9]", "");
    }

    private static Map<String, Word> load() {
        Properties table = new Properties();
        try (InputStream in = HeaderGuess.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The program is packed without " + TABLE);
            }
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + TABLE, unreadable);
        }
        Map<String, Word> words = new HashMap<>();
        for (Meaning meaning : Meaning.values()) {
            String[] synonyms = table.getProperty(meaning.key(), "").split(",", -1);
            for (int rank = 0; rank < synonyms.length; rank++) {
                Word before = words.putIfAbsent(fold(synonyms[rank]), new Word(meaning, rank));
                if (before != null && !synonyms[rank].isBlank() && before.meaning() != meaning) {
                    throw new IllegalStateException(
                            TABLE + ": '" + synonyms[rank] + "' stands twice");
                }
            }
        }
        words.remove("");
        return Map.copyOf(words);
    }
}
