package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.base.BadValueException;

/**
 * What is handed back of a batch: a row of an invoice export, since a single booking cannot be
 * mended and dropped again without the batch's first line.
 */
final class DatevRejection {

    static final List<String> COLUMNS =
            List.of(
                    "invoice_number",
                    "customer_number",
                    "customer_name",
                    "invoice_date",
                    "due_date",
                    "gross_amount",
                    "currency",
                    "document_type",
                    "related_invoice");

    private DatevRejection() {}

    /** A booking that could not be read. */
    static Rejection of(DatevRow row, long line, String reason) {
        return new Rejection(
                line,
                "line " + line + ", " + reason,
                List.of(
                        perhaps(row::number),
                        perhaps(row::debtor),
                        "",
                        "",
                        "",
                        row.amountAsWritten(),
                        "",
                        "",
                        ""));
    }

    /** A document that cannot be taken as it is; {@code sum} is negative where it gives back. */
    static Rejection of(
            DatevDocument document, Money sum, LocalDate day, boolean reverses, String reason) {
        boolean claims = sum.isPositive();
        return new Rejection(
                document.line(),
                "line " + document.line() + ", " + reason,
                List.of(
                        reverses ? "" : document.number,
                        document.debtor,
                        "",
                        day.toString(),
                        "",
                        sum.abs().plain().replace('.', ','),
                        sum.currency().getCurrencyCode(),
                        claims ? "invoice" : "credit_note",
                        reverses ? document.number : ""));
    }

    /** A document of which a booking could not be read. */
    static Rejection of(DatevDocument document, String reason) {
        return new Rejection(
                document.line(),
                "line " + document.line() + ", " + reason,
                List.of(document.number, document.debtor, "", "", "", "", "", "", ""));
    }

    /** A cell that may be unreadable itself. */
    private interface Cell {
        String read() throws BadValueException;
    }

    private static String perhaps(Cell cell) {
        try {
            return cell.read();
        } catch (BadValueException unreadable) {
            return "";
        }
    }
}
