package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Is told what a statement file holds, in file order: begin, its entries, end; then the next
 * statement.
 */
public interface StatementSink {

    void begin(Head head);

    void entry(BankEntry entry);

    /** Called once all entries of the statement were told; the balance proof belongs here. */
    void end(End end);

    /**
     * Whose account: an IBAN without blanks where one is known (BLZ and account number are made
     * one).
     */
    record Head(String account, Currency currency) {}

    /**
     * What the statement says of itself.
     *
     * @param opening booked balance before the entries, signed; null where not stated
     * @param closing booked balance after them, signed; null where not stated
     * @param day the latest of closing balance, period end and newest entry; null where none is
     *     said
     */
    record End(@Nullable Money opening, @Nullable Money closing, @Nullable LocalDate day) {}
}
