package mahnlauf.formats.csv;

import java.io.IOException;
import java.util.function.Function;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** A CSV file that was recognised by its header: the export of an invoice program. */
public sealed interface CsvExport {

    /** The export of an invoice program. */
    record OfInvoices(TextFile file, char delimiter, Limits limits) implements CsvExport {

        public String name() {
            return "csv-invoices";
        }

        public void read(InvoiceSink sink) throws IOException, RefusedException {
            InvoiceCsvReader.read(file, delimiter, limits, sink);
        }

        @Override
        public <T> T fold(Function<OfInvoices, T> invoices) {
            return invoices.apply(this);
        }
    }

    /** The answer for what this is. */
    <T> T fold(Function<OfInvoices, T> invoices);
}
