package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.regex.Pattern;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file, one by one. Faults of the whole file, such as an open quote, are refusals.
 */
public final class CsvRows<T> implements AutoCloseable {

    private static final int LONGEST_CELL =
            1 << 20; // a longer one comes from a quote that never ends
    private static final int BUFFER = 1 << 22;
    private static final char NO_QUOTE = '\u0001'; // no text holds it

    /** How a cell holds a quote or the delimiter. */
    public enum Quoting {
        /** In quotes, a quote within them twice: RFC 4180. */
        DOUBLE,
        /** In quotes, a quote within them behind a backslash. */
        BACKSLASH,
        /** Not at all: a quote is a sign like any other. */
        NONE
    }

    private static final Pattern TOO_MANY_FIELDS = Pattern.compile("limit of \\d+ fields");

    private final CsvReader<T> reader;
    private final Iterator<T> rows;

    private CsvRows(CsvReader<T> reader) {
        this.reader = reader;
        this.rows = reader.iterator();
    }

    /** Rows whose cells may stand in double quotes. */
    public static CsvRows<CsvRecord> open(TextFile file, char delimiter, Limits limits)
            throws IOException {
        return open(file.open(), delimiter, '"', false, records(limits));
    }

    /** Rows as a program quotes them. */
    public static CsvRows<CsvRecord> open(
            TextFile file, char delimiter, Quoting quoting, Limits limits) throws IOException {
        return switch (quoting) {
            case DOUBLE -> open(file.open(), delimiter, '"', true, records(limits));
            case BACKSLASH ->
                    open(new BackslashQuotes(file.open()), delimiter, '"', true, records(limits));
            case NONE -> open(file.open(), delimiter, NO_QUOTE, false, records(limits));
        };
    }

    private static CsvRecordHandler records(Limits limits) {
        return CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(BUFFER)
                .build();
    }

    static <T> CsvRows<T> open(TextFile file, char delimiter, CsvCallbackHandler<T> handler)
            throws IOException {
        return open(file.open(), delimiter, '"', false, handler);
    }

    /** The same rows with only their digits and signs readable: for whom these are enough. */
    static <T> CsvRows<T> openAscii(TextFile file, char delimiter, CsvCallbackHandler<T> handler)
            throws IOException {
        return open(file.openAscii(), delimiter, '"', false, handler);
    }

    private static <T> CsvRows<T> open(
            Reader text, char delimiter, char quote, boolean trim, CsvCallbackHandler<T> handler) {
        return new CsvRows<>(
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .quoteCharacter(quote)
                        .trimWhitespacesAroundQuotes(trim)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .maxBufferSize(BUFFER)
                        .build(handler, text));
    }

    /** The next row; null after the last. */
    public @Nullable T next() throws IOException, RefusedException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            throw new RefusedException("is no readable CSV: " + wordsOf(broken), broken);
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw new RefusedException(
                        "the bytes are no text in the file's character set", unreadable);
            }
            throw unreadable.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static String wordsOf(CsvParseException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        if (TOO_MANY_FIELDS.matcher(String.valueOf(cause.getMessage())).find()) {
            return cause.getMessage() + " (limits.columns)";
        }
        return broken.getMessage()
                + (cause == broken ? "" : ": " + cause.getMessage())
                + "; look for a quote that is opened and not closed";
    }
}
