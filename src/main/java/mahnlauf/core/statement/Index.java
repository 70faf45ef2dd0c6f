package mahnlauf.core.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known entries by a key that several may share, each list in ledger order. */
final class Index<K> {

    private final Map<K, Slot> slots = new HashMap<>();

    /** What stands under one key: nearly always a single entry. */
    interface Slot {

        /** Those that the n-th statement of the file has not told yet. */
        List<KnownEntry> unseenIn(int statement);

        Slot with(KnownEntry entry);
    }

    /** Several under one key; those told already are passed over once, not at every look. */
    static final class Shelf implements Slot {

        private final List<KnownEntry> entries = new ArrayList<>();
        private int statement;
        private int from;

        @Override
        public Shelf with(KnownEntry entry) {
            entries.add(entry);
            return this;
        }

        @Override
        public List<KnownEntry> unseenIn(int now) {
            from = now == statement ? from : 0;
            statement = now;
            while (from < entries.size() && entries.get(from).wasSeenIn(now)) {
                from++;
            }
            return entries.subList(from, entries.size());
        }
    }

    void add(K key, KnownEntry entry) {
        slots.merge(key, entry, (slot, one) -> slot.with(entry));
    }

    /** Those under the key; one that the statement told already may still be among them. */
    List<KnownEntry> get(K key, int statement) {
        Slot slot = slots.get(key);
        return slot == null ? List.of() : slot.unseenIn(statement);
    }
}
