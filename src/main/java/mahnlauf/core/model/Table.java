package mahnlauf.core.model;

import java.util.List;

/** A table as `list` shows it: names of columns, rows of text. */
public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Only the rows that have this value in the column. */
    public Table where(String column, String value) {
        int at = columns.indexOf(column);
        return at < 0 ? this : new Table(columns, rows.stream().filter(row -> row.get(at).equals(value)).toList());
    }
}
