package mahnlauf.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Undecided;
import org.jspecify.annotations.Nullable;

/**
 * Folds the tables of facts into the books: customers, invoices, postings, events, each in ledger
 * order.
 */
final class BookLoader {

    private static final int FETCH = 1000;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private BookLoader() {}

    static Books load(Connection connection, @Nullable LocalDate asOf) throws SQLException {
        Books books = new Books();
        LocalDate until = asOf == null ? EVER : asOf;
        each(connection, FactSql.CUSTOMERS, until, row -> books.apply(customer(row)));
        each(connection, FactSql.INVOICES, until, row -> books.apply(invoice(row), date(row, 2)));
        each(
                connection,
                FactSql.POSTINGS,
                until,
                row -> {
                    // A payment may be booked before the night from which its invoice counts.
                    Posting posting = posting(row);
                    if (asOf == null || books.find(posting.invoice()) != null) {
                        books.apply(posting);
                    }
                });
        each(connection, FactSql.EVENTS, until, row -> books.apply(event(row)));
        return books;
    }

    /** What is done with a row. */
    private interface RowWork {
        void on(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, LocalDate until, RowWork work)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            select.setObject(1, until);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    work.on(rows);
                }
            }
        }
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                new CustomerNumber(row.getString(1)),
                text(row, 3),
                row.getString(2).equals(CustomerKind.BUSINESS.code())
                        ? CustomerKind.BUSINESS
                        : CustomerKind.CONSUMER,
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11));
    }

    /** Erased personal data reads as empty. */
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        String related = row.getString(6);
        String percent = row.getString(11);
        Currency currency = Currency.getInstance(row.getString(9));
        Invoice.Terms terms =
                new Invoice.Terms(
                        percent == null ? null : new BigDecimal(percent),
                        date(row, 12),
                        row.getBoolean(13),
                        row.getBoolean(14),
                        date(row, 15),
                        row.getString(16),
                        row.getString(17),
                        row.getString(18));
        return new Invoice(
                new InvoiceNumber(row.getString(3)),
                new CustomerNumber(row.getString(4)),
                DocumentType.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                related == null ? null : new InvoiceNumber(related),
                date(row, 7),
                date(row, 8),
                new Money(row.getLong(10), currency),
                terms);
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(
                Posting.Type.ofCode(row.getString(1)),
                date(row, 2),
                date(row, 3),
                new CustomerNumber(row.getString(4)),
                new InvoiceNumber(row.getString(5)),
                Component.ofCode(row.getString(6)),
                new Money(row.getLong(7), Currency.getInstance(row.getString(8))),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                row.getString(12));
    }

    private static Event event(ResultSet row) throws SQLException {
        String invoice = row.getString(4);
        return new Event(
                Event.Type.ofCode(row.getString(1)),
                date(row, 2),
                new CustomerNumber(row.getString(3)),
                invoice == null ? null : new InvoiceNumber(invoice),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                text(row, 9));
    }

    /**
     * Money that is booked on nothing: what a payment in review seems to pay is not dunned, and is
     * no credit for something else; the rest is its customer's.
     */
    static void credits(Connection connection, Books books) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FactSql.CREDITS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<InvoiceNumber> seemPaid = Undecided.invoices(proposals(rows));
                String customer = rows.getString(1);
                for (InvoiceNumber invoice : seemPaid) {
                    Receivable receivable = books.find(invoice);
                    if (receivable != null) {
                        books.debtor(receivable.invoice().customer())
                                .awaitDecision(invoice, rows.getString(4));
                    }
                }
                if (seemPaid.isEmpty() && customer != null) {
                    Money rest =
                            new Money(rows.getLong(2), Currency.getInstance(rows.getString(3)));
                    books.debtor(new CustomerNumber(customer)).addCredit(rest);
                }
            }
        }
    }

    private static List<OpenEntry.Proposal> proposals(ResultSet row) throws SQLException {
        List<OpenEntry.Proposal> proposals = new ArrayList<>(3);
        for (int column = 5; column <= 9; column += 2) {
            String proposal = row.getString(column);
            if (proposal != null && !proposal.isEmpty()) {
                proposals.add(new OpenEntry.Proposal(proposal, row.getInt(column + 1)));
            }
        }
        return proposals;
    }

    @SuppressWarnings("NullAway") // the column is declared not null, or the caller takes null
    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
