package mahnlauf.formats.bank;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the cell of one column must say. Case does not count.
 *
 * @param words any of them is enough
 * @param and what another column must say as well; null where nothing
 */
record RowCondition(ColumnName column, Test test, List<String> words, @Nullable RowCondition and) {

    /** How a cell and a word are compared. */
    enum Test {
        IS,
        CONTAINS,
        STARTS,
        /** True where the cell is none of the words. */
        IS_NOT,
        /** True where the cell contains none of the words. */
        LACKS;

        private boolean fits(String cell, String word) {
            return switch (this) {
                case IS, IS_NOT -> cell.equals(word);
                case CONTAINS, LACKS -> cell.contains(word);
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
        return any != (test == Test.IS_NOT || test == Test.LACKS);
    }
}
