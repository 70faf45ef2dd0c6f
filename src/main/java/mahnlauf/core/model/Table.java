package mahnlauf.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table as `list` shows it: names of columns, rows of text. */
public record Table(List<String> columns, List<List<String>> rows) {

    /**
     * @throws IllegalArgumentException if a row is wider or narrower than the header
     */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells under " + columns);
            }
        }
    }

    /** Only the rows that have this value in the column. */
    public Table where(String column, String value) {
        int at = columns.indexOf(column);
        return at < 0
                ? this
                : new Table(
                        columns, rows.stream().filter(row -> row.get(at).equals(value)).toList());
    }

    /** Only the rows whose value in the column is one of these. */
    public Table whereIn(String column, Set<String> values) {
        int at = columns.indexOf(column);
        return new Table(
                columns, rows.stream().filter(row -> values.contains(row.get(at))).toList());
    }

    /** The same table with one more column, to be filled in. */
    public Table withEmptyColumn(String column) {
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        List<List<String>> longer = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.add("");
            longer.add(cells);
        }
        return new Table(more, longer);
    }
}
