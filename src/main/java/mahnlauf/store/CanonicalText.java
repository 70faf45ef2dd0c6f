package mahnlauf.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a fact as they are hashed: its fields as UTF-8, each after a separator; an absent field
 * is a zero byte, a date its day since 1970-01-01.
 *
 * <p>One buffer for all facts: a night hashes hundreds of thousands of them.
 */
final class CanonicalText {

    private static final byte SEPARATOR = 0x1f;
    private static final int ASCII_END = 0x80;

    private byte[] bytes = new byte[1024];
    private int length;

    void begin() {
        length = 0;
    }

    void begin(String table, long seq) {
        length = 0;
        text(table);
        add(SEPARATOR);
        number(seq);
    }

    void fields(@Nullable Object[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            add(SEPARATOR);
            field(values[i]);
        }
    }

    private void field(@Nullable Object value) {
        if (value == null) {
            add((byte) 0);
        } else if (value instanceof LocalDate day) {
            number(day.toEpochDay());
        } else if (value instanceof Number number) {
            number(number.longValue());
        } else {
            String text = value.toString();
            number(text.length()); // so that no text can pass for two fields
            add(SEPARATOR);
            text(text);
        }
    }

    private void text(String text) {
        int count = text.length();
        room(count);
        int at = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= ASCII_END) {
                wide(text);
                return;
            }
            bytes[at++] = (byte) c;
        }
        length = at;
    }

    private void wide(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private void number(long number) {
        text(Long.toString(number));
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
