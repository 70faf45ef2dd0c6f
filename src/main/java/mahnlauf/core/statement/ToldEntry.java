package mahnlauf.core.statement;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.reconcile.EntryKey;

/** One entry of the bank as one file tells it: whole, or in its parts. */
public record ToldEntry(
        StatementSink.Kind kind, String format, StatementSink.Origin origin, List<Part> parts) {

    public ToldEntry {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("An entry is told without any booking");
        }
    }

    /** A booking with the key of its content. */
    public record Part(BankEntry entry, long key) {

        public static Part of(String account, BankEntry entry) {
            return new Part(entry, EntryKey.of(account, entry));
        }
    }

    boolean isSplit() {
        return parts.size() > 1;
    }

    /** Whether it is a batch whose payments this file does not tell. */
    public boolean lacksDetails() {
        return parts.size() == 1 && origin.transactions() > 1;
    }

    Part first() {
        return parts.get(0);
    }

    LocalDate day() {
        return first().entry().bookingDate();
    }

    long minor() {
        return origin.entryAmount().minor();
    }

    Evidence evidence() {
        return Evidence.of(first().entry());
    }

    boolean isBare() {
        return parts.size() == 1 && evidence().isBare();
    }

    /** How this file names one of its parts. */
    public Telling.Words words(Part part) {
        return new Telling.Words(
                kind, part.entry().bankRef(), part.entry().amount().minor(), part.key(), format);
    }

    /** The whole as it stands in the ledger from its first part's place on. */
    public Telling.Whole whole(long first) {
        return new Telling.Whole(first, origin.entryRef(), minor(), origin.transactions());
    }
}
