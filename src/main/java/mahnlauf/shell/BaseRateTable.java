package mahnlauf.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.RefusedException;

/**
 * The base rates that ship with the program, and those that the user adds to them: a home's {@code
 * config/law/base_rates.csv}, so that a new half-year needs no new release.
 */
public final class BaseRateTable {

    private static final String SHIPPED = "/law/base_rates.csv";

    private BaseRateTable() {}

    /** A half-year has one rate. */
    private record HalfYear(Jurisdiction jurisdiction, LocalDate from) {

        static HalfYear of(BaseRateRow row) {
            return new HalfYear(row.rate().jurisdiction(), row.rate().validFrom());
        }
    }

    /** The shipped table alone. */
    public static BaseRates shipped() {
        return BaseRates.of(shippedRows().stream().map(BaseRateRow::rate).toList());
    }

    /**
     * The shipped table with the rows of the user's file; without such a file, the shipped one
     * alone.
     *
     * @throws RefusedException if the file has a fault; the message names line and cell
     */
    public static BaseRates load(Path userFile) throws RefusedException {
        Map<HalfYear, BaseRateRow> rows = new LinkedHashMap<>();
        shippedRows().forEach(row -> rows.put(HalfYear.of(row), row));
        if (Files.exists(userFile)) {
            for (BaseRateRow row : BaseRateRow.read(userFile.toString(), text(userFile))) {
                add(row, rows);
            }
        }
        return BaseRates.of(rows.values().stream().map(BaseRateRow::rate).toList());
    }

    private static void add(BaseRateRow row, Map<HalfYear, BaseRateRow> rows)
            throws RefusedException {
        BaseRateRow before = rows.put(HalfYear.of(row), row);
        if (before == null
                || before.rate().ratePercent().compareTo(row.rate().ratePercent()) == 0) {
            return;
        }
        if (!row.correction() || before.correction()) {
            throw new RefusedException(
                    row.where()
                            + "  rate_percent '"
                            + row.rate().ratePercent().toPlainString()
                            + "' for "
                            + row.rate().jurisdiction()
                            + " from "
                            + row.rate().validFrom()
                            + ", but "
                            + before.where()
                            + " says "
                            + before.rate().ratePercent().toPlainString()
                            + " ("
                            + before.source()
                            + "): take the wrong row out; to overrule a shipped one, write"
                            + " 'correction' in the column confirmed");
        }
    }

    private static List<BaseRateRow> shippedRows() {
        try (InputStream in = BaseRateTable.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + SHIPPED + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return BaseRateRow.read("the shipped table", text);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + SHIPPED + " cannot be read", e);
        } catch (RefusedException e) {
            throw new IllegalStateException("Resource " + SHIPPED + " is broken", e);
        }
    }

    /** An umlaut in another charset harms no figure, so it is not refused. */
    private static String text(Path file) throws RefusedException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedException(file + "  cannot be read: " + e.getMessage(), e);
        }
    }
}
