package mahnlauf.formats.bank;

import java.util.List;
import java.util.Locale;

/**
 * What the cell of one column must say. Case does not count.
 *
 * @param words any of them is enough
 */
record RowCondition(ColumnName column, Test test, List<String> words) {

    /** How a cell and a word are compared. */
    enum Test {
        IS,
        CONTAINS,
        STARTS,
        /** True where the cell is none of the words. */
        IS_NOT;

        private boolean fits(String cell, String word) {
            return switch (this) {
                case IS, IS_NOT -> cell.equals(word);
                case CONTAINS -> cell.contains(word);
                case STARTS -> cell.startsWith(word);
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RowCondition {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    boolean holds(String cell) {
        String folded = cell.toLowerCase(Locale.ROOT);
        boolean any = words.stream().anyMatch(word -> test.fits(folded, word));
        return any != (test == Test.IS_NOT);
    }
}
