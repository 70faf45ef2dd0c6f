package mahnlauf.formats.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header of one file: where each column stands, looked for once. */
final class NamedHeader {

    private final List<String> cells;
    private final Map<Column, Integer> places = new HashMap<>();

    NamedHeader(List<String> cells) {
        this.cells = cells;
    }

    /** A column by every word for it. */
    interface Column {

        /** The words, folded as header cells are. */
        Set<String> words();

        /** What it is called where the header lacks it, in capitals. */
        String name();
    }

    List<String> cells() {
        return cells;
    }

    boolean has(Column column) {
        return at(column) >= 0;
    }

    /** Where the column stands; -1 where it does not. */
    int at(Column column) {
        return places.computeIfAbsent(column, this::find);
    }

    private int find(Column column) {
        for (int i = 0; i < cells.size(); i++) {
            if (column.words().contains(HeaderWords.fold(cells.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** As the file calls it. */
    String title(Column column) {
        return has(column) ? cells.get(at(column)) : column.name().toLowerCase(Locale.ROOT);
    }
}
