package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Rejection;
import mahnlauf.store.KnownDocuments;
import mahnlauf.store.Transaction;

/**
 * Takes an invoice export into the ledger: what is new is issued, what changed is corrected, what
 * is exported every night is no news. Of several rows about one customer the last describes him.
 */
final class InvoiceTaking implements InvoiceSink {

    private final Night night;
    private final Transaction tx;
    private final KnownDocuments known;
    private final Map<CustomerNumber, Customer> customers = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private List<String> header = List.of();
    private long rows;

    InvoiceTaking(Night night, Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.known = night.known();
    }

    @Override
    public void header(List<String> cells) {
        header = List.copyOf(cells);
    }

    @Override
    public void invoice(long line, Invoice invoice, Customer customer) {
        rows++;
        night.progress().tick();
        customers.put(customer.number(), customer);
        KnownDocuments.News news = known.take(invoice);
        if (news != KnownDocuments.News.NONE) {
            try {
                boolean corrected = news == KnownDocuments.News.CHANGED;
                tx.facts().invoice(invoice, corrected, KnownDocuments.fingerprint(invoice));
            } catch (SQLException e) {
                throw new LedgerFailure(e);
            }
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void remark(long line, String text) {
        remarks.add("line " + line + ": " + text);
    }

    /** Writes down the customers that are new or described anew. */
    void finish() throws SQLException {
        for (Customer customer : customers.values()) {
            if (known.take(customer) != KnownDocuments.News.NONE) {
                tx.facts().customer(customer, KnownDocuments.fingerprint(customer));
            }
        }
    }

    long rows() {
        return rows;
    }

    List<String> header() {
        return header;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<String> remarks() {
        return remarks;
    }
}
