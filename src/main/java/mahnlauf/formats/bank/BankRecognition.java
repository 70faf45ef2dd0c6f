package mahnlauf.formats.bank;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.CsvRows;
import org.jspecify.annotations.Nullable;

/** Finds out by the header, or by the first row, which bank wrote an export. */
public final class BankRecognition {

    private static final int MOST_PREAMBLE = 40; // lines above a header
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final TextFile file;
    private final Limits limits;
    private final Map<String, List<List<String>>> heads = new HashMap<>();

    private BankRecognition(TextFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The dialect that fits best: the one whose map names most of the header's cells. */
    public static Optional<BankExport> recognise(TextFile file, CsvDialects dialects, Limits limits)
            throws IOException {
        BankRecognition recognition = new BankRecognition(file, limits);
        BankExport best = null;
        int most = 0;
        for (CsvDialect dialect : dialects.all()) {
            int cells = 1 + dialect.shape().header().size();
            if (cells > most) {
                BankExport export = recognition.export(dialect);
                most = export == null ? most : cells;
                best = export == null ? best : export;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The export of a bank that nobody described, where its header can be read in one way only; to
     * be asked once nothing else fits.
     */
    public static Optional<BankExport> recogniseUnknown(TextFile file, Limits limits)
            throws IOException {
        BankRecognition recognition = new BankRecognition(file, limits);
        for (char delimiter : DELIMITERS) {
            for (List<String> row : recognition.head(delimiter, CsvRows.Quoting.DOUBLE)) {
                CsvDialect dialect = UnknownBank.of(row, delimiter);
                if (dialect != null) {
                    return Optional.of(new BankExport(file, dialect, delimiter, limits));
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable BankExport export(CsvDialect dialect) throws IOException {
        for (char delimiter : dialect.shape().delimiting().delimiters()) {
            List<List<String>> head = head(delimiter, dialect.shape().delimiting().quoting());
            boolean fits =
                    dialect.shape().header().isEmpty()
                            ? !head.isEmpty() && Header.ofFirstRow(dialect, head.get(0)) != null
                            : head.stream().anyMatch(row -> Header.of(dialect, row) != null);
            if (fits) {
                return new BankExport(file, dialect, delimiter, limits);
            }
        }
        return null;
    }

    private List<List<String>> head(char delimiter, CsvRows.Quoting quoting) throws IOException {
        String key = delimiter + quoting.name();
        List<List<String>> known = heads.get(key);
        if (known != null) {
            return known;
        }
        List<List<String>> head = new ArrayList<>();
        heads.put(key, head);
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, delimiter, quoting, limits)) {
            for (CsvRecord row = rows.next(); row != null && head.size() < MOST_PREAMBLE; ) {
                head.add(row.getFields());
                row = rows.next();
            }
        } catch (RefusedException noCsv) {
            return head;
        }
        return head;
    }
}
