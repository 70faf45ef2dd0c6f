package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.ContactWords.Column;

/**
 * What came of calls and mails: the contacts CSV of CONTRACT.md, or a call list that somebody
 * filled and dropped back.
 */
public final class ContactList {

    private final TextFile file;
    private final char delimiter;
    private final Limits limits;

    private ContactList(TextFile file, char delimiter, Limits limits) {
        this.file = file;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The list of contacts that the file is; empty where it is none. */
    public static Optional<ContactList> of(TextFile file, Limits limits) throws IOException {
        for (char delimiter : CsvRecognition.DELIMITERS) {
            for (List<String> header : CsvRecognition.head(file, delimiter, 1, limits)) {
                if (isHeader(header)) {
                    return Optional.of(new ContactList(file, delimiter, limits));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a line is the header of a list of contacts. */
    public static boolean isHeader(List<String> cells) {
        return Column.CUSTOMER_NUMBER.in(cells) >= 0
                && Column.DATE.in(cells) >= 0
                && Column.OUTCOME.in(cells) >= 0;
    }

    /** Tells the rows that somebody filled; one without an outcome and a note says nothing yet. */
    public void read(ContactSink sink) throws IOException, RefusedException {
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

    private void take(CsvRecord row, List<String> header, ContactSink sink) {
        long line = row.getStartingLineNumber();
        try {
            ContactCells cells = ContactCells.of(row.getFields(), header, limits);
            if (!cells.isUnfilled()) {
                sink.contact(line, cells.row(), row.getFields());
            }
        } catch (BadValueException bad) {
            String reason = "line " + line + ", " + bad.reason();
            sink.rejected(new Rejection(line, reason, row.getFields()));
        }
    }
}
