package mahnlauf.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.core.model.Posting;
import mahnlauf.core.statement.Telling;
import org.jspecify.annotations.Nullable;

/**
 * Appends facts to the ledger, in batches, within one transaction.
 *
 * <p>There is one writer at a time (the home's lock), so the sequence is counted here and the chain
 * is continued here; {@link #close} writes what is left and moves the head.
 */
public final class FactWriter implements AutoCloseable {

    /** So many rows go with one statement: each statement has its own cost, whatever it carries. */
    private static final int ROWS = 64;

    private final Connection connection;
    private final LocalDate night;
    private final Map<FactTable, RowBatch> batches = new EnumMap<>(FactTable.class);
    private final Chain chain;
    private final long firstSeq;
    private long seq;

    FactWriter(Connection connection, LocalDate night) throws SQLException {
        this.connection = connection;
        this.night = night;
        try (Statement statement = connection.createStatement();
                ResultSet head =
                        statement.executeQuery("select seq, hash from ledger_head where id = 1")) {
            boolean begun = head.next();
            firstSeq = begun ? head.getLong(1) : 0;
            chain = new Chain(begun ? head.getBytes(2) : Chain.START);
        }
        seq = firstSeq;
    }

    /** A customer who is new, or described anew. */
    public void customer(Customer c) throws SQLException {
        append(
                FactTable.CUSTOMER,
                night,
                c.number().value(),
                c.kind().code(),
                c.name(),
                c.email(),
                c.phone(),
                c.street(),
                c.postcode(),
                c.city(),
                c.country(),
                c.language(),
                c.iban());
    }

    /** A document that is new ({@code issued}) or changed ({@code corrected}). */
    public void invoice(Invoice i, boolean corrected) throws SQLException {
        Invoice.Terms terms = i.terms();
        BigDecimal percent = terms.skontoPercent();
        append(
                FactTable.INVOICE,
                night,
                corrected ? "corrected" : "issued",
                i.number().value(),
                i.customer().value(),
                i.type().code(),
                text(i.related()),
                i.invoiceDate(),
                i.dueDate(),
                i.gross().currency().getCurrencyCode(),
                i.gross().minor(),
                percent == null ? null : percent.toPlainString(),
                terms.skontoUntil(),
                terms.dueAgreed(),
                terms.consumerNotice(),
                terms.contractDate(),
                terms.service(),
                terms.pdf(),
                terms.contractPdf());
    }

    /**
     * A bank entry that was not known yet.
     *
     * @param ownRef whether {@code bankRef} is the bank's own, not made from the content
     */
    public void entry(String account, BankEntry e, boolean ownRef, Source source, long contentKey)
            throws SQLException {
        append(
                FactTable.ENTRY,
                night,
                account,
                e.bankRef(),
                ownRef,
                e.bookingDate(),
                e.valueDate(),
                e.amount().minor(),
                e.originalAmount().minor(),
                e.amount().currency().getCurrencyCode(),
                e.kind().code(),
                e.returnReason(),
                source.format(),
                source.file(),
                contentKey,
                e.counterparty(),
                e.counterpartyIban(),
                e.endToEndId(),
                e.mandateId(),
                e.remittanceInfo());
    }

    /** Which file told it, and in which format. */
    public record Source(String file, String format) {}

    public void posting(Posting p) throws SQLException {
        append(
                FactTable.POSTING,
                night,
                p.type().code(),
                p.bookedOn(),
                p.valueDate(),
                p.customer().value(),
                p.invoice().value(),
                p.component().code(),
                p.amount().minor(),
                p.amount().currency().getCurrencyCode(),
                p.reference(),
                p.rule(),
                p.confidence(),
                p.reason());
    }

    public void event(Event e) throws SQLException {
        append(
                FactTable.EVENT,
                night,
                e.type().code(),
                e.on(),
                e.customer().value(),
                text(e.invoice()),
                e.reference(),
                e.word(),
                e.from(),
                e.until(),
                e.note());
    }

    /** That a file told an entry, and where the entry stands from now on. */
    public void telling(Telling t) throws SQLException {
        append(
                FactTable.TELLING,
                night,
                t.entry(),
                t.whole().first(),
                t.whole().ref(),
                t.whole().minor(),
                t.whole().transactions(),
                t.words().kind().code(),
                t.standing().code(),
                t.words().ref(),
                t.words().minor(),
                t.words().key(),
                t.words().format(),
                t.file(),
                t.reason());
    }

    /** What a person decided about an entry. */
    public void decision(EntryDecision d) throws SQLException {
        append(FactTable.DECISION, night, d.entry(), d.word().code(), d.shares(), d.source());
    }

    /** That something was learned about a payer, or forgotten. */
    void rule(String word, LearnedRule r) throws SQLException {
        CustomerNumber customer = r.customer();
        append(
                FactTable.RULE,
                night,
                r.id(),
                word,
                r.from(),
                customer == null ? null : customer.value(),
                r.effect().code(),
                r.account(),
                r.name());
    }

    private static @Nullable String text(@Nullable InvoiceNumber number) {
        return number == null ? null : number.value();
    }

    private void append(FactTable table, @Nullable Object... values) throws SQLException {
        seq++;
        RowBatch batch = batches.get(table);
        if (batch == null) {
            batch = new RowBatch(connection, table, ROWS);
            batches.put(table, batch);
        }
        batch.add(seq, values, chain.seal(table, seq, values));
    }

    /** The sequence number of the newest fact. */
    public long seq() {
        return seq;
    }

    /** Writes what is left and moves the head; the transaction is the caller's. */
    @Override
    public void close() throws SQLException {
        for (RowBatch batch : batches.values()) {
            batch.close();
        }
        if (seq > firstSeq) {
            moveHead();
        }
    }

    private void moveHead() throws SQLException {
        String sql =
                firstSeq == 0
                        ? "insert into ledger_head (seq, hash, reconciled, id) values (?, ?, 0, 1)"
                        : "update ledger_head set seq = ?, hash = ? where id = 1";
        try (PreparedStatement head = connection.prepareStatement(sql)) {
            head.setLong(1, seq);
            head.setBytes(2, chain.head());
            head.executeUpdate();
        }
    }
}
