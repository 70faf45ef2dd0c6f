package mahnlauf.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a fact as they are hashed: its fields, each after a byte that says what it is; texts
 * as UTF-8 after their length, numbers as eight bytes, dates as days since 1970-01-01.
 *
 * <p>One buffer for all facts: a night hashes hundreds of thousands of them.
 */
final class CanonicalText {

    private static final byte ABSENT = 0;
    private static final byte DATE = 1;
    private static final byte NUMBER = 2;
    private static final byte TEXT = 3;

    private byte[] bytes = new byte[1024];
    private int length;

    void begin() {
        length = 0;
    }

    void begin(String table, long seq) {
        length = 0;
        text(table);
        number(seq);
    }

    void fields(@Nullable Object[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            field(values[i]);
        }
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            add(ABSENT);
        } else if (value instanceof LocalDate day) {
            add(DATE);
            number(day.toEpochDay());
        } else if (value instanceof Number number) {
            add(NUMBER);
            number(number.longValue());
        } else {
            add(TEXT);
            text(value.toString());
        }
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length); // so that no text can pass for two fields
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void number(long number) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (number >>> shift);
        }
    }

    private void add(byte one) {
        room(1);
        bytes[length++] = one;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void update(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }
}
