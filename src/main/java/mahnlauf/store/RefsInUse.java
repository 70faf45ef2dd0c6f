package mahnlauf.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The references that bank entries have, to give a new entry one that is nobody else's.
 *
 * <p>Of the ledger's own only hashes are kept (a million fit into 8 MB); two that fall together
 * cost a new entry a needless suffix, no more.
 */
public final class RefsInUse {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long[] inLedger;
    private final Set<String> added = new HashSet<>();
    private final Map<String, Integer> nextNumber = new HashMap<>();

    public RefsInUse(Ledger ledger) throws SQLException {
        long[] hashes = new long[1024];
        int count = 0;
        try (PreparedStatement select =
                ledger.connection().prepareStatement("select bank_ref from bank_entry")) {
            select.setFetchSize(1000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    hashes = count < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * count);
                    hashes[count++] = hash(rows.getString(1));
                }
            }
        }
        inLedger = Arrays.copyOf(hashes, count);
        Arrays.sort(inLedger);
    }

    private static long hash(String ref) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < ref.length(); i++) {
            hash = (hash ^ ref.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The reference itself, or with the first suffix {@code #2}, {@code #3} … that is free. */
    String unique(String ref) {
        return isTaken(ref) ? numbered(ref + "#", 2) : taken(ref);
    }

    /** With the first number from {@code from} on that is free. */
    String numbered(String ref, int from) {
        int n = nextNumber.getOrDefault(ref, from);
        while (isTaken(ref + n)) {
            n++;
        }
        nextNumber.put(ref, n + 1); // a bank may give all its entries one reference
        return taken(ref + n);
    }

    private String taken(String ref) {
        added.add(ref);
        return ref;
    }

    private boolean isTaken(String ref) {
        return added.contains(ref) || Arrays.binarySearch(inLedger, hash(ref)) >= 0;
    }
}
