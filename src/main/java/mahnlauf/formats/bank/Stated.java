package mahnlauf.formats.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an export states above and below its rows, as text. */
final class Stated {

    private final Map<StatedValue, List<StatedValue.Label>> labels;
    private final Map<StatedValue, String> values = new EnumMap<>(StatedValue.class);
    private final List<Below> below = new ArrayList<>();

    /** A value that stands in the next row. */
    private record Below(StatedValue value, int column) {}

    Stated(CsvDialect dialect) {
        this.labels = dialect.stated();
    }

    /** The text of a value; empty where it is not stated. */
    String text(StatedValue value) {
        return values.getOrDefault(value, "");
    }

    /** Looks for values in a row that is no booking. */
    void look(List<String> row) {
        List<String> cells = row.stream().map(CellText::of).toList();
        for (Below one : below) {
            put(one.value, one.column < cells.size() ? cells.get(one.column) : "");
        }
        below.clear();
        labels.forEach((value, its) -> its.forEach(label -> look(cells, value, label)));
    }

    private void look(List<String> cells, StatedValue value, StatedValue.Label label) {
        for (int i = 0; i < cells.size(); i++) {
            int end = cells.get(i).isEmpty() ? -1 : label.endIn(cells.get(i));
            if (end >= 0) {
                switch (label.place()) {
                    case NEXT -> put(value, label, next(cells, i + 1));
                    case BELOW -> below.add(new Below(value, i));
                    case WITHIN -> put(value, cells.get(i).substring(end).strip());
                }
            }
        }
    }

    /** A label that fits any cell tells of an account only by its form. */
    private void put(StatedValue value, StatedValue.Label label, String text) {
        boolean fitsAll = label.text().equals("*");
        if (!fitsAll || CellShape.isIban(text)) {
            put(value, text);
        }
    }

    private void put(StatedValue value, String text) {
        if (!text.isEmpty()) {
            values.putIfAbsent(value, text);
        }
    }

    private static String next(List<String> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                return cells.get(i);
            }
        }
        return "";
    }
}
