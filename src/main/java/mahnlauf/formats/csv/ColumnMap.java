package mahnlauf.formats.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.formats.base.DayPattern;
import org.jspecify.annotations.Nullable;

/**
 * How one program writes its invoices or customers, where the known words do not do: data, so that
 * a further program needs no code. What a map does not name is not read.
 *
 * @param name in the table of files, such as {@code csv-opos-kanzlei}
 * @param match folded header cells that all must be there
 * @param delimiter null: any of {@code ;} {@code ,} and tab
 * @param numbers null: as the file's amounts show
 * @param columns which folded header cell means what; one cell may mean several things
 * @param constants what all rows have in common
 * @param onlyRowsWith a row whose cell under this folded header cell is empty is no invoice; null:
 *     every row is one
 */
record ColumnMap(
        Kind kind,
        String name,
        Set<String> match,
        @Nullable Character delimiter,
        @Nullable NumberPattern numbers,
        DayPattern days,
        Map<InvoiceColumn, String> columns,
        Map<InvoiceColumn, String> constants,
        @Nullable String onlyRowsWith) {

    /** What a file that the map fits holds. */
    enum Kind {
        INVOICES,
        CUSTOMERS
    }

    ColumnMap {
        match = Set.copyOf(match);
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** Rows that were handed back always come with semicolons, however the file wrote them. */
    boolean uses(char candidate) {
        return delimiter == null || delimiter == candidate || candidate == ';';
    }

    /** Whether a row is the header that this map is for. */
    boolean isHeader(List<String> cells) {
        return cells.stream().map(HeaderWords::fold).collect(Collectors.toSet()).containsAll(match);
    }

    /** Where each column stands in this header; what the program left out is absent. */
    Map<InvoiceColumn, Integer> positions(List<String> header) {
        List<String> folded = header.stream().map(HeaderWords::fold).toList();
        Map<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
        columns.forEach(
                (column, title) -> {
                    int at = folded.indexOf(title);
                    if (at >= 0) {
                        positions.put(column, at);
                    }
                });
        return positions;
    }

    /** Where the cell stands that only rows of substance fill, or -1. */
    int substance(List<String> header) {
        return onlyRowsWith == null
                ? -1
                : header.stream().map(HeaderWords::fold).toList().indexOf(onlyRowsWith);
    }
}
