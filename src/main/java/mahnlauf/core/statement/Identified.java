package mahnlauf.core.statement;

import java.util.List;

/**
 * What an entry of a file is to the ledger.
 *
 * @param seen the entries of the ledger that it tells again
 * @param fresh what of it the ledger does not have
 * @param replaced entries of the ledger that {@code fresh} stands for from now on: the batch whose
 *     payments these are, or the same entry told with less
 */
public record Identified(List<Seen> seen, List<ToldEntry.Part> fresh, List<KnownEntry> replaced) {

    public Identified {
        seen = List.copyOf(seen);
        fresh = List.copyOf(fresh);
        replaced = List.copyOf(replaced);
    }

    /** An entry of the ledger and how the file names it. */
    public record Seen(KnownEntry entry, Telling.Words words) {}

    static Identified fresh(ToldEntry told) {
        return new Identified(List.of(), told.parts(), List.of());
    }

    static Identified replacing(KnownEntry known, ToldEntry told) {
        return new Identified(List.of(), told.parts(), List.of(known));
    }

    /** Nothing of it is new. */
    static Identified known(List<Seen> seen) {
        return new Identified(seen, List.of(), List.of());
    }
}
