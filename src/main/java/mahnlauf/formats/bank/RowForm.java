package mahnlauf.formats.bank;

import mahnlauf.formats.base.BadValueException;

/** What a row of an export is, by its form. */
enum RowForm {
    /** A booking of its own. */
    BOOKING,
    /** More text of the booking above. */
    CONTINUATION,
    /** A part of the booking above. */
    DETAIL,
    /** The balance before the first booking. */
    OPENING,
    /** The balance after the last booking. */
    CLOSING,
    /** Announced and not booked yet. */
    PENDING,
    /** Nothing that is booked. */
    NOTHING;

    static RowForm of(Row row, CsvDialect dialect) throws BadValueException {
        boolean dated = row.has(Meaning.BOOKING_DATE);
        boolean valued =
                row.has(Meaning.AMOUNT) || row.has(Meaning.CREDIT) || row.has(Meaning.DEBIT);
        ColumnName detail = dialect.shape().detail();
        if (!valued && detail != null && !row.cell(detail).isEmpty()) {
            return DETAIL;
        }
        if (!valued && dialect.shape().continued() && (!dated || row.isOneCell())) {
            return CONTINUATION;
        }
        if (row.isAny(dialect.rows(RowClass.OPENING))) {
            return OPENING;
        }
        if (row.isAny(dialect.rows(RowClass.CLOSING))) {
            return CLOSING;
        }
        if (row.isAny(dialect.rows(RowClass.PENDING))) {
            return PENDING;
        }
        return row.isAny(dialect.rows(RowClass.IGNORE)) ? NOTHING : BOOKING;
    }
}
