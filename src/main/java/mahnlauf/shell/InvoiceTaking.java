package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes an invoice export into the ledger: what is new is issued, what changed is corrected, what
 * is exported every night is no news. Of several rows about one customer the last describes him.
 */
final class InvoiceTaking extends RowNotes implements InvoiceSink {

    /** Whoever has to mend more of them looks through the whole file. */
    private static final int NAMED = 10;

    private final Night night;
    private final Transaction tx;
    private final Books books;
    private final Map<CustomerNumber, Customer> described = new LinkedHashMap<>();
    private final Map<InvoiceNumber, Invoice> news = new LinkedHashMap<>();
    private final Map<InvoiceNumber, Invoice> inThisFile = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final List<Customer> newCustomers = new ArrayList<>();
    private final Map<InvoiceNumber, OutsidePayments.Told> outside = new LinkedHashMap<>();
    private final EarlierStages earlier;
    private Set<CustomerField> told = EnumSet.allOf(CustomerField.class);
    private @Nullable OpenItemCheck openItems;
    private long rows;

    InvoiceTaking(Night night, Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.books = night.books();
        this.earlier = new EarlierStages(night, this::remark);
    }

    /** The export lists all open items: what it leaves out is looked at. */
    void compareWith(OpenItemCheck check) {
        openItems = check;
    }

    @Override
    public void describes(Set<CustomerField> fields) {
        told = Set.copyOf(fields);
    }

    @Override
    public boolean knows(CustomerNumber customer) {
        Customer known = known(customer);
        return known != null && !known.name().isEmpty();
    }

    @Override
    public boolean knows(InvoiceNumber invoice) {
        Receivable known = books.find(invoice);
        return known != null && known.invoice().type() == DocumentType.INVOICE;
    }

    @Override
    public void invoice(long line, Invoice row, Customer customer) {
        rows++;
        night.progress().tick();
        describe(customer);
        Invoice before = newest(row.number());
        Invoice invoice = withCopy(row, before);
        Invoice twin = inThisFile.put(invoice.number(), invoice);
        if (twin != null && !twin.equals(invoice)) {
            contradictions.add("line " + line + ": " + invoice.number());
        }
        if (before != null && contradictsItsCopy(invoice, before)) {
            remark(line, staysAsItsCopySays(invoice, before));
            return;
        }
        if (!invoice.equals(before)) {
            try {
                tx.facts().invoice(invoice, before != null);
            } catch (SQLException e) {
                throw new LedgerFailure(e);
            }
            news.put(invoice.number(), invoice);
        }
    }

    @Override
    public void paid(long line, InvoiceNumber invoice, Money amount, LocalDate on) {
        outside.put(invoice, new OutsidePayments.Told(line, invoice, amount, on));
    }

    @Override
    public void dunned(long line, InvoiceNumber invoice, EarlierDunning standing) {
        if (!earlier.tell(line, invoice, standing)) {
            contradictions.add("line " + line + ": " + invoice);
        }
    }

    @Override
    public LocalDate newestDay() {
        return night.date();
    }

    private void describe(Customer customer) {
        boolean whole = told.size() == CustomerField.values().length;
        Customer before = whole ? null : known(customer.number());
        described.put(customer.number(), before == null ? customer : customer.over(before, told));
    }

    /** The customer as this file or the ledger describes him so far. */
    private @Nullable Customer known(CustomerNumber number) {
        Customer ofThisFile = described.get(number);
        if (ofThisFile != null) {
            return ofThisFile;
        }
        Debtor debtor = books.find(number);
        return debtor == null ? null : debtor.customer();
    }

    /**
     * What the customer has in his hands as an electronic invoice counts: a row that says another
     * sum of it may leave out what was paid in advance. It is corrected by a document of its own.
     */
    private static boolean contradictsItsCopy(Invoice row, Invoice before) {
        boolean same =
                row.gross().equals(before.gross())
                        && row.invoiceDate().equals(before.invoiceDate());
        return row.type() == before.type() && !same && Home.isArchived(before.terms().pdf());
    }

    private static String staysAsItsCopySays(Invoice row, Invoice before) {
        return row.number()
                + " stays "
                + told(before)
                + ", as its electronic invoice says, and does not become "
                + told(row)
                + "; a correction needs a number of its own";
    }

    private static String told(Invoice invoice) {
        String type = invoice.type().code().replace('_', ' ');
        return type + " of " + invoice.invoiceDate() + " over " + invoice.gross();
    }

    /** An export that names no copy does not take away the one that came as a file. */
    private static Invoice withCopy(Invoice row, @Nullable Invoice before) {
        if (before == null || !row.terms().pdf().isEmpty()) {
            return row;
        }
        return row.with(row.terms().withPdf(before.terms().pdf()));
    }

    /** The version that counts so far: of this file, else of the ledger. */
    private @Nullable Invoice newest(InvoiceNumber number) {
        Invoice ofThisFile = news.get(number);
        if (ofThisFile != null) {
            return ofThisFile;
        }
        Receivable known = books.find(number);
        return known == null ? null : known.invoice();
    }

    /**
     * Refuses a file that says two things of one invoice: which one is right, only a person knows.
     */
    void check() throws RefusedException {
        if (!contradictions.isEmpty()) {
            throw new RefusedException(
                    "names invoices twice with different content, second at "
                            + FirstFew.of(contradictions, NAMED).inWords(", ")
                            + ". Nothing of the file was taken; leave one row of each and drop it again.");
        }
    }

    /** Writes down the customers that are new or described anew. */
    void finish() throws SQLException {
        for (Customer customer : described.values()) {
            Debtor known = books.find(customer.number());
            if (known == null || !known.customer().equals(customer)) {
                tx.facts().customer(customer);
                newCustomers.add(customer);
                remarkErased(known);
            }
        }
        if (openItems != null && rejections().isEmpty()) {
            openItems.compare(books, inThisFile.keySet(), tx);
        }
        earlier.settle(inThisFile, books);
        for (Event event : earlier.events()) {
            tx.facts().event(event);
        }
        if (!outside.isEmpty()) {
            OutsidePayments payments = new OutsidePayments(night, tx, this::remark);
            for (OutsidePayments.Told told : outside.values()) {
                payments.take(told, described.get(invoiceOf(told).customer()));
            }
        }
    }

    private Invoice invoiceOf(OutsidePayments.Told told) {
        return Objects.requireNonNull(newest(told.invoice()));
    }

    /** Tells tonight's books, once the file is committed. */
    void apply() {
        newCustomers.forEach(books::apply);
        news.values().forEach(invoice -> books.apply(invoice, night.date()));
        earlier.events().forEach(books::apply);
        if (openItems != null) {
            openItems.apply(books);
        }
    }

    @Override
    long rows() {
        return rows;
    }
}
