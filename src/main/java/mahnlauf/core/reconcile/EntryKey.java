package mahnlauf.core.reconcile;

import java.util.Locale;
import mahnlauf.core.model.BankEntry;

/**
 * What an entry says, as a number: the same for the same entry in whatever format the bank delivers
 * it.
 *
 * <p>Account, booking date, amount and the letters and digits of the remittance text count; blanks,
 * case and the spelling of umlauts do not. Two real entries may say the same, so whoever compares
 * keys counts how often each occurs.
 */
public final class EntryKey {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private EntryKey() {}

    public static long of(String account, BankEntry entry) {
        long key = FNV_OFFSET;
        key = mix(key, account);
        key = mix(key, entry.bookingDate().toEpochDay());
        key = mix(key, entry.amount().minor());
        key = mix(key, entry.amount().currency().getCurrencyCode());
        return mixFolded(key, entry.remittanceInfo().toUpperCase(Locale.ROOT));
    }

    private static long mix(long key, String text) {
        long mixed = key;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * FNV_PRIME;
        }
        return (mixed ^ 0x1f) * FNV_PRIME;
    }

    private static long mix(long key, long number) {
        long mixed = key;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            mixed = (mixed ^ (number >>> shift & 0xff)) * FNV_PRIME;
        }
        return mixed;
    }

    /** Letters and digits alone; an umlaut counts as banks spell it (Ä as AE). */
    private static long mixFolded(long key, String upper) {
        long mixed = key;
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            switch (c) {
                case 'Ä' -> mixed = add(add(mixed, 'A'), 'E');
                case 'Ö' -> mixed = add(add(mixed, 'O'), 'E');
                case 'Ü' -> mixed = add(add(mixed, 'U'), 'E');
                default -> mixed = Character.isLetterOrDigit(c) ? add(mixed, c) : mixed;
            }
        }
        return mixed;
    }

    private static long add(long key, char c) {
        return (key ^ c) * FNV_PRIME;
    }
}
