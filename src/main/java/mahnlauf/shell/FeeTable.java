package mahnlauf.shell;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.law.FeeScale;
import mahnlauf.core.model.Money;

/** The scales of statutory fees that ship with the program, with source and days of validity. */
public enum FeeTable {
    /** Lawyers' and agencies' fees. */
    RVG("§ 13 Abs. 1 RVG"),
    /** The same for undisputed claims up to 50.00. */
    RVG_SMALL("§ 13 Abs. 2 RVG"),
    /** Court fees. */
    GKG("§ 34 GKG");

    private static final String SHIPPED = "/law/fees.csv";
    private final String statute;

    FeeTable(String statute) {
        this.statute = statute;
    }

    public FeeScale scale() {
        try (InputStream in = FeeTable.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + SHIPPED + " is missing");
            }
            return new FeeScale(statute, steps(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + SHIPPED + " cannot be read", e);
        }
    }

    private List<FeeScale.Step> steps(InputStream in) throws IOException {
        List<FeeScale.Step> steps = new ArrayList<>();
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("scale").equals(name())) {
                    steps.add(step(row));
                }
            }
        }
        return steps;
    }

    private static FeeScale.Step step(NamedCsvRecord row) {
        String until = row.getField("valid_until");
        return new FeeScale.Step(
                LocalDate.parse(row.getField("valid_from")),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until),
                Money.of(new BigDecimal(row.getField("value_up_to")), Money.EUR),
                Money.of(new BigDecimal(row.getField("fee")), Money.EUR));
    }
}
