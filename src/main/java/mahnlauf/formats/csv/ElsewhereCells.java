package mahnlauf.formats.csv;

import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;

/**
 * What a row tells of another system: paid, dunned, void, not to be dunned. Taking such a row as
 * unpaid would chase someone who has paid.
 */
final class ElsewhereCells {

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
        Money paid = paid(claimed);
        refuseMoney(claimed, paid);
        String status = cells.text(InvoiceColumn.STATUS);
        boolean explained = paid.isPositive(); // what was paid is told with its day
        if (!status.isEmpty() && !explained && InvoiceWords.saysNotOwed(status)) {
            throw notYet(InvoiceColumn.STATUS);
        }
        if (!cells.text(InvoiceColumn.PAID_ON).isEmpty() && !explained) {
            throw notYet(InvoiceColumn.PAID_ON);
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

    /**
     * What was paid in all outside the statements; it needs the day on which it came. Zero where
     * the row tells of none.
     */
    Money paid(Money claimed) throws BadValueException {
        Money none = Money.zero(claimed.currency());
        String text = cells.text(InvoiceColumn.PAID_AMOUNT);
        if (text.isEmpty() || InvoiceWords.saysNo(text)) {
            return none;
        }
        boolean word = InvoiceWords.saysYes(text);
        Money paid = word ? none : cells.amount(InvoiceColumn.PAID_AMOUNT, claimed.currency());
        if (!word && paid.isZero()) {
            return none;
        }
        boolean usable = !word && paid.isPositive() && paid.compareTo(claimed) <= 0;
        if (!usable || cells.text(InvoiceColumn.PAID_ON).isEmpty()) {
            throw notYet(InvoiceColumn.PAID_AMOUNT);
        }
        return paid;
    }

    private void refuseMoney(Money claimed, Money paid) throws BadValueException {
        Money open = claimed.isNegative() ? claimed.abs() : claimed.minus(paid);
        if (!cells.text(InvoiceColumn.OPEN_AMOUNT).isEmpty()
                && !cells.amount(InvoiceColumn.OPEN_AMOUNT, claimed.currency())
                        .abs()
                        .equals(open)) {
            throw notYet(InvoiceColumn.OPEN_AMOUNT);
        }
    }

    private BadValueException notYet(InvoiceColumn column) throws BadValueException {
        return new BadValueException(
                "column "
                        + cells.titleOf(column)
                        + ": "
                        + BadValueException.quoted(cells.text(column))
                        + " tells what happened in another system, and not enough to book it: what was"
                        + " paid needs paid_amount (no more than the invoice) and paid_on; the row is"
                        + " not taken as unpaid; leave it out, or empty the cell where the whole"
                        + " amount is still owed");
    }
}
