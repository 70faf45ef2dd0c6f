package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** Finds out by the header what a CSV file is. */
public final class CsvRecognition {

    static final char[] DELIMITERS = {';', ',', '\t'};

    static final int MOST_PREAMBLE = 20;
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
    public static Optional<CsvExport> recognise(
            TextFile file, Limits limits, InvoiceFormats formats)
            throws IOException, RefusedException {
        return InvoiceRecognition.recognise(file, limits, formats);
    }

    /** Whether a line is the header of a list of customers. */
    public static boolean looksLikeCustomers(String line) {
        for (char delimiter : DELIMITERS) {
            List<String> cells = List.of(line.split(Pattern.quote(delimiter + ""), -1));
            if (cells.size() > 1 && InvoiceHeader.isOfCustomers(cells)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line is the header of a list of contacts. */
    public static boolean looksLikeContacts(String line) {
        return looksLike(line, ContactList::isHeader);
    }

    /** Whether a line is the header of an agency's report. */
    public static boolean looksLikeAgencyReport(String line) {
        return looksLike(line, AgencyReportList::isHeader);
    }

    private static boolean looksLike(String line, Predicate<List<String>> header) {
        for (char delimiter : DELIMITERS) {
            List<String> cells = List.of(line.split(Pattern.quote(delimiter + ""), -1));
            if (cells.size() > 1 && header.test(cells)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has words that only banks use. */
    static boolean isOfBank(List<String> row) {
        return row.stream().map(HeaderWords::fold).anyMatch(BANK_WORDS::contains);
    }

    /** Says of a bank's export that nobody can read what it seems to be. */
    public static void refuseUnknownBank(TextFile file, Limits limits)
            throws IOException, RefusedException {
        for (char delimiter : DELIMITERS) {
            for (List<String> row : head(file, delimiter, MOST_PREAMBLE, limits)) {
                if (row.size() > 2 && isOfBank(row)) {
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
    static List<List<String>> head(TextFile file, char delimiter, int rows, Limits limits)
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
}
