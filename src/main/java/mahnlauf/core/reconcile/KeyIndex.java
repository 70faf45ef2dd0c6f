package mahnlauf.core.reconcile;

import java.util.Arrays;

/**
 * Finds numbers (places in a list) by a 64-bit hash; several may stand under one hash.
 *
 * <p>Flat arrays, because a million invoices are looked up: some 20 bytes each. A hash may collide,
 * so whoever looks up compares the thing itself.
 */
final class KeyIndex {

    private static final int NONE = -1;

    private long[] hashes = new long[32];
    private int[] heads = filled(32);
    private int[] values = new int[16];
    private int[] nexts = new int[16];
    private int keys;
    private int size;

    /** The hash of a text, step by step: {@code step(step(0, first), second)}. */
    static long step(long hash, char letter) {
        return (hash + letter + 1) * 0x9E3779B97F4A7C15L;
    }

    static long hash(String key) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = step(hash, key.charAt(i));
        }
        return hash;
    }

    void add(long hash, int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        int slot = slot(hash);
        if (heads[slot] == NONE) {
            keys++;
        }
        values[size] = value;
        nexts[size] = heads[slot];
        hashes[slot] = hash;
        heads[slot] = size++;
        if (keys * 2 > heads.length) {
            grow();
        }
    }

    /** The first entry under this hash, or a negative number. */
    int first(long hash) {
        return heads[slot(hash)];
    }

    /** The entry after this one, or a negative number. */
    int next(int entry) {
        return nexts[entry];
    }

    int value(int entry) {
        return values[entry];
    }

    private int slot(long hash) {
        int mask = heads.length - 1;
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (heads[slot] != NONE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldHeads = heads;
        hashes = new long[oldHashes.length * 2];
        heads = filled(oldHeads.length * 2);
        for (int i = 0; i < oldHeads.length; i++) {
            if (oldHeads[i] != NONE) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }
}
