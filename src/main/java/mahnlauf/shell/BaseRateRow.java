package mahnlauf.shell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mahnlauf.core.law.BaseRate;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.RefusedException;

/**
 * One row of a base rate table: {@code jurisdiction,valid_from,rate_percent,source,confirmed}.
 *
 * @param where file and line, for messages
 * @param correction the row overrules a shipped one
 */
record BaseRateRow(String where, BaseRate rate, String source, boolean correction) {

    /** Up to two digits: 152 is a slip for 1.52, not a base rate. */
    private static final Pattern RATE = Pattern.compile("-?\\d{1,2}([.,]\\d{1,4})?");

    private static final List<String> REQUIRED =
            List.of("jurisdiction", "valid_from", "rate_percent");

    /** All rows of a table, separated by {@code ,} or {@code ;} as its header is. */
    static List<BaseRateRow> read(String file, String text) throws RefusedException {
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String header = csv.lines().findFirst().orElse("");
        if (!REQUIRED.stream().allMatch(header::contains)) {
            throw new RefusedException(
                    file
                            + ":1  begins with '"
                            + header
                            + "': expected a header with the columns "
                            + String.join(",", REQUIRED)
                            + ",source,confirmed");
        }
        char separator = header.indexOf(';') >= 0 ? ';' : ',';
        List<BaseRateRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> cells =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : cells) {
                rows.add(row(file + ":" + line.getStartingLineNumber(), line));
            }
        } catch (CsvParseException | IOException e) {
            throw new RefusedException(file + "  is no readable CSV: " + e.getMessage(), e);
        }
        return rows;
    }

    private static BaseRateRow row(String where, NamedCsvRecord line) throws RefusedException {
        BaseRate rate = rate(where, line);
        String confirmed = cell(line, "confirmed").toLowerCase(Locale.ROOT);
        if (!List.of("", "yes", "correction").contains(confirmed)) {
            throw fault(
                    where, "confirmed", confirmed, "is not 'yes': check the rate, or remove it");
        }
        return new BaseRateRow(where, rate, cell(line, "source"), confirmed.equals("correction"));
    }

    private static BaseRate rate(String where, NamedCsvRecord line) throws RefusedException {
        Jurisdiction jurisdiction = jurisdiction(where, cell(line, "jurisdiction"));
        LocalDate validFrom = day(where, cell(line, "valid_from"));
        String percent = cell(line, "rate_percent");
        if (!RATE.matcher(percent).matches()) {
            throw fault(where, "rate_percent", percent, "is not of the form 1.27 or -0.88");
        }
        try {
            return new BaseRate(jurisdiction, validFrom, new BigDecimal(percent.replace(',', '.')));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(where + "  " + e.getMessage(), e);
        }
    }

    private static Jurisdiction jurisdiction(String where, String text) throws RefusedException {
        return Arrays.stream(Jurisdiction.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> fault(where, "jurisdiction", text, "is neither DE nor AT"));
    }

    private static LocalDate day(String where, String text) throws RefusedException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(where, "valid_from", text, "is not of the form 2027-01-01");
        }
    }

    private static RefusedException fault(String where, String column, String came, String what) {
        return new RefusedException(where + "  " + column + " '" + came + "' " + what);
    }

    private static String cell(NamedCsvRecord line, String column) {
        return line.findField(column).orElse("").strip();
    }
}
