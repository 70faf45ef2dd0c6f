package mahnlauf.formats.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mahnlauf.formats.base.Clean;
import org.jspecify.annotations.Nullable;

/**
 * A column as a map names it: {@code Betrag}, {@code Gebühr | Entgelt} (either spelling), {@code
 * Betrag ({currency})}, {@code Zahlungszweck#2} (the second of that name), the column's number, or
 * {@code -1} for the last.
 */
record ColumnName(String text, List<Spelling> spellings) {

    private static final String CURRENCY = "{currency}";
    private static final int LAST = -1; // the last cell of the header, named or not

    /** Where a column was found, and the currency that its header cell names. */
    record Found(int position, String currency) {}

    /**
     * One way to write it.
     *
     * @param number counted from 1, {@link #LAST}, or 0 where the column goes by its name
     * @param before what stands before the currency, or all of the name
     * @param behind what stands behind the currency; null where the name has none
     */
    private record Spelling(int number, int occurrence, String before, @Nullable String behind) {

        @Nullable Found in(List<String> foldedHeader) {
            if (number == LAST) {
                return new Found(foldedHeader.size() - 1, "");
            }
            if (number > 0) {
                return number <= foldedHeader.size() ? new Found(number - 1, "") : null;
            }
            int left = occurrence;
            for (int i = 0; i < foldedHeader.size(); i++) {
                String currency = currency(foldedHeader.get(i));
                left -= currency == null ? 0 : 1;
                if (left == 0 && currency != null) {
                    return new Found(i, currency.toUpperCase(Locale.ROOT));
                }
            }
            return null;
        }

        /** The currency in the cell, empty where the name has none; null where it does not fit. */
        private @Nullable String currency(String cell) {
            if (behind == null) {
                return cell.equals(before) ? "" : null;
            }
            int length = cell.length() - before.length() - behind.length();
            boolean fits = length > 0 && cell.startsWith(before) && cell.endsWith(behind);
            String inside = fits ? cell.substring(before.length(), before.length() + length) : "";
            boolean isCode = inside.length() == 3 || inside.equals("€") || inside.equals("euro");
            return fits && isCode ? inside : null;
        }
    }

    static ColumnName of(String text) {
        List<Spelling> spellings = new ArrayList<>();
        for (String part : text.split(" \\| ", -1)) {
            spellings.add(spelling(part.strip()));
        }
        return new ColumnName(text, List.copyOf(spellings));
    }

    private static Spelling spelling(String text) {
        if (text.equals("-1")) {
            return new Spelling(LAST, 1, "", null);
        }
        if (!text.isEmpty()
                && text.length() < 4
                && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Spelling(Integer.parseInt(text), 1, "", null);
        }
        int hash = text.lastIndexOf('#');
        boolean counted =
                hash == text.length() - 2 && hash > 0 && Character.isDigit(text.charAt(hash + 1));
        String name = fold(counted ? text.substring(0, hash) : text);
        int occurrence = counted ? text.charAt(hash + 1) - '0' : 1;
        int at = name.indexOf(CURRENCY);
        return at < 0
                ? new Spelling(0, occurrence, name, null)
                : new Spelling(
                        0,
                        occurrence,
                        name.substring(0, at),
                        name.substring(at + CURRENCY.length()));
    }

    /** The position in a header whose cells were folded; null where it is not there. */
    @Nullable Found in(List<String> foldedHeader) {
        for (Spelling spelling : spellings) {
            Found found = spelling.in(foldedHeader);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The number of a column that has no name; 0 where it has one. */
    int number() {
        return spellings.get(0).number;
    }

    /** Its first name, as a folded header has it. */
    String folded() {
        return spellings.get(0).before;
    }

    /** Header cells compare without case and without blanks that nobody sees. */
    static List<String> fold(List<String> header) {
        return header.stream().map(ColumnName::fold).collect(Collectors.toList());
    }

    static String fold(String cell) {
        return CellText.of(Clean.name(cell)).toLowerCase(Locale.ROOT);
    }
}
