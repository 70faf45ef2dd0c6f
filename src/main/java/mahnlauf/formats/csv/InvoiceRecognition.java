package mahnlauf.formats.csv;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** Finds the header of an invoice export or list of customers, which lines may stand before. */
final class InvoiceRecognition {

    private final TextFile file;
    private final Limits limits;
    private final InvoiceFormats formats;

    private InvoiceRecognition(TextFile file, Limits limits, InvoiceFormats formats) {
        this.file = file;
        this.limits = limits;
        this.formats = formats;
    }

    /** The export; empty where no line is a header that we know. */
    static Optional<CsvExport> recognise(TextFile file, Limits limits, InvoiceFormats formats)
            throws IOException, RefusedException {
        return new InvoiceRecognition(file, limits, formats).recognise();
    }

    private Optional<CsvExport> recognise() throws IOException, RefusedException {
        for (char delimiter : CsvRecognition.DELIMITERS) {
            List<List<String>> head =
                    CsvRecognition.head(file, delimiter, CsvRecognition.MOST_PREAMBLE, limits);
            Optional<CsvExport> export = byMap(head, delimiter);
            if (export.isEmpty()) {
                export = byWords(head, delimiter);
            }
            if (export.isPresent()) {
                return export;
            }
        }
        return Optional.empty();
    }

    private Optional<CsvExport> byMap(List<List<String>> head, char delimiter) {
        for (ColumnMap map : formats.maps()) {
            for (int i = 0; i < head.size(); i++) {
                if (map.uses(delimiter) && map.isHeader(head.get(i))) {
                    CsvTable table = new CsvTable(file, delimiter, i, map, limits);
                    return Optional.of(
                            map.kind() == ColumnMap.Kind.INVOICES
                                    ? new CsvExport.OfInvoices(table, formats)
                                    : new CsvExport.OfCustomers(table));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<CsvExport> byWords(List<List<String>> head, char delimiter)
            throws RefusedException {
        for (int i = 0; i < head.size(); i++) {
            List<String> row = head.get(i);
            refuseWhatIsNotYetRead(row);
            CsvTable table = new CsvTable(file, delimiter, i, null, limits);
            if (CsvRecognition.isOfBank(row) && !InvoiceHeader.namesCustomers(row)) {
                return Optional.empty();
            }
            if (InvoiceHeader.isOne(row)) {
                return Optional.of(new CsvExport.OfInvoices(table, formats));
            }
            if (InvoiceHeader.isOfCustomers(row)) {
                return Optional.of(new CsvExport.OfCustomers(table));
            }
        }
        return Optional.empty();
    }

    private static void refuseWhatIsNotYetRead(List<String> header) throws RefusedException {
        Set<String> words = new HashSet<>();
        header.forEach(cell -> words.add(HeaderWords.fold(cell)));
        if (words.contains("claimid") && words.contains("status")) {
            throw notYet("is a report of a collection agency", "agency reports");
        }
    }

    private static RefusedException notYet(String what, String kind) {
        return new RefusedException(
                what
                        + ": this version does not read "
                        + kind
                        + " yet; keep the file until a later one does");
    }
}
