package mahnlauf.formats.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** What collection agencies say of the claims they got: the report CSV of CONTRACT.md. */
public final class AgencyReportList {

    /** The columns, by every word for each; an agency's further columns are left alone. */
    @SuppressWarnings("ImmutableEnumChecker") // the words are an immutable set
    enum Column implements NamedHeader.Column {
        CLAIM_ID("claimid", "caseid", "forderungsid", "forderungsnummer", "fallnummer"),
        DATE("date", "datum"),
        STATUS("status", "stand"),
        AMOUNT("amount", "betrag", "zahlbetrag", "zahlungsbetrag"),
        NOTE("note", "notes", "notiz", "bemerkung", "anmerkung");

        private final Set<String> words;

        Column(String... words) {
            this.words = Set.of(words);
        }

        @Override
        public Set<String> words() {
            return words;
        }
    }

    private final HeadedRows rows;
    private final Limits limits;

    private AgencyReportList(HeadedRows rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    /** The report that the file is; empty where it is none. */
    public static Optional<AgencyReportList> of(TextFile file, Limits limits) throws IOException {
        return HeadedRows.under(AgencyReportList::isHeader, file, limits)
                .map(rows -> new AgencyReportList(rows, limits));
    }

    /** Whether a line is the header of an agency's report. */
    public static boolean isHeader(List<String> cells) {
        NamedHeader header = new NamedHeader(cells);
        return header.has(Column.CLAIM_ID) && header.has(Column.DATE) && header.has(Column.STATUS);
    }

    /** Tells its rows. */
    public void read(AgencyReportSink sink) throws IOException, RefusedException {
        rows.read(sink, (line, cells, header) -> take(line, cells, header, sink));
    }

    private void take(long line, List<String> cells, NamedHeader header, AgencyReportSink sink)
            throws BadValueException {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            sink.report(
                    line,
                    new AgencyReportCells(RowCells.of(cells, header, limits)).report(),
                    cells);
        }
    }
}
