package mahnlauf.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over all facts: each row carries SHA-256(hash of the row before + its own fields),
 * so a changed past is found.
 *
 * <p>Personal fields enter only as SHA-256(salt + fields): erasing them and the salt leaves the
 * chain sound and the digest meaningless.
 */
final class Chain {

    static final byte[] START = new byte[32];
    private static final int SALT_BYTES = 16;
    private static final int MOST_SALTS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageDigest sha256 = sha256();
    private byte[] salts = new byte[SALT_BYTES];
    private int saltsUsed = salts.length;
    private final CanonicalText text = new CanonicalText();
    private byte[] head;

    Chain(byte[] head) {
        this.head = head;
    }

    /** What the chain adds to a row. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Sealed(byte @Nullable [] digest, byte[] hash, byte @Nullable [] salt) {}

    byte[] head() {
        return head;
    }

    /** Links a new row to the chain. */
    Sealed seal(FactTable table, long seq, @Nullable Object[] values) {
        byte[] salt = table.hasPersonal() ? newSalt() : null;
        byte[] digest = salt == null ? null : digest(salt, values, table.openColumns());
        head = hash(table, seq, values, digest);
        return new Sealed(digest, head, salt);
    }

    /**
     * Follows the chain over a stored row.
     *
     * @return what is wrong with it, or null
     */
    @Nullable String follow(FactTable.Row row) {
        if (!personalIsAsRecorded(row)) {
            return "its personal data is not what was recorded";
        }
        byte[] expected = hash(row.table(), row.seq(), row.values(), row.digest());
        head = row.hash();
        return Arrays.equals(expected, row.hash())
                ? null
                : "its hash does not follow from its content and the row before";
    }

    /** Erased is erased whole: data without its salt was put there by somebody else. */
    private boolean personalIsAsRecorded(FactTable.Row row) {
        int from = row.table().openColumns();
        byte[] salt = row.salt();
        if (salt != null) {
            return Arrays.equals(row.digest(), digest(salt, row.values(), from));
        }
        return Arrays.stream(row.values()).skip(from).allMatch(Objects::isNull);
    }

    private byte[] hash(
            FactTable table, long seq, @Nullable Object[] values, byte @Nullable [] digest) {
        text.begin(table.table(), seq);
        text.fields(values, 0, table.openColumns());
        sha256.update(head);
        text.update(sha256);
        if (digest != null) {
            sha256.update(digest);
        }
        return sha256.digest();
    }

    private byte[] digest(byte[] salt, @Nullable Object[] values, int from) {
        text.begin();
        text.fields(values, from, values.length);
        sha256.update(salt);
        text.update(sha256);
        return sha256.digest();
    }

    /**
     * Salts are drawn many at a time: one call of the system's generator per row would cost more
     * than the hash.
     */
    /** Drawn several at once, ever more: a letter has a few facts, a statement thousands. */
    private byte[] newSalt() {
        if (saltsUsed == salts.length) {
            salts = new byte[Math.min(2 * salts.length, SALT_BYTES * MOST_SALTS)];
            RANDOM.nextBytes(salts);
            saltsUsed = 0;
        }
        byte[] salt = Arrays.copyOfRange(salts, saltsUsed, saltsUsed + SALT_BYTES);
        saltsUsed += SALT_BYTES;
        return salt;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
