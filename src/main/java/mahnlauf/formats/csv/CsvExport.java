package mahnlauf.formats.csv;

import java.io.IOException;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;

/** A CSV file that was recognised by its header: an export of invoices, or a list of customers. */
public sealed interface CsvExport {

    /** The export of an invoice program. */
    record OfInvoices(CsvTable table, InvoiceFormats formats) implements CsvExport {

        public String name() {
            ColumnMap map = table.map();
            return map == null ? "csv-invoices" : map.name();
        }

        public void read(InvoiceSink sink) throws IOException, RefusedException {
            InvoiceCsvReader.read(table, formats.defaultTermsDays(), sink);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.invoices(this);
        }
    }

    /** A list of customers. */
    record OfCustomers(CsvTable table) implements CsvExport {

        public String name() {
            ColumnMap map = table.map();
            return map == null ? "csv-customers" : map.name();
        }

        public void read(CustomerSink sink) throws IOException, RefusedException {
            CustomerCsvReader.read(table, sink);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.customers(this);
        }
    }

    /** What to do with each kind of export. */
    interface Cases<T> {
        T invoices(OfInvoices export);

        T customers(OfCustomers export);
    }

    /** The answer for what this is. */
    <T> T fold(Cases<T> cases);
}
