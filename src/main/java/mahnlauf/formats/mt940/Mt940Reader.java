package mahnlauf.formats.mt940;

import java.io.IOException;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.Lines;
import mahnlauf.formats.base.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 and MT942 (SWIFT; in Germany by DFÜ-Abkommen Anlage 3, chapter 8): messages one after
 * the other, the pages of a statement as one.
 */
public final class Mt940Reader {

    private Mt940Reader() {}

    /**
     * Tells every statement of the file. One that is cut off is told with its doubt; a field that
     * cannot be read ends in a refusal.
     */
    public static void read(TextFile file, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        TextFile text = Mt940Charset.of(file);
        try (Lines lines = new Lines(text.open(), limits.fieldChars())) {
            Mt940Fields fields = new Mt940Fields(lines, limits.fieldChars());
            Mt940Statement statement =
                    new Mt940Statement(sink, () -> currencyIn(text, limits.fieldChars()));
            for (Mt940Field field = fields.next(); field != null; field = fields.next()) {
                statement.take(field);
            }
            statement.endOfFile();
        }
    }

    /** The first currency that any field of the file states; null where none does. */
    private static @Nullable Currency currencyIn(TextFile file, int limit)
            throws IOException, RefusedException {
        try (Lines lines = new Lines(file.open(), limit)) {
            Mt940Fields fields = new Mt940Fields(lines, limit);
            for (Mt940Field field = fields.next(); field != null; field = fields.next()) {
                Money amount = amountIn(field);
                if (amount != null) {
                    return amount.currency();
                }
            }
            return null;
        }
    }

    private static @Nullable Money amountIn(Mt940Field field) {
        try {
            return switch (field.tag()) {
                case "60F", "60M", "62F", "62M", "64", "65" ->
                        Mt940Balance.of(field.first()).amount();
                case "90C", "90D" -> Mt940Sums.of(field.first()).sum();
                default -> null;
            };
        } catch (BadValueException unreadable) {
            return null;
        }
    }
}
