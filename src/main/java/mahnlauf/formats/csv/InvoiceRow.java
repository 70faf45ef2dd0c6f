package mahnlauf.formats.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.OptionalInt;
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
    private final OptionalInt defaultTermsDays;

    InvoiceRow(InvoiceCells cells, OptionalInt defaultTermsDays) {
        this.cells = cells;
        this.defaultTermsDays = defaultTermsDays;
    }

    Invoice invoice() throws BadValueException {
        Money signed = signed(cells.currency());
        new ElsewhereCells(cells).refuse(signed);
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

    /** What the document claims, negative where it gives back. */
    private Money signed(Currency currency) throws BadValueException {
        if (cells.hasTwoSides()) {
            Money debit = side(InvoiceColumn.DEBIT_AMOUNT, currency);
            Money credit = side(InvoiceColumn.CREDIT_AMOUNT, currency);
            if (debit.isZero() == credit.isZero()) {
                throw new BadValueException(
                        "columns "
                                + cells.titleOf(InvoiceColumn.DEBIT_AMOUNT)
                                + " and "
                                + cells.titleOf(InvoiceColumn.CREDIT_AMOUNT)
                                + ": expected an amount in one of them, not in both or none");
            }
            return debit.minus(credit);
        }
        Money gross = cells.amount(InvoiceColumn.GROSS_AMOUNT, currency);
        if (!cells.has(InvoiceColumn.DEBIT_CREDIT)) {
            return gross;
        }
        boolean debit = cells.read(InvoiceColumn.DEBIT_CREDIT, InvoiceWords::isDebit);
        return debit ? gross : gross.negated();
    }

    private Money side(InvoiceColumn column, Currency currency) throws BadValueException {
        return cells.text(column).isEmpty() ? Money.zero(currency) : cells.amount(column, currency);
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
        if (defaultTermsDays.isPresent()) {
            return issued.plusDays(defaultTermsDays.getAsInt());
        }
        throw new BadValueException(
                "columns "
                        + InvoiceColumn.DUE_DATE.title()
                        + " and "
                        + InvoiceColumn.PAYMENT_TERMS_DAYS.title()
                        + " are both empty, and invoices.default_terms_days is not set");
    }

    /** {@code 14}, {@code 14 Tage netto}; some programs write the due date itself here. */
    private static LocalDate afterTerm(LocalDate issued, String cell) throws BadValueException {
        if (cell.indexOf('.') > 0 || cell.indexOf('-') > 0) {
            return Days.any(cell);
        }
        int days = InvoiceWords.termDays(cell);
        if (days > LONGEST_TERM) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no number of days such as 14");
        }
        return issued.plusDays(days);
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
