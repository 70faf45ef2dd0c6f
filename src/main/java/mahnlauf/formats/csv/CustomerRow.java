package mahnlauf.formats.csv;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.OptOut;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.base.MailAddress;

/** The customer of one row of an invoice export. */
final class CustomerRow {

    private static final String EMPTIED = "-";
    private static final int NAME_CHARS = 1_000;
    private static final int PHONE_CHARS = 200;
    private static final int CODE_CHARS = 100;
    private static final Map<InvoiceColumn, CustomerField> FIELDS =
            Map.ofEntries(
                    Map.entry(InvoiceColumn.CUSTOMER_NAME, CustomerField.NAME),
                    Map.entry(InvoiceColumn.COMPANY, CustomerField.NAME),
                    Map.entry(InvoiceColumn.LAST_NAME, CustomerField.NAME),
                    Map.entry(InvoiceColumn.KIND, CustomerField.KIND),
                    Map.entry(InvoiceColumn.EMAIL, CustomerField.EMAIL),
                    Map.entry(InvoiceColumn.PHONE, CustomerField.PHONE),
                    Map.entry(InvoiceColumn.STREET, CustomerField.STREET),
                    Map.entry(InvoiceColumn.POSTCODE, CustomerField.POSTCODE),
                    Map.entry(InvoiceColumn.CITY, CustomerField.CITY),
                    Map.entry(InvoiceColumn.COUNTRY, CustomerField.COUNTRY),
                    Map.entry(InvoiceColumn.LANGUAGE, CustomerField.LANGUAGE),
                    Map.entry(InvoiceColumn.CUSTOMER_IBAN, CustomerField.IBAN));

    private final InvoiceCells cells;

    CustomerRow(InvoiceCells cells) {
        this.cells = cells;
    }

    /** The customer as this row describes him; what is left out of it goes to {@code remarks}. */
    Customer customer(Consumer<String> remarks) throws BadValueException {
        return customer(requiredName(), remarks);
    }

    private Customer customer(String name, Consumer<String> remarks) throws BadValueException {
        return new Customer(
                cells.customerNumber(),
                within(NAME_CHARS, InvoiceColumn.CUSTOMER_NAME, name),
                cells.read(InvoiceColumn.KIND, InvoiceWords::kind),
                email(remarks),
                text(PHONE_CHARS, InvoiceColumn.PHONE),
                text(NAME_CHARS, InvoiceColumn.STREET),
                text(CODE_CHARS, InvoiceColumn.POSTCODE),
                text(NAME_CHARS, InvoiceColumn.CITY),
                cells.read(InvoiceColumn.COUNTRY, InvoiceWords::country),
                language(remarks),
                iban(remarks));
    }

    private String text(int most, InvoiceColumn column) throws BadValueException {
        String text = cells.text(column);
        return text.equals(EMPTIED) ? "" : within(most, column, text);
    }

    /** What the ledger has room for; nobody's street is longer. */
    private String within(int most, InvoiceColumn column, String text) throws BadValueException {
        if (text.length() > most) {
            throw new BadValueException(
                    "column "
                            + cells.titleOf(column)
                            + " has "
                            + text.length()
                            + " characters; up to "
                            + most
                            + " are taken");
        }
        return text;
    }

    private String requiredName() throws BadValueException {
        String name = name();
        if (name.isEmpty()) {
            throw new BadValueException(
                    "column " + cells.titleOf(InvoiceColumn.CUSTOMER_NAME) + " is empty");
        }
        return name;
    }

    /** The name; a firm before the person; empty where none is told. */
    private String name() throws BadValueException {
        String name = Clean.name(cells.text(InvoiceColumn.CUSTOMER_NAME));
        String first = Clean.name(cells.text(InvoiceColumn.FIRST_NAME));
        if (!name.isEmpty()) {
            boolean halved = !cells.has(InvoiceColumn.LAST_NAME) && !name.contains(first);
            return halved ? first + " " + name : name;
        }
        String company = Clean.name(cells.text(InvoiceColumn.COMPANY));
        return company.isEmpty()
                ? Clean.name((first + " " + cells.text(InvoiceColumn.LAST_NAME)).strip())
                : company;
    }

    /** Of what the columns speak at all. */
    static Set<CustomerField> told(InvoiceHeader header) {
        Set<CustomerField> told = EnumSet.noneOf(CustomerField.class);
        FIELDS.forEach(
                (column, field) -> {
                    if (header.has(column)) {
                        told.add(field);
                    }
                });
        return told;
    }

    /** The row of a list of customers: an empty cell leaves what is known, {@code -} empties it. */
    CustomerChange change(Consumer<String> remarks) throws BadValueException {
        Set<CustomerField> told = EnumSet.noneOf(CustomerField.class);
        for (Map.Entry<InvoiceColumn, CustomerField> entry : FIELDS.entrySet()) {
            if (!cells.text(entry.getKey()).isEmpty()) {
                told.add(entry.getValue());
            }
        }
        Map<OptOut, Boolean> optOuts = new EnumMap<>(OptOut.class);
        for (OptOut optOut : OptOut.values()) {
            InvoiceColumn column = InvoiceColumn.valueOf(optOut.name());
            if (!cells.text(column).isEmpty()) {
                optOuts.put(optOut, cells.read(column, InvoiceWords::yes));
            }
        }
        Customer customer = customer(name(), remarks);
        return new CustomerChange(customer, told, optOuts, null);
    }

    private String email(Consumer<String> remarks) throws BadValueException {
        String cell = cells.text(InvoiceColumn.EMAIL);
        String raw = cells.cell(InvoiceColumn.EMAIL).strip();
        if (cell.equals(EMPTIED)) {
            return "";
        }
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
        if (iban.equals(EMPTIED)) {
            return "";
        }
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
