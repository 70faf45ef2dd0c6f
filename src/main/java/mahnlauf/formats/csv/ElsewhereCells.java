package mahnlauf.formats.csv;

import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;

/**
 * What a row tells of another system: paid, dunned, void, not to be dunned. Taking such a row as
 * unpaid would chase someone who has paid.
 */
final class ElsewhereCells {

    private static final InvoiceColumn[] DAYS = {
        InvoiceColumn.PAID_ON, InvoiceColumn.LAST_LETTER_ON
    };

    private final InvoiceCells cells;

    ElsewhereCells(InvoiceCells cells) {
        this.cells = cells;
    }

    /**
     * Throws where the row tells any of that.
     *
     * @param claimed what the row claims; an open amount that differs tells of a payment
     */
    void refuse(Money claimed) throws BadValueException {
        refuseMoney(claimed);
        String stage = cells.text(InvoiceColumn.STAGE);
        if (!stage.isEmpty() && !stage.equals("0") && !stage.equalsIgnoreCase("none")) {
            throw notYet(InvoiceColumn.STAGE);
        }
        String status = cells.text(InvoiceColumn.STATUS);
        if (!status.isEmpty() && InvoiceWords.saysNotOwed(status)) {
            throw notYet(InvoiceColumn.STATUS);
        }
        for (InvoiceColumn column : DAYS) {
            if (!cells.text(column).isEmpty()) {
                throw notYet(column);
            }
        }
        if (!cells.text(InvoiceColumn.DO_NOT_DUN).isEmpty()
                && cells.read(InvoiceColumn.DO_NOT_DUN, InvoiceWords::yes)) {
            throw new BadValueException(
                    "column "
                            + cells.titleOf(InvoiceColumn.DO_NOT_DUN)
                            + " forbids to dun this; a list of customers (customer_number and"
                            + " do_not_dun alone) forbids it for a customer, `hold` for an invoice");
        }
    }

    private void refuseMoney(Money claimed) throws BadValueException {
        Currency currency = claimed.currency();
        String paid = cells.text(InvoiceColumn.PAID_AMOUNT);
        if (!paid.isEmpty() && !InvoiceWords.saysNo(paid)) {
            if (InvoiceWords.saysYes(paid)
                    || !cells.amount(InvoiceColumn.PAID_AMOUNT, currency).isZero()) {
                throw notYet(InvoiceColumn.PAID_AMOUNT);
            }
        }
        if (!cells.text(InvoiceColumn.OPEN_AMOUNT).isEmpty()
                && !cells.amount(InvoiceColumn.OPEN_AMOUNT, currency).abs().equals(claimed.abs())) {
            throw notYet(InvoiceColumn.OPEN_AMOUNT);
        }
    }

    private BadValueException notYet(InvoiceColumn column) throws BadValueException {
        return new BadValueException(
                "column "
                        + cells.titleOf(column)
                        + ": "
                        + BadValueException.quoted(cells.text(column))
                        + " tells what happened in another system; this version does not"
                        + " understand that"
                        + " yet and does not take the row as unpaid; leave the row out, or"
                        + " empty the cell"
                        + " where the whole amount is still owed");
    }
}
