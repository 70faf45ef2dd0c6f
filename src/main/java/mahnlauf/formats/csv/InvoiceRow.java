package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Consumer;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.base.Limits;
import org.jspecify.annotations.Nullable;

/**
 * One row of an invoice export, read cell by cell; what cannot be understood is said with its
 * column.
 */
final class InvoiceRow {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TERM = 3_650;
    private static final long WHOLE = 10_000; // 100 % in hundredths of a percent

    private final InvoiceHeader header;
    private final AmountScan.Finding numbers;
    private final Limits limits;
    private final CsvRecord row;

    InvoiceRow(InvoiceHeader header, AmountScan.Finding numbers, Limits limits, CsvRecord row) {
        this.header = header;
        this.numbers = numbers;
        this.limits = limits;
        this.row = row;
    }

    /** The customer as this row describes him; what is left out of it goes to {@code remarks}. */
    Customer customer(Consumer<String> remarks) throws BadValueException {
        return new Customer(
                customerNumber(),
                Clean.name(required(InvoiceColumn.CUSTOMER_NAME)),
                read(InvoiceColumn.KIND, InvoiceWords::kind),
                email(remarks),
                text(InvoiceColumn.PHONE),
                text(InvoiceColumn.STREET),
                text(InvoiceColumn.POSTCODE),
                text(InvoiceColumn.CITY),
                read(InvoiceColumn.COUNTRY, InvoiceWords::country),
                language(remarks),
                iban(remarks));
    }

    Invoice invoice() throws BadValueException {
        refuseWhatIsPaidElsewhere();
        Money signed = amount(InvoiceColumn.GROSS_AMOUNT, currency());
        DocumentType type = read(InvoiceColumn.DOCUMENT_TYPE, InvoiceWords::type);
        if (signed.isNegative() && type == DocumentType.INVOICE) {
            type = DocumentType.CREDIT_NOTE;
        }
        LocalDate issued = requiredDay(InvoiceColumn.INVOICE_DATE);
        String related = number(InvoiceColumn.RELATED_INVOICE);
        return new Invoice(
                new InvoiceNumber(required(InvoiceColumn.INVOICE_NUMBER)),
                customerNumber(),
                type,
                related.isEmpty() ? null : new InvoiceNumber(related),
                issued,
                due(issued, type),
                signed.abs(),
                terms());
    }

    private CustomerNumber customerNumber() throws BadValueException {
        return new CustomerNumber(required(InvoiceColumn.CUSTOMER_NUMBER));
    }

    private LocalDate due(LocalDate issued, DocumentType type) throws BadValueException {
        LocalDate stated = day(InvoiceColumn.DUE_DATE);
        if (stated != null) {
            return stated;
        }
        String days = text(InvoiceColumn.PAYMENT_TERMS_DAYS);
        if (!days.isEmpty()) {
            return read(InvoiceColumn.PAYMENT_TERMS_DAYS, cell -> afterTerm(issued, cell));
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
        Currency currency = currency();
        if (!text(InvoiceColumn.PAID_AMOUNT).isEmpty()
                && !amount(InvoiceColumn.PAID_AMOUNT, currency).isZero()) {
            throw notYet(InvoiceColumn.PAID_AMOUNT);
        }
        if (!text(InvoiceColumn.OPEN_AMOUNT).isEmpty()
                && !amount(InvoiceColumn.OPEN_AMOUNT, currency)
                        .equals(amount(InvoiceColumn.GROSS_AMOUNT, currency))) {
            throw notYet(InvoiceColumn.OPEN_AMOUNT);
        }
        String stage = text(InvoiceColumn.STAGE);
        if (!stage.isEmpty() && !stage.equals("0") && !stage.equalsIgnoreCase("none")) {
            throw notYet(InvoiceColumn.STAGE);
        }
        if (InvoiceWords.saysNotOwed(text(InvoiceColumn.STATUS))) {
            throw notYet(InvoiceColumn.STATUS);
        }
        for (InvoiceColumn column :
                new InvoiceColumn[] {InvoiceColumn.PAID_ON, InvoiceColumn.LAST_LETTER_ON}) {
            if (!text(column).isEmpty()) {
                throw notYet(column);
            }
        }
    }

    private BadValueException notYet(InvoiceColumn column) throws BadValueException {
        return new BadValueException(
                "column "
                        + header.titleOf(column)
                        + ": "
                        + BadValueException.quoted(text(column))
                        + " tells what happened in another system; this version does not understand that"
                        + " yet and does not take the row as unpaid; leave the row out, or empty the cell"
                        + " where the whole amount is still owed");
    }

    private Currency currency() throws BadValueException {
        String code = text(InvoiceColumn.CURRENCY);
        if (code.isEmpty()) {
            return Money.EUR;
        }
        return read(
                InvoiceColumn.CURRENCY,
                cell -> Currencies.of(cell.equals("€") ? "EUR" : cell.toUpperCase(Locale.ROOT)));
    }

    private Money amount(InvoiceColumn column, Currency currency) throws BadValueException {
        required(column);
        return read(
                column,
                cell -> {
                    String bare = withoutCurrency(cell, currency.getCurrencyCode());
                    return new Money(numbers.minor(bare, Currencies.digits(currency)), currency);
                });
    }

    /**
     * {@code 12,00 €} is what many programs write; another currency than the row's stays and is
     * refused.
     */
    private static String withoutCurrency(String cell, String code) {
        String bare = cell;
        if (cell.endsWith(code)) {
            bare = cell.substring(0, cell.length() - code.length());
        } else if (cell.startsWith(code)) {
            bare = cell.substring(code.length());
        } else if (code.equals("EUR") && cell.endsWith("€")) {
            bare = cell.substring(0, cell.length() - 1);
        } else if (code.equals("EUR") && cell.startsWith("€")) {
            bare = cell.substring(1);
        }
        return bare.strip();
    }

    private Invoice.Terms terms() throws BadValueException {
        return new Invoice.Terms(
                text(InvoiceColumn.DISCOUNT_PERCENT).isEmpty()
                        ? null
                        : read(InvoiceColumn.DISCOUNT_PERCENT, InvoiceRow::percent),
                day(InvoiceColumn.DISCOUNT_UNTIL),
                read(InvoiceColumn.DUE_AGREED, InvoiceWords::yes),
                read(InvoiceColumn.CONSUMER_NOTICE, InvoiceWords::yes),
                day(InvoiceColumn.CONTRACT_DATE),
                text(InvoiceColumn.SERVICE),
                text(InvoiceColumn.PDF),
                text(InvoiceColumn.CONTRACT_PDF));
    }

    /** A share below 100 has no thousands, so either sign before the decimals is plain. */
    private static @Nullable BigDecimal percent(String cell) throws BadValueException {
        String bare = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
        NumberPattern pattern = bare.indexOf(',') >= 0 ? NumberPattern.COMMA : NumberPattern.POINT;
        long hundredths = pattern.minor(bare, 2);
        if (hundredths < 0 || hundredths >= WHOLE) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no share between 0 and 100");
        }
        return hundredths == 0 ? null : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
    }

    private String email(Consumer<String> remarks) throws BadValueException {
        String cell = text(InvoiceColumn.EMAIL);
        String raw = cell(InvoiceColumn.EMAIL).strip();
        if (cell.isEmpty() || cell.equals(raw) && MailAddress.isOne(cell)) {
            return cell;
        }
        remarks.accept(leftOut(InvoiceColumn.EMAIL, "is not exactly one mail address"));
        return "";
    }

    private String language(Consumer<String> remarks) throws BadValueException {
        String language = InvoiceWords.language(text(InvoiceColumn.LANGUAGE));
        if (language.isEmpty()) {
            remarks.accept(leftOut(InvoiceColumn.LANGUAGE, "is no language code such as de or en"));
            return "de";
        }
        return language;
    }

    private String iban(Consumer<String> remarks) throws BadValueException {
        String iban = Clean.account(text(InvoiceColumn.CUSTOMER_IBAN));
        if (iban.isEmpty() || Ibans.isValid(iban)) {
            return iban;
        }
        remarks.accept(
                leftOut(InvoiceColumn.CUSTOMER_IBAN, "is no IBAN, its check digits are wrong"));
        return "";
    }

    private String leftOut(InvoiceColumn column, String why) throws BadValueException {
        return "column "
                + header.titleOf(column)
                + ": "
                + BadValueException.quoted(text(column))
                + " "
                + why
                + "; it was left out";
    }

    private LocalDate requiredDay(InvoiceColumn column) throws BadValueException {
        required(column);
        return read(column, Days::any);
    }

    private @Nullable LocalDate day(InvoiceColumn column) throws BadValueException {
        return text(column).isEmpty() ? null : read(column, Days::any);
    }

    private String required(InvoiceColumn column) throws BadValueException {
        String text = number(column);
        if (text.isEmpty()) {
            throw new BadValueException("column " + header.titleOf(column) + " is empty");
        }
        return text;
    }

    /** A text that names something, so it may not be endless. */
    private String number(InvoiceColumn column) throws BadValueException {
        String text = text(column);
        boolean isName = column == InvoiceColumn.CUSTOMER_NAME;
        if (text.length() > LONGEST_NUMBER && !isName) {
            throw new BadValueException(
                    "column "
                            + header.titleOf(column)
                            + " is longer than "
                            + LONGEST_NUMBER
                            + " characters");
        }
        return text;
    }

    private String text(InvoiceColumn column) throws BadValueException {
        String cell = cell(column);
        if (cell.length() > limits.fieldChars()) {
            throw new BadValueException(
                    "column "
                            + header.titleOf(column)
                            + " is longer than "
                            + limits.fieldChars()
                            + " characters");
        }
        return Clean.line(cell);
    }

    private String cell(InvoiceColumn column) {
        int at = header.at(column);
        return at < 0 ? "" : row.getField(at);
    }

    /** How a cell's text becomes a value. */
    private interface Reading<T> {
        T of(String text) throws BadValueException;
    }

    private <T extends @Nullable Object> T read(InvoiceColumn column, Reading<T> reading)
            throws BadValueException {
        String text = text(column);
        try {
            return reading.of(text);
        } catch (BadValueException bad) {
            throw new BadValueException(
                    "column " + header.titleOf(column) + ": " + bad.getMessage());
        }
    }
}
