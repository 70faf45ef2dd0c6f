package mahnlauf.formats.bank;

import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** A file that was recognised as the export of a bank. */
public record BankExport(TextFile file, CsvDialect dialect, char delimiter, Limits limits) {

    /** The format, as the table {@code files} names it. */
    public String name() {
        return dialect.format();
    }

    /** Tells the rows of each account and currency as one statement. */
    public void read(StatementSink sink) throws IOException, RefusedException {
        DialectReader.read(this, sink);
    }
}
