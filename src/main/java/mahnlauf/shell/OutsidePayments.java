package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.reconcile.EntryKey;
import mahnlauf.store.FactWriter;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Payments that an invoice export tells of ({@code paid_amount}, {@code paid_on}). The column says
 * what was paid in all, so the same export every night is no news: only what came on top is booked,
 * by the next reconciliation.
 */
final class OutsidePayments {

    private static final String PREFIX = "paid:";

    private final Transaction tx;
    private final Map<String, Money> booked = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final BiConsumer<Long, String> remark;

    OutsidePayments(Night night, Transaction tx, BiConsumer<Long, String> remark)
            throws SQLException {
        this.tx = tx;
        this.remark = remark;
        for (BankEntry entry : OpenEntries.ofAccount(night.ledger(), HandDesk.OUTSIDE)) {
            if (entry.bankRef().startsWith(PREFIX)) {
                String stem = entry.bankRef().replaceFirst("#[0-9]+$", "");
                booked.merge(stem, entry.amount(), Money::plus);
                counts.merge(stem, 1, Integer::sum);
            }
        }
    }

    /** What a row tells. */
    record Told(long line, InvoiceNumber invoice, Money amount, LocalDate on) {}

    void take(Told told, @Nullable Customer customer) throws SQLException {
        String stem = PREFIX + told.invoice();
        Money none = Money.zero(told.amount().currency());
        Money before = booked.getOrDefault(stem, none);
        Money more = told.amount().minus(before);
        if (more.isNegative()) {
            remark.accept(
                    told.line(),
                    told.invoice()
                            + ": paid_amount is "
                            + told.amount().plain()
                            + ", but "
                            + before.plain()
                            + " was told before; take back what is wrong: mahnlauf unassign");
        } else if (more.isPositive()) {
            int number = counts.merge(stem, 1, Integer::sum);
            String ref = stem + (number == 1 ? "" : "#" + number);
            write(told, ref, more, customer == null ? "" : customer.name());
        }
    }

    private void write(Told told, String ref, Money more, String payer) throws SQLException {
        BankEntry entry =
                new BankEntry(
                        ref,
                        told.on(),
                        told.on(),
                        more,
                        EntryKind.CREDIT,
                        payer,
                        "",
                        "",
                        "",
                        "paid outside the statements, as the invoice export tells",
                        "",
                        more);
        FactWriter.Source source = new FactWriter.Source("export", "by-hand");
        tx.facts().entry(HandDesk.OUTSIDE, entry, true, source, EntryKey.of("outside", entry));
        tx.facts()
                .decision(
                        new EntryDecision(
                                tx.facts().seq(),
                                EntryDecision.Word.ASSIGN,
                                told.invoice() + "=" + more.plain(),
                                "the invoice export"));
    }
}
