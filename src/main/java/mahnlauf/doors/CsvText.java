package mahnlauf.doors;

import java.util.List;
import java.util.stream.Collectors;

/** CSV as agencies and spreadsheets read it here: UTF-8 with BOM, {@code ;}, CRLF, safe cells. */
final class CsvText {

    private final StringBuilder out = new StringBuilder("\ufeff");

    void row(List<String> cells) {
        out.append(
                cells.stream()
                        .map(SafeCell::of)
                        .map(CsvText::quoted)
                        .collect(Collectors.joining(";")));
        out.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
