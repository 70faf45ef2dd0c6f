package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
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
final class CsvRows<T> implements AutoCloseable {

    private static final int LONGEST_CELL =
            1 << 20; // a longer one comes from a quote that never ends
    private static final int BUFFER = 1 << 22;

    private static final Pattern TOO_MANY_FIELDS = Pattern.compile("limit of \\d+ fields");

    private final CsvReader<T> reader;
    private final Iterator<T> rows;

    private CsvRows(CsvReader<T> reader) {
        this.reader = reader;
        this.rows = reader.iterator();
    }

    static CsvRows<CsvRecord> open(TextFile file, char delimiter, Limits limits)
            throws IOException {
        CsvRecordHandler records =
                CsvRecordHandler.builder()
                        .maxFields(limits.columns())
                        .maxFieldSize(LONGEST_CELL)
                        .maxRecordSize(BUFFER)
                        .build();
        return open(file, delimiter, records);
    }

    static <T> CsvRows<T> open(TextFile file, char delimiter, CsvCallbackHandler<T> handler)
            throws IOException {
        return new CsvRows<>(
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .quoteCharacter('"')
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .maxBufferSize(BUFFER)
                        .build(handler, file.open()));
    }

    /** The next row; null after the last. */
    @Nullable T next() throws IOException, RefusedException {
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
