package mahnlauf.formats.csv;

import java.time.LocalDate;
import java.util.Optional;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.Stage;
import mahnlauf.formats.base.BadValueException;

/**
 * How far another program has dunned the invoice of a row: {@code stage} and {@code
 * last_letter_on}.
 */
final class StandingCells {

    private final InvoiceCells cells;

    StandingCells(InvoiceCells cells) {
        this.cells = cells;
    }

    /**
     * Where the case stands; empty where nothing was sent.
     *
     * @param newest the last day on which a letter can have been written
     * @throws BadValueException where the cells contradict each other or the calendar
     */
    Optional<EarlierDunning> of(Invoice invoice, LocalDate newest) throws BadValueException {
        Stage stage = cells.read(InvoiceColumn.STAGE, StageWords::of);
        LocalDate last = cells.day(InvoiceColumn.LAST_LETTER_ON);
        if (stage == Stage.NONE && last == null) {
            return Optional.empty();
        }
        if (stage == Stage.NONE || last == null) {
            throw half(last == null);
        }
        if (invoice.type() != DocumentType.INVOICE) {
            throw wrong(InvoiceColumn.STAGE, "stands at a document that is no invoice");
        }
        if (last.isBefore(invoice.invoiceDate())) {
            throw wrong(
                    InvoiceColumn.LAST_LETTER_ON,
                    "is before the invoice's date " + invoice.invoiceDate());
        }
        if (last.isAfter(newest)) {
            throw wrong(InvoiceColumn.LAST_LETTER_ON, "lies in the future; tonight is " + newest);
        }
        return Optional.of(new EarlierDunning(stage, last));
    }

    private BadValueException half(boolean dateless) throws BadValueException {
        InvoiceColumn told = dateless ? InvoiceColumn.STAGE : InvoiceColumn.LAST_LETTER_ON;
        String missing =
                dateless
                        ? "and not when: last_letter_on is empty"
                        : "and not which: stage is empty or says none";
        return wrong(told, "tells of a letter of another system, " + missing);
    }

    private BadValueException wrong(InvoiceColumn column, String why) throws BadValueException {
        return new BadValueException(
                "column "
                        + cells.titleOf(column)
                        + ": "
                        + BadValueException.quoted(cells.text(column))
                        + " "
                        + why
                        + "; mend the row, or empty stage and last_letter_on where nothing was sent");
    }
}
