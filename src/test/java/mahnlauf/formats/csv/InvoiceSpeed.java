package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.base.Limits;

/**
 * Measures the invoice reader beside bare FastCSV, in one run, by time of one core. No test: run it
 * by hand with {@code taskset -c 0 java -cp target/test-classes:target/classes:… InvoiceSpeed}.
 */
public final class InvoiceSpeed {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 7;

    private InvoiceSpeed() {}

    /** Writes a file, reads it several times each way, prints the best of each. */
    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("invoices", ".csv");
        try {
            write(file);
            double bare = 0;
            double ours = 0;
            for (int i = 0; i < ROUNDS; i++) {
                bare = Math.max(bare, bare(file));
                ours = Math.max(ours, ours(file));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d MB: bare FastCSV %.0f rows/s, invoices and customers %.0f rows/s%n",
                    ROWS,
                    Files.size(file) >> 20,
                    bare,
                    ours);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    "Rechnungsnummer;Kundennummer;Kunde;E-Mail;Telefon;Straße;PLZ;Ort;Rechnungsdatum;"
                            + "Fällig am;Bruttobetrag;Währung;Status\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(
                        "RE-2026-"
                                + (1_000_000 + i)
                                + ";"
                                + (20_000 + i / 4)
                                + ";Jürgen Groß;kunde"
                                + i / 4
                                + "@example.org;030 555"
                                + i % 1000
                                + ";Süßer Weg "
                                + i % 90
                                + ";10115;Berlin;05.01.2026;19.01.2026;"
                                + i % 3000
                                + ","
                                + (10 + i % 90)
                                + ";EUR;offen\n");
            }
        }
    }

    private static double bare(Path file) throws IOException {
        long chars = 0;
        long start = cpuTime();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            for (CsvRecord row : rows) {
                chars += row.getField(2).length();
            }
        }
        double rate = ROWS / ((cpuTime() - start) / 1e9);
        return chars > 0 ? rate : 0;
    }

    private static double ours(Path file) throws Exception {
        long start = cpuTime();
        Recognised what = new Recognition(Limits.DEFAULT).recognise(file);
        Counting counting = new Counting();
        if (what instanceof Recognised.Invoices invoices) {
            invoices.read(counting);
        }
        double rate = ROWS / ((cpuTime() - start) / 1e9);
        if (counting.rows != ROWS) {
            throw new IllegalStateException("read " + counting.rows + " rows");
        }
        return rate;
    }

    /** Of this thread alone: a busy machine does not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Keeps nothing but a count. */
    private static final class Counting implements InvoiceSink {

        private long rows;
        private long cents;

        @Override
        public void header(java.util.List<String> cells) {}

        @Override
        public void invoice(long line, Invoice invoice, Customer customer) {
            rows++;
            cents += invoice.gross().minor() + customer.name().length();
        }

        @Override
        public void rejected(Rejection rejection) {
            throw new IllegalStateException(rejection.reason());
        }

        @Override
        public void remark(long line, String text) {
            throw new IllegalStateException(text + cents);
        }
    }
}
