package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Invoice;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of invoices and customers, to tell news from what is exported every night.
 */
public final class KnownDocuments {

    private final Map<String, Long> invoices;
    private final Map<String, Long> customers;

    private KnownDocuments(Map<String, Long> invoices, Map<String, Long> customers) {
        this.invoices = invoices;
        this.customers = customers;
    }

    public static KnownDocuments of(Ledger ledger) throws SQLException {
        return new KnownDocuments(
                newest(
                        ledger,
                        "select invoice_number, fingerprint from invoice_version order by seq"),
                newest(
                        ledger,
                        "select customer_number, fingerprint from customer_version order by seq"));
    }

    private static Map<String, Long> newest(Ledger ledger, String sql) throws SQLException {
        Map<String, Long> newest = new HashMap<>();
        try (PreparedStatement select = ledger.connection().prepareStatement(sql)) {
            select.setFetchSize(1000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return newest;
    }

    /** What a row of an export is to the ledger. */
    public enum News {
        NEW,
        CHANGED,
        NONE
    }

    /** Compares with the newest version, and counts as it from now on. */
    public News take(Invoice invoice) {
        return take(invoices, invoice.number().value(), fingerprint(invoice));
    }

    /** Compares with the newest description, and counts as it from now on. */
    public News take(Customer customer) {
        return take(customers, customer.number().value(), fingerprint(customer));
    }

    private static News take(Map<String, Long> known, String number, long fingerprint) {
        Long before = known.put(number, fingerprint);
        if (before == null) {
            return News.NEW;
        }
        return before == fingerprint ? News.NONE : News.CHANGED;
    }

    /** The content of a document as a number; a changed one has another. */
    public static long fingerprint(Invoice i) {
        Invoice.Terms t = i.terms();
        return hash(
                i.number(),
                i.customer(),
                i.type(),
                i.related(),
                i.invoiceDate(),
                i.dueDate(),
                i.gross(),
                t.skontoPercent(),
                t.skontoUntil(),
                t.dueAgreed(),
                t.consumerNotice(),
                t.contractDate(),
                t.service(),
                t.pdf(),
                t.contractPdf());
    }

    /** The content of a description as a number; a changed one has another. */
    public static long fingerprint(Customer c) {
        return hash(
                c.number(),
                c.name(),
                c.kind(),
                c.email(),
                c.phone(),
                c.street(),
                c.postcode(),
                c.city(),
                c.country(),
                c.language(),
                c.iban());
    }

    /** FNV-1a over the fields: two versions of one document collide once in 2^64. */
    private static long hash(@Nullable Object... fields) {
        long hash = 0xcbf29ce484222325L;
        for (Object field : fields) {
            String text = String.valueOf(field);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return hash;
    }
}
