package mahnlauf.formats.csv;

import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NAME;
import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.DUE_DATE;
import static mahnlauf.formats.csv.InvoiceColumn.GROSS_AMOUNT;
import static mahnlauf.formats.csv.InvoiceColumn.INVOICE_DATE;
import static mahnlauf.formats.csv.InvoiceColumn.INVOICE_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.PAYMENT_TERMS_DAYS;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.RefusedException;

/** What no invoice export can do without, and how to mend one that lacks it. */
final class RequiredColumns {

    private final InvoiceHeader header;

    RequiredColumns(InvoiceHeader header) {
        this.header = header;
    }

    void check(boolean defaultTerms) throws RefusedException {
        List<String> missing = missing(defaultTerms);
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "is an invoice export, but its header lacks "
                            + String.join(", ", missing)
                            + "; "
                            + mending(missing));
        }
    }

    private List<String> missing(boolean defaultTerms) {
        List<String> missing = new ArrayList<>();
        for (InvoiceColumn column : List.of(INVOICE_NUMBER, CUSTOMER_NUMBER)) {
            if (!header.has(column)) {
                missing.add(column.title());
            }
        }
        if (!header.hasName()) {
            missing.add(CUSTOMER_NAME.title());
        }
        if (!header.has(INVOICE_DATE)) {
            missing.add(INVOICE_DATE.title());
        }
        if (!header.has(GROSS_AMOUNT) && !header.hasTwoSides()) {
            missing.add(GROSS_AMOUNT.title());
        }
        if (!header.has(DUE_DATE) && !header.has(PAYMENT_TERMS_DAYS) && !defaultTerms) {
            missing.add(DUE_DATE.title() + " (or " + PAYMENT_TERMS_DAYS.title() + ")");
        }
        return missing;
    }

    private String mending(List<String> missing) {
        List<String> ways = new ArrayList<>();
        if (missing.contains(CUSTOMER_NUMBER.title())) {
            ways.add(
                    "a name is no number, since two customers may share it: export the number too,"
                            + " or say in config/formats/ by a column map which column tells"
                            + " customers apart");
        }
        if (missing.contains(GROSS_AMOUNT.title()) && header.has(InvoiceColumn.NET_AMOUNT)) {
            ways.add(
                    "'"
                            + header.titleOf(InvoiceColumn.NET_AMOUNT)
                            + "' is net, and a customer owes the gross amount: export that too");
        }
        if (!header.has(DUE_DATE)) {
            ways.add("invoices.default_terms_days sets a term for what states none");
        }
        ways.add(
                "German names such as Rechnungsnummer or Bruttobetrag are known too, any other by a"
                        + " column map");
        return String.join("; ", ways);
    }
}
