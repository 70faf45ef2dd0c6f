package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** Finds out by the header what a CSV file is. */
public final class CsvRecognition {

    private static final char[] DELIMITERS = {';', ',', '\t'};

    private static final int MOST_PREAMBLE = 20;
    private static final Set<String> BANK_WORDS =
            Set.of(
                    "buchungstag",
                    "buchungsdatum",
                    "valuta",
                    "valutadatum",
                    "wertstellung",
                    "bookingdate",
                    "valuedate",
                    "auftragskonto");

    private CsvRecognition() {}

    /**
     * What the file is; empty where its header is none that we know. What we know and can't take is
     * refused.
     */
    public static Optional<CsvExport> recognise(TextFile file, Limits limits)
            throws IOException, RefusedException {
        for (char delimiter : DELIMITERS) {
            for (List<String> header : head(file, delimiter, 1, limits)) {
                refuseWhatIsNotYetRead(header);
                if (InvoiceHeader.isOne(header)) {
                    return Optional.of(new CsvExport.OfInvoices(file, delimiter, limits));
                }
            }
        }
        refuseUnknownBank(file, limits);
        return Optional.empty();
    }

    private static void refuseUnknownBank(TextFile file, Limits limits)
            throws IOException, RefusedException {
        for (char delimiter : DELIMITERS) {
            for (List<String> row : head(file, delimiter, MOST_PREAMBLE, limits)) {
                if (row.size() > 2
                        && row.stream().map(HeaderWords::fold).anyMatch(BANK_WORDS::contains)) {
                    throw new RefusedException(
                            "looks like a bank's CSV export of a kind that is not known: no map fits its"
                                    + " header "
                                    + BadValueException.quoted(String.join(";", row))
                                    + "; export the same days as camt.053 or MT940, or write a"
                                    + " map as docs/ADD-A-BANK.md says");
                }
            }
        }
    }

    /** The first rows; none where the file is no CSV with this delimiter. */
    private static List<List<String>> head(TextFile file, char delimiter, int rows, Limits limits)
            throws IOException {
        List<List<String>> head = new ArrayList<>();
        try (CsvRows<CsvRecord> csv = CsvRows.open(file, delimiter, limits)) {
            CsvRecord row = csv.next();
            while (row != null && head.size() < rows) {
                head.add(row.getFields());
                row = head.size() < rows ? csv.next() : null;
            }
            return head;
        } catch (RefusedException noCsv) {
            return head;
        }
    }

    private static void refuseWhatIsNotYetRead(List<String> header) throws RefusedException {
        Set<String> words = new HashSet<>();
        header.forEach(cell -> words.add(HeaderWords.fold(cell)));
        if (words.contains("customernumber") && words.contains("outcome")) {
            throw notYet("is a list of contacts", "contacts");
        }
        if (words.contains("claimid") && words.contains("status")) {
            throw notYet("is a report of a collection agency", "agency reports");
        }
        if (words.contains("bankref") && words.contains("decision")) {
            throw notYet("is a review list", "decisions");
        }
        if (words.contains("extf") || words.contains("dtvf")) {
            throw notYet("is a DATEV export", "DATEV exports");
        }
        if (words.contains("customernumber") && words.contains("donotdun")) {
            throw notYet("is a list of customers", "customers alone");
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
