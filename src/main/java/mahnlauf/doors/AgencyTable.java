package mahnlauf.doors;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mahnlauf.core.model.AgencyMap;

/** The canonical rows of a claim under an agency's own column names, in its own writing. */
final class AgencyTable {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> AMOUNTS =
            Set.of(
                    "original_amount",
                    "open_principal",
                    "interest_amount",
                    "lump_sum_40",
                    "dunning_cost_amount",
                    "bank_cost_amount",
                    "payments_total");

    private final AgencyMap map;
    private final DateTimeFormatter days;

    AgencyTable(AgencyMap map) {
        this.map = map;
        this.days = DateTimeFormatter.ofPattern(map.datePattern());
    }

    /** The file; {@code rows} are those of {@code claims.csv} without its header. */
    byte[] of(List<List<String>> rows) {
        StringBuilder out = new StringBuilder();
        line(out, map.columns().stream().map(AgencyMap.Column::title).toList());
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            map.columns().forEach(column -> cells.add(cell(column, row)));
            line(out, cells);
        }
        return out.toString().getBytes(Charset.forName(map.charset()));
    }

    private String cell(AgencyMap.Column column, List<String> row) {
        if (column.from().isEmpty()) {
            return column.text();
        }
        String cell = row.get(ClaimColumns.HEADER.indexOf(column.from()));
        String word = column.words().get(cell);
        if (word != null) {
            return word;
        }
        if (AMOUNTS.contains(column.from())) {
            return cell.replace('.', map.decimalMark());
        }
        return DATE.matcher(cell).matches() ? days.format(LocalDate.parse(cell)) : cell;
    }

    private void line(StringBuilder out, List<String> cells) {
        String delimiter = String.valueOf(map.delimiter());
        out.append(
                cells.stream()
                        .map(SafeCell::of)
                        .map(cell -> quoted(cell, delimiter))
                        .collect(Collectors.joining(delimiter)));
        out.append("\r\n");
    }

    private static String quoted(String cell, String delimiter) {
        boolean plain = !cell.contains(delimiter) && cell.indexOf('"') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
