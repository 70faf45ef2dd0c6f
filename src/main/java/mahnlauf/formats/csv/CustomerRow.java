package mahnlauf.formats.csv;

import java.util.function.Consumer;
import mahnlauf.core.model.Customer;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.base.MailAddress;

/** The customer of one row of an invoice export. */
final class CustomerRow {

    private final InvoiceCells cells;

    CustomerRow(InvoiceCells cells) {
        this.cells = cells;
    }

    /** The customer as this row describes him; what is left out of it goes to {@code remarks}. */
    Customer customer(Consumer<String> remarks) throws BadValueException {
        return new Customer(
                cells.customerNumber(),
                Clean.name(cells.required(InvoiceColumn.CUSTOMER_NAME)),
                cells.read(InvoiceColumn.KIND, InvoiceWords::kind),
                email(remarks),
                cells.text(InvoiceColumn.PHONE),
                cells.text(InvoiceColumn.STREET),
                cells.text(InvoiceColumn.POSTCODE),
                cells.text(InvoiceColumn.CITY),
                cells.read(InvoiceColumn.COUNTRY, InvoiceWords::country),
                language(remarks),
                iban(remarks));
    }

    private String email(Consumer<String> remarks) throws BadValueException {
        String cell = cells.text(InvoiceColumn.EMAIL);
        String raw = cells.cell(InvoiceColumn.EMAIL).strip();
        if (cell.isEmpty() || (cell.equals(raw) && MailAddress.isOne(cell))) {
            return cell;
        }
        remarks.accept(leftOut(InvoiceColumn.EMAIL, "is not exactly one mail address"));
        return "";
    }

    private String language(Consumer<String> remarks) throws BadValueException {
        String language = InvoiceWords.language(cells.text(InvoiceColumn.LANGUAGE));
        if (language.isEmpty()) {
            remarks.accept(leftOut(InvoiceColumn.LANGUAGE, "is no language code such as de or en"));
            return "de";
        }
        return language;
    }

    private String iban(Consumer<String> remarks) throws BadValueException {
        String iban = Clean.account(cells.text(InvoiceColumn.CUSTOMER_IBAN));
        if (iban.isEmpty() || Ibans.isValid(iban)) {
            return iban;
        }
        remarks.accept(
                leftOut(InvoiceColumn.CUSTOMER_IBAN, "is no IBAN, its check digits are wrong"));
        return "";
    }

    private String leftOut(InvoiceColumn column, String why) throws BadValueException {
        return "column "
                + cells.titleOf(column)
                + ": "
                + BadValueException.quoted(cells.text(column))
                + " "
                + why
                + "; it was left out";
    }
}
