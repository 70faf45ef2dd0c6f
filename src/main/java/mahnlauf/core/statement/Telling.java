package mahnlauf.core.statement;

import mahnlauf.core.model.StatementSink;

/**
 * That a file told an entry of the ledger, and where the entry stands from then on. The newest
 * telling of an entry says where it stands; an entry without any was told whole by a statement.
 *
 * @param entry its place in the ledger
 * @param file that told it (or does not tell it, where it is withdrawn)
 * @param reason of what ended it, in words; else empty
 */
public record Telling(
        long entry, Whole whole, Words words, Standing standing, String file, String reason) {

    /**
     * The bank's entry that it is, or is a part of.
     *
     * @param first the place in the ledger of the first of its parts: equal for all of them, and
     *     for what they supersede
     * @param ref the bank's reference of the whole, empty where it has none
     * @param minor the whole's amount, signed, in minor units of the account's currency
     * @param transactions how many payments the bank says are in it
     */
    public record Whole(long first, String ref, long minor, int transactions) {}

    /**
     * How the file names it.
     *
     * @param ref the bank's reference in that file, empty where it has none
     * @param minor the amount that it tells: of a payment of a batch, its own or the batch's
     * @param key of the content ({@link mahnlauf.core.reconcile.EntryKey})
     */
    public record Words(StatementSink.Kind kind, String ref, long minor, long key, String format) {}
}
