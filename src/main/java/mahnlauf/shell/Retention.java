package mahnlauf.shell;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.law.Jurisdiction;

/**
 * How long figures must be kept, by the law of a country; the time runs from the end of the
 * calendar year (§ 147 IV AO, § 257 V HGB, § 132 BAO, Art. 958f OR).
 */
final class Retention {

    private static final String SHIPPED = "/law/retention.csv";

    private Retention() {}

    /** One sentence for each kind of record whose newest fact is of that day. */
    static List<String> sentences(Jurisdiction jurisdiction, LocalDate newest) {
        List<String> sentences = new ArrayList<>();
        try (InputStream in = Retention.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + SHIPPED + " is missing");
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
                for (NamedCsvRecord row : rows) {
                    if (row.getField("jurisdiction").equals(jurisdiction.name())) {
                        sentences.add(sentence(row, newest));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + SHIPPED + " cannot be read", e);
        }
        return sentences;
    }

    private static String sentence(NamedCsvRecord row, LocalDate newest) {
        int years = Integer.parseInt(row.getField("years"));
        LocalDate until = LocalDate.of(newest.getYear() + years, 12, 31);
        return "%s until %s (%d years from the end of %d, %s)"
                .formatted(
                        row.getField("what"),
                        until,
                        years,
                        newest.getYear(),
                        row.getField("source"));
    }
}
