package mahnlauf.formats.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Days;
import org.jspecify.annotations.Nullable;

/** The document of one row of an invoice export. */
final class InvoiceRow {

    private static final int LONGEST_TERM = 3_650;
    private static final long WHOLE = 10_000; // 100 % in hundredths of a percent

    private final InvoiceCells cells;

    InvoiceRow(InvoiceCells cells) {
        this.cells = cells;
    }

    Invoice invoice() throws BadValueException {
        refuseWhatIsPaidElsewhere();
        Money signed = cells.amount(InvoiceColumn.GROSS_AMOUNT, cells.currency());
        DocumentType type = cells.read(InvoiceColumn.DOCUMENT_TYPE, InvoiceWords::type);
        if (signed.isNegative() && type == DocumentType.INVOICE) {
            type = DocumentType.CREDIT_NOTE;
        }
        LocalDate issued = cells.requiredDay(InvoiceColumn.INVOICE_DATE);
        String related = cells.number(InvoiceColumn.RELATED_INVOICE);
        return new Invoice(
                new InvoiceNumber(cells.required(InvoiceColumn.INVOICE_NUMBER)),
                cells.customerNumber(),
                type,
                related.isEmpty() ? null : new InvoiceNumber(related),
                issued,
                due(issued, type),
                signed.abs(),
                terms());
    }

    private LocalDate due(LocalDate issued, DocumentType type) throws BadValueException {
        LocalDate stated = cells.day(InvoiceColumn.DUE_DATE);
        if (stated != null) {
            return stated;
        }
        String days = cells.text(InvoiceColumn.PAYMENT_TERMS_DAYS);
        if (!days.isEmpty()) {
            return cells.read(InvoiceColumn.PAYMENT_TERMS_DAYS, cell -> afterTerm(issued, cell));
        }
        if (type != DocumentType.INVOICE) {
            return issued; // gives money back or takes a claim away: nothing falls due
        }
        throw new BadValueException(
                "columns "
                        + InvoiceColumn.DUE_DATE.title()
                        + " and "
                        + InvoiceColumn.PAYMENT_TERMS_DAYS.title()
                        + " are both empty");
    }

    /** {@code 14}, {@code 14 Tage}; some programs write the due date itself here. */
    private static LocalDate afterTerm(LocalDate issued, String cell) throws BadValueException {
        if (cell.indexOf('.') > 0 || cell.indexOf('-') > 0) {
            return Days.any(cell);
        }
        int digits = 0;
        int days = 0;
        while (digits < cell.length()
                && digits < 5
                && Character.digit(cell.charAt(digits), 10) >= 0) {
            days = days * 10 + Character.digit(cell.charAt(digits++), 10);
        }
        String unit = cell.substring(digits).strip().toLowerCase(Locale.ROOT);
        boolean understood =
                unit.isEmpty() || unit.equals("tage") || unit.equals("tag") || unit.equals("days");
        if (digits == 0 || days > LONGEST_TERM || !understood) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no number of days such as 14");
        }
        return issued.plusDays(days);
    }

    /** Taking such a row as unpaid would chase someone who has paid. */
    private void refuseWhatIsPaidElsewhere() throws BadValueException {
        Currency currency = cells.currency();
        if (!cells.text(InvoiceColumn.PAID_AMOUNT).isEmpty()
                && !cells.amount(InvoiceColumn.PAID_AMOUNT, currency).isZero()) {
            throw notYet(InvoiceColumn.PAID_AMOUNT);
        }
        if (!cells.text(InvoiceColumn.OPEN_AMOUNT).isEmpty()
                && !cells.amount(InvoiceColumn.OPEN_AMOUNT, currency)
                        .equals(cells.amount(InvoiceColumn.GROSS_AMOUNT, currency))) {
            throw notYet(InvoiceColumn.OPEN_AMOUNT);
        }
        String stage = cells.text(InvoiceColumn.STAGE);
        if (!stage.isEmpty() && !stage.equals("0") && !stage.equalsIgnoreCase("none")) {
            throw notYet(InvoiceColumn.STAGE);
        }
        if (InvoiceWords.saysNotOwed(cells.text(InvoiceColumn.STATUS))) {
            throw notYet(InvoiceColumn.STATUS);
        }
        for (InvoiceColumn column :
                new InvoiceColumn[] {InvoiceColumn.PAID_ON, InvoiceColumn.LAST_LETTER_ON}) {
            if (!cells.text(column).isEmpty()) {
                throw notYet(column);
            }
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

    private Invoice.Terms terms() throws BadValueException {
        return new Invoice.Terms(
                skontoPercent(),
                cells.day(InvoiceColumn.DISCOUNT_UNTIL),
                cells.read(InvoiceColumn.DUE_AGREED, InvoiceWords::yes),
                cells.read(InvoiceColumn.CONSUMER_NOTICE, InvoiceWords::yes),
                cells.day(InvoiceColumn.CONTRACT_DATE),
                cells.text(InvoiceColumn.SERVICE),
                cells.text(InvoiceColumn.PDF),
                cells.text(InvoiceColumn.CONTRACT_PDF));
    }

    private @Nullable BigDecimal skontoPercent() throws BadValueException {
        boolean said = !cells.text(InvoiceColumn.DISCOUNT_PERCENT).isEmpty();
        BigDecimal percent =
                said
                        ? cells.read(InvoiceColumn.DISCOUNT_PERCENT, InvoiceRow::percent)
                        : BigDecimal.ZERO;
        return percent.signum() == 0 ? null : percent;
    }

    /** A share below 100 has no thousands, so either sign before the decimals is plain. */
    private static BigDecimal percent(String cell) throws BadValueException {
        String bare = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
        NumberPattern pattern = bare.indexOf(',') >= 0 ? NumberPattern.COMMA : NumberPattern.POINT;
        long hundredths = pattern.minor(bare, 2);
        if (hundredths < 0 || hundredths >= WHOLE) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no share between 0 and 100");
        }
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }
}
