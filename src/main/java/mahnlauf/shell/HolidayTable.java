package mahnlauf.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.law.Jurisdiction;

/**
 * The shipped holidays of one country. A row is {@code region,year,days}: the nationwide days (no
 * region), or those that a region adds to them, as {@code MM-dd} between blanks.
 */
final class HolidayTable {

    static final String HEADER = "region,year,days";

    private final List<Row> rows;

    private HolidayTable(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(String region, int year, String days) {}

    static HolidayTable of(Jurisdiction jurisdiction) {
        String name = resource(jurisdiction);
        try (InputStream in = HolidayTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " is missing in the program");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new HolidayTable(lines.lines().skip(1).map(HolidayTable::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " cannot be read", e);
        }
    }

    static String resource(Jurisdiction jurisdiction) {
        return "/law/holidays_" + jurisdiction.name().toLowerCase(Locale.ROOT) + ".csv";
    }

    List<String> regions() {
        return rows.stream()
                .map(Row::region)
                .filter(r -> !r.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The days of each year in the table: the nationwide ones and, if one is named, the region's.
     */
    Map<Integer, Set<LocalDate>> years(String region) {
        Map<Integer, Set<LocalDate>> years = new HashMap<>();
        for (Row row : rows) {
            if (row.region.isEmpty() || row.region.equals(region)) {
                addDays(row, years.computeIfAbsent(row.year, year -> new HashSet<>()));
            }
        }
        return years;
    }

    private static void addDays(Row row, Set<LocalDate> days) {
        for (int at = 0; at + 5 <= row.days.length(); at += 6) {
            int month = Integer.parseInt(row.days, at, at + 2, 10);
            int day = Integer.parseInt(row.days, at + 3, at + 5, 10);
            days.add(LocalDate.of(row.year, month, day));
        }
    }

    private static Row row(String line) {
        int comma = line.indexOf(',');
        int year = Integer.parseInt(line, comma + 1, comma + 5, 10);
        return new Row(line.substring(0, comma), year, line.substring(comma + 6));
    }
}
