package mahnlauf.formats.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.formats.base.Clean;

/**
 * How one bank writes its CSV export: data, so that a further bank needs no code.
 *
 * @param name in the table of files, such as {@code csv-sparkasse-camt}
 * @param signature header cells that all must be there; they tell the dialect from others
 * @param preambleLines how many lines may stand before the header
 * @param columns which header cell means what
 * @param pendingWords lower case; a status that contains one is not money yet
 */
public record CsvDialect(
        String name,
        char delimiter,
        Set<String> signature,
        int preambleLines,
        DatePattern dates,
        NumberPattern numbers,
        Map<Meaning, String> columns,
        Set<String> pendingWords) {

    /** What a column of a bank statement means. */
    public enum Meaning {
        ACCOUNT,
        BOOKING_DATE,
        VALUE_DATE,
        BOOKING_TEXT,
        REMITTANCE,
        MANDATE,
        END_TO_END_ID,
        ORIGINAL_AMOUNT,
        RETURN_CHARGE,
        COUNTERPARTY,
        COUNTERPARTY_ACCOUNT,
        AMOUNT,
        CURRENCY,
        STATUS
    }

    /** How dates are written. */
    public enum DatePattern {
        GERMAN_SHORT_YEAR,
        GERMAN,
        ISO
    }

    public CsvDialect {
        signature = Set.copyOf(signature);
        columns = Map.copyOf(columns);
        pendingWords = Set.copyOf(pendingWords);
    }

    /** Whether a row is this dialect's header. */
    boolean isHeader(List<String> cells) {
        Set<String> present = new HashSet<>();
        cells.forEach(cell -> present.add(Clean.line(cell)));
        return present.containsAll(signature);
    }

    /** Where each meaning stands in this header; meanings that the bank left out are absent. */
    Map<Meaning, Integer> positions(List<String> header) {
        Map<Meaning, Integer> positions = new HashMap<>();
        columns.forEach(
                (meaning, title) -> {
                    for (int i = header.size() - 1; i >= 0; i--) {
                        if (Clean.line(header.get(i)).equals(title)) {
                            positions.put(meaning, i);
                        }
                    }
                });
        return positions;
    }
}
