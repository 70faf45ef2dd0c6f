package mahnlauf.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Table;
import mahnlauf.doors.SafeCell;

/**
 * Tables as camel-csv writes them fast: each row a map by column, the header as the first. Of a
 * list it would ask every type converter whether it is a map, row by row.
 */
final class CsvRows {

    private CsvRows() {}

    /** Cells that a spreadsheet would take as a formula are made harmless. */
    static List<Map<String, String>> of(Table table) {
        List<Map<String, String>> rows = new ArrayList<>(table.rows().size() + 1);
        rows.add(row(table.columns(), table.columns()));
        for (List<String> cells : table.rows()) {
            rows.add(row(table.columns(), cells.stream().map(SafeCell::of).toList()));
        }
        return rows;
    }

    /** Rows that are safe already, the header first. */
    static List<Map<String, String>> ofSafe(List<List<String>> rows) {
        return rows.stream().map(cells -> row(rows.get(0), cells)).toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }
}
