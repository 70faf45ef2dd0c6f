package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import mahnlauf.core.einvoice.Buyers;
import mahnlauf.core.einvoice.DocumentCode;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.einvoice.Ownership;
import mahnlauf.core.einvoice.Skonto;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes one electronic invoice into the ledger: a new one is issued, one that the books know
 * already becomes its copy, one that contradicts them is refused.
 */
final class EInvoiceTaking {

    private static final int LONGEST_PLACE = 1_000; // as the ledger has room for

    private final Night night;
    private final Transaction tx;
    private final Books books;
    private final String copy;
    private @Nullable Invoice written;
    private @Nullable Customer described;
    private String remark = "";

    /**
     * @param copy where the file will lie in the archive; letters enclose it from there
     */
    EInvoiceTaking(Night night, Transaction tx, String copy) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.books = night.books();
        this.copy = copy.length() > LONGEST_PLACE ? "" : copy;
    }

    void take(ElectronicInvoice invoice) throws SQLException, RefusedException {
        refuseWhatIsNoClaimOfOurs(invoice);
        Receivable known = books.find(invoice.number());
        if (known == null) {
            refuseReplacement(invoice);
            issue(invoice);
        } else {
            enclose(known.invoice(), invoice);
        }
    }

    /** Tells tonight's books, once the file is committed. */
    void apply() {
        if (described != null) {
            books.apply(described);
        }
        if (written != null) {
            books.apply(written, night.date());
        }
    }

    /** What was done with less than the file says; else empty. */
    String remark() {
        return remark;
    }

    private void refuseWhatIsNoClaimOfOurs(ElectronicInvoice invoice) throws RefusedException {
        String noClaim = DocumentCode.whyNoClaim(invoice.code());
        if (!noClaim.isEmpty()) {
            throw new RefusedException(noClaim + "; it was not taken");
        }
        String foreign = Ownership.whyForeign(night.settings().ownFirm(), invoice);
        if (!foreign.isEmpty()) {
            throw new RefusedException(
                    "is an invoice of another firm: "
                            + foreign
                            + ". Only your own invoices are dunned; where it is yours, mend the"
                            + " settings creditor.name, creditor.iban and creditor.vat_id");
        }
    }

    /** A positive correction (384) may replace the invoice before it: both would be claimed. */
    private void refuseReplacement(ElectronicInvoice invoice) throws RefusedException {
        if (!DocumentCode.isCorrection(invoice.code())
                || invoice.booked() != DocumentType.INVOICE) {
            return;
        }
        for (InvoiceNumber before : invoice.preceding()) {
            Receivable replaced = books.find(before);
            if (replaced != null && replaced.isOpen()) {
                throw new RefusedException(
                        "is a correction (type 384) of "
                                + before
                                + ", which is still open: both would be claimed. Cancel "
                                + before
                                + " first (a row of the export with document_type cancellation),"
                                + " then drop this file again");
            }
        }
    }

    /** The row of an export, or the first file, says what the invoice is; this one is its copy. */
    private void enclose(Invoice known, ElectronicInvoice invoice)
            throws SQLException, RefusedException {
        if (!invoice.saysTheSameAs(known)) {
            String here = told(invoice.booked(), invoice.payable().abs(), invoice.issued());
            String there = told(known.type(), known.gross(), known.invoiceDate());
            throw new RefusedException(
                    "tells of "
                            + known.number()
                            + " as "
                            + here
                            + ", but the books know it as "
                            + there
                            + ". A correction needs a number of its own, or a row of the export"
                            + " that corrects this one");
        }
        LocalDate due = invoice.terms().due();
        if (due != null && !due.equals(known.dueDate()) && known.type() == DocumentType.INVOICE) {
            remark = known.number() + " stays due on " + known.dueDate() + ", not on " + due;
        }
        if (known.terms().pdf().isEmpty() && !copy.isEmpty()) {
            Invoice withCopy = known.with(known.terms().withPdf(copy));
            tx.facts().invoice(withCopy, true);
            written = withCopy;
        }
    }

    private static String told(DocumentType type, Money amount, LocalDate issued) {
        return type.code().replace('_', ' ') + " of " + issued + " over " + amount;
    }

    private void issue(ElectronicInvoice e) throws SQLException, RefusedException {
        CustomerNumber customer = customer(e);
        boolean claim = e.booked() == DocumentType.INVOICE && !e.owed().isZero();
        Skonto skonto = claim ? e.terms().skonto() : null;
        if (skonto != null && e.terms().skontos().size() > 1) {
            remark = "offers more than one Skonto; the highest counts, until " + skonto.until();
        }
        Invoice.Terms terms =
                new Invoice.Terms(
                        skonto == null ? null : skonto.percent(),
                        skonto == null ? null : skonto.until(),
                        false,
                        false,
                        null,
                        "",
                        copy,
                        "");
        Invoice invoice =
                new Invoice(
                        e.number(),
                        customer,
                        e.booked(),
                        claim || e.preceding().size() != 1 ? null : e.preceding().get(0),
                        e.issued(),
                        claim ? due(e) : e.issued(),
                        e.payable().abs(),
                        terms);
        tx.facts().invoice(invoice, false);
        written = invoice;
    }

    private LocalDate due(ElectronicInvoice invoice) throws RefusedException {
        LocalDate stated = invoice.terms().due();
        String days = night.settings().text(Setting.INVOICES_DEFAULT_TERMS_DAYS);
        if (stated != null) {
            return stated;
        }
        if (days.isEmpty()) {
            throw new RefusedException(NoDueDate.reason(invoice));
        }
        return invoice.issued().plusDays(Long.parseLong(days));
    }

    private CustomerNumber customer(ElectronicInvoice invoice)
            throws SQLException, RefusedException {
        if (invoice.buyer().name().isEmpty()) {
            throw new RefusedException("names no buyer (BT-44)");
        }
        Buyers.Search search = Buyers.find(invoice.buyer(), books);
        String unclear = search.fold(number -> "", reason -> reason);
        if (!unclear.isEmpty()) {
            throw new RefusedException(unclear);
        }
        CustomerNumber number =
                search.fold(
                        found -> found,
                        reason -> {
                            throw new IllegalStateException(reason);
                        });
        Debtor known = books.find(number);
        Customer customer = Buyers.described(number, invoice.buyer(), known);
        if (known == null || !known.customer().equals(customer)) {
            tx.facts().customer(customer);
            described = customer;
        }
        return number;
    }
}
