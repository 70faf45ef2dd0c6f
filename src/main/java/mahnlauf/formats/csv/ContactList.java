package mahnlauf.formats.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.ContactWords.Column;

/**
 * What came of calls and mails: the contacts CSV of CONTRACT.md, or a call list that somebody
 * filled and dropped back.
 */
public final class ContactList {

    private final HeadedRows rows;
    private final Limits limits;

    private ContactList(HeadedRows rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    /** The list of contacts that the file is; empty where it is none. */
    public static Optional<ContactList> of(TextFile file, Limits limits) throws IOException {
        return HeadedRows.under(ContactList::isHeader, file, limits)
                .map(rows -> new ContactList(rows, limits));
    }

    /** Whether a line is the header of a list of contacts. */
    public static boolean isHeader(List<String> cells) {
        NamedHeader header = new NamedHeader(cells);
        return header.has(Column.CUSTOMER_NUMBER)
                && header.has(Column.DATE)
                && header.has(Column.OUTCOME);
    }

    /** Tells the rows that somebody filled; one without an outcome and a note says nothing yet. */
    public void read(ContactSink sink) throws IOException, RefusedException {
        rows.read(sink, (line, cells, header) -> take(line, cells, header, sink));
    }

    private void take(long line, List<String> cells, NamedHeader header, ContactSink sink)
            throws BadValueException {
        ContactCells filled = new ContactCells(RowCells.of(cells, header, limits));
        if (!filled.isUnfilled()) {
            sink.contact(line, filled.row(), cells);
        }
    }
}
