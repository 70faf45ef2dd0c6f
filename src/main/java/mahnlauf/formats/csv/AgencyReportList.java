package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** What collection agencies say of the claims they got: the report CSV of CONTRACT.md. */
public final class AgencyReportList {

    /** The columns, by every word for each; an agency's further columns are left alone. */
    @SuppressWarnings("ImmutableEnumChecker") // the words are an immutable set
    enum Column {
        CLAIM_ID("claimid", "caseid", "forderungsid", "forderungsnummer", "fallnummer"),
        DATE("date", "datum"),
        STATUS("status", "stand"),
        AMOUNT("amount", "betrag", "zahlbetrag", "zahlungsbetrag"),
        NOTE("note", "notes", "notiz", "bemerkung", "anmerkung");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        /** Where the header has it; -1 where it has not. */
        int in(List<String> header) {
            for (int i = 0; i < header.size(); i++) {
                if (words.contains(HeaderWords.fold(header.get(i)))) {
                    return i;
                }
            }
            return -1;
        }
    }

    private final TextFile file;
    private final char delimiter;
    private final Limits limits;

    private AgencyReportList(TextFile file, char delimiter, Limits limits) {
        this.file = file;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The report that the file is; empty where it is none. */
    public static Optional<AgencyReportList> of(TextFile file, Limits limits) throws IOException {
        for (char delimiter : CsvRecognition.DELIMITERS) {
            for (List<String> header : CsvRecognition.head(file, delimiter, 1, limits)) {
                if (isHeader(header)) {
                    return Optional.of(new AgencyReportList(file, delimiter, limits));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line is the header of an agency's report. */
    public static boolean isHeader(List<String> cells) {
        return Column.CLAIM_ID.in(cells) >= 0
                && Column.DATE.in(cells) >= 0
                && Column.STATUS.in(cells) >= 0;
    }

    /** Tells its rows. */
    public void read(AgencyReportSink sink) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, delimiter, limits)) {
            CsvRecord header = rows.next();
            if (header == null) {
                throw new RefusedException("changed while it was read; drop it again");
            }
            List<String> names = header.getFields();
            sink.header(names);
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                take(row, names, sink);
            }
        }
    }

    private void take(CsvRecord row, List<String> header, AgencyReportSink sink) {
        long line = row.getStartingLineNumber();
        List<String> cells = row.getFields();
        try {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                sink.report(line, new AgencyReportCells(cells, header, limits).report(), cells);
            }
        } catch (BadValueException bad) {
            sink.rejected(new Rejection(line, "line " + line + ", " + bad.reason(), cells));
        }
    }
}
