package mahnlauf.formats.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header of an export, and where each meaning stands in it. */
final class Header {

    private final CsvDialect dialect;
    private final List<String> titles;
    private final List<String> folded;
    private final int width;
    private final Map<Meaning, int[]> places = new EnumMap<>(Meaning.class);
    private final Map<ColumnName, Integer> placesByName = new HashMap<>();
    private String currency = "";

    private Header(CsvDialect dialect, List<String> titles, List<String> folded, int width) {
        this.dialect = dialect;
        this.titles = titles;
        this.folded = folded;
        for (Map.Entry<Meaning, List<ColumnName>> column : dialect.columns().entrySet()) {
            places.put(column.getKey(), positions(column.getValue()));
        }
        int last = places.values().stream().flatMapToInt(Arrays::stream).max().orElse(0);
        this.width = Math.max(width, last + 1); // a column that is read may have no name
    }

    /** The header that these cells are; null where they are none of this dialect. */
    static @Nullable Header of(CsvDialect dialect, List<String> cells) {
        List<ColumnName> wanted = dialect.shape().header();
        if (wanted.isEmpty() || cells.size() < 2) {
            return null;
        }
        List<String> folded = ColumnName.fold(cells);
        int fits = dialect.shape().headerFits();
        if (fits == 0) {
            boolean all = wanted.stream().allMatch(name -> name.in(folded) != null);
            return all ? new Header(dialect, cells, folded, filled(cells)) : null;
        }
        List<String> named = new ArrayList<>(folded);
        int hits = 0;
        for (int i = 0; i < Math.min(wanted.size(), folded.size()); i++) {
            hits += wanted.get(i).in(List.of(folded.get(i))) == null ? 0 : 1;
            named.set(i, wanted.get(i).folded());
        }
        boolean enough = hits >= fits && folded.size() >= wanted.size();
        return enough ? new Header(dialect, cells, named, filled(cells)) : null;
    }

    /** The places of an export without header, told by its first row; null where it is another. */
    static @Nullable Header ofFirstRow(CsvDialect dialect, List<String> cells) {
        List<CsvDialect.CellKind> kinds = dialect.shape().firstRow();
        if (kinds.isEmpty() || cells.size() < kinds.size()) {
            return null;
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (!CellShape.fits(kinds.get(i), cells.get(i), dialect)) {
                return null;
            }
        }
        if (!cells.subList(kinds.size(), cells.size()).stream().allMatch(String::isBlank)) {
            return null;
        }
        return new Header(dialect, List.of(), List.of(), kinds.size());
    }

    /** How many cells a row has at least; what it has beyond must be empty. */
    int width() {
        return width;
    }

    boolean isSame(List<String> cells) {
        return !folded.isEmpty() && ColumnName.fold(cells).equals(folded);
    }

    /** The currency that the header cell of an amount names; empty where none does. */
    String currency() {
        return currency;
    }

    /** The positions of the columns of a meaning that this export has, in the map's order. */
    int[] places(Meaning meaning) {
        return places.getOrDefault(meaning, new int[0]);
    }

    /** The position of a column; -1 where this export does not have it. */
    int place(ColumnName name) {
        return placesByName.computeIfAbsent(name, this::find);
    }

    /** The column of a meaning as the export names it, for messages. */
    String title(Meaning meaning) {
        for (ColumnName name : dialect.columns(meaning)) {
            int place = place(name);
            if (place >= 0) {
                return place < titles.size()
                        ? CellText.of(titles.get(place))
                        : "column " + (place + 1);
            }
        }
        return meaning.key();
    }

    private int find(ColumnName name) {
        ColumnName.Found found = name.in(folded.isEmpty() ? List.of() : folded);
        if (found == null && folded.isEmpty()) {
            return name.number() - 1;
        }
        return found == null ? -1 : found.position();
    }

    private int[] positions(List<ColumnName> names) {
        List<Integer> positions = new ArrayList<>();
        for (ColumnName name : names) {
            ColumnName.Found found = folded.isEmpty() ? null : name.in(folded);
            int place = found == null ? place(name) : found.position();
            if (place >= 0) {
                positions.add(place);
            }
            currency = found == null || found.currency().isEmpty() ? currency : found.currency();
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int filled(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return size;
    }
}
