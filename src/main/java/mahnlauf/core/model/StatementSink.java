package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is told what a statement file holds, in file order: begin, its entries, end; then the next
 * statement.
 */
public interface StatementSink {

    void begin(Head head);

    /**
     * One booking. Where the bank splits an entry into its transactions, its parts follow each
     * other and {@code origin} says so.
     */
    void entry(BankEntry entry, Origin origin);

    /** An entry that is told whole. */
    default void entry(BankEntry entry) {
        entry(entry, Origin.whole(entry));
    }

    /** An entry that the bank has announced and not booked: it can be looked at, no more. */
    default void pending(Money amount) {}

    /** What a person should know of the statement although it can be booked by. */
    default void remark(String text) {}

    /**
     * An entry that the bank lists and nobody can read: it counts, its amount is not known, and
     * {@link End#doubt} says where it stands.
     */
    default void unreadable() {
        // Whoever books refuses the statement for its doubt; only who counts needs to know.
    }

    /** Called once all entries of the statement were told; the balance proof belongs here. */
    void end(End end);

    /** How far the bank stands by what it says. */
    enum Kind {
        /** Booked for good: camt.053, MT940, the usual CSV. */
        STATEMENT,
        /** Of the running day, provisional until the statement comes: camt.052, MT942. */
        INTERIM,
        /** Details of what a statement holds as well: camt.054. */
        NOTIFICATION;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Whose account: an IBAN without blanks where one is known (BLZ and account number are made
     * one).
     */
    record Head(String account, Currency currency, Kind kind) {

        public Head(String account, Currency currency) {
            this(account, currency, Kind.STATEMENT);
        }
    }

    /**
     * The bank's entry to which a booking belongs.
     *
     * @param entryRef the bank's reference of the whole entry, empty where it has none
     * @param entryAmount of the whole entry, signed
     * @param part 0 for the only or the first booking of the entry, then 1, 2 …
     * @param transactions how many payments the bank says are in the entry; more than are told
     *     where their details come in another file
     */
    record Origin(String entryRef, Money entryAmount, int part, int transactions) {

        static Origin whole(BankEntry entry) {
            return new Origin(entry.bankRef(), entry.amount(), 0, 1);
        }
    }

    /**
     * What the statement says of itself.
     *
     * @param opening booked balance before the entries, signed; null where not stated
     * @param closing booked balance after them, signed; null where not stated
     * @param day the latest of closing balance, period end and newest entry; null where none is
     *     said
     * @param doubt why nobody should book by it although it can be read (cut off, a running balance
     *     that does not fit); empty where nothing speaks against it
     */
    record End(
            @Nullable Money opening,
            @Nullable Money closing,
            @Nullable LocalDate day,
            String doubt) {

        public End(@Nullable Money opening, @Nullable Money closing, @Nullable LocalDate day) {
            this(opening, closing, day, "");
        }
    }
}
