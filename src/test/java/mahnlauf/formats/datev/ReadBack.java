package mahnlauf.formats.datev;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.CsvRows;

/** A batch of bookings, read by the reader that takes such files from an inbox. */
public final class ReadBack {

    private static final int ACCOUNT = 6;
    private static final int CONTRA = 7;
    private static final int TEXT = 13;
    private static final int REVERSAL = 117;

    private ReadBack() {}

    /**
     * One booking.
     *
     * @param debit what its account gets on the debit side; negative on the credit side
     */
    public record Row(
            String account,
            String contra,
            Money debit,
            LocalDate day,
            String document,
            String text,
            boolean reversal,
            List<String> cells) {

        /** Whether the account is a customer's. */
        public boolean isOfDebtor() {
            return account.length() > contra.length();
        }

        /** {@code 10001 H 49.00 1200 RE-1}. */
        public String told() {
            return account
                    + (debit.isPositive() ? " S " : " H ")
                    + debit.abs().plain()
                    + " "
                    + contra
                    + (document.isEmpty() ? "" : " " + document)
                    + (reversal ? " GU" : "");
        }
    }

    /** All bookings, in the order of the file; one that the reader refuses throws. */
    public static List<Row> of(Path file) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CsvRows<CsvRecord> csv = CsvRows.open(TextFile.of(file), ';', Limits.DEFAULT)) {
            DatevHeader header = DatevHeader.of(Objects.requireNonNull(csv.next()).getFields());
            DatevBookingColumns columns =
                    DatevBookingColumns.of(Objects.requireNonNull(csv.next()).getFields());
            for (CsvRecord row = csv.next(); row != null; row = csv.next()) {
                List<String> cells = row.getFields();
                rows.add(
                        row(
                                new DatevRow(header, columns, cells, row.getStartingLineNumber()),
                                cells));
            }
        }
        return rows;
    }

    private static Row row(DatevRow row, List<String> cells) throws Exception {
        row.checkShape();
        DatevBooking booking = row.booking();
        boolean debtor = cells.get(ACCOUNT).length() > cells.get(CONTRA).length();
        return new Row(
                cells.get(ACCOUNT),
                cells.get(CONTRA),
                debtor ? booking.amount() : booking.amount().negated(),
                booking.day(),
                row.number(),
                cells.get(TEXT),
                cells.get(REVERSAL).equals("1"),
                cells);
    }
}
