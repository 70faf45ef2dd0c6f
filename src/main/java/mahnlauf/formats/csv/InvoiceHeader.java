package mahnlauf.formats.csv;

import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NAME;
import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.DUE_DATE;
import static mahnlauf.formats.csv.InvoiceColumn.GROSS_AMOUNT;
import static mahnlauf.formats.csv.InvoiceColumn.INVOICE_DATE;
import static mahnlauf.formats.csv.InvoiceColumn.INVOICE_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.PAYMENT_TERMS_DAYS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;

/** The header of an invoice export: which cell of a row means what. */
final class InvoiceHeader {

    private static final List<InvoiceColumn> REQUIRED =
            List.of(INVOICE_NUMBER, CUSTOMER_NUMBER, CUSTOMER_NAME, INVOICE_DATE, GROSS_AMOUNT);
    private static final int ENOUGH = 3; // known columns that make a header an invoice export

    private final List<String> cells;
    private final Map<InvoiceColumn, Integer> positions;

    private InvoiceHeader(List<String> cells, Map<InvoiceColumn, Integer> positions) {
        this.cells = List.copyOf(cells);
        this.positions = positions;
    }

    /** Whether a row looks like the header of an invoice export, be it complete or not. */
    static boolean isOne(List<String> cells) {
        Map<InvoiceColumn, Integer> known = new EnumMap<>(InvoiceColumn.class);
        for (String cell : cells) {
            HeaderWords.Word word = HeaderWords.of(cell);
            if (word != null) {
                known.merge(word.column(), 1, Integer::sum);
            }
        }
        boolean money = known.containsKey(GROSS_AMOUNT) || known.containsKey(DUE_DATE);
        return known.size() >= ENOUGH
                && (known.containsKey(INVOICE_NUMBER) || (money && isDebtor(known)));
    }

    private static boolean isDebtor(Map<InvoiceColumn, Integer> known) {
        return known.containsKey(CUSTOMER_NUMBER);
    }

    /** The header of these cells; what is missing or doubtful refuses the file. */
    static InvoiceHeader of(List<String> cells) throws RefusedException {
        Map<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
        Map<InvoiceColumn, Integer> ranks = new EnumMap<>(InvoiceColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            HeaderWords.Word word = HeaderWords.of(cells.get(i));
            if (word == null) {
                continue;
            }
            int before = ranks.getOrDefault(word.column(), Integer.MAX_VALUE);
            if (before == word.rank()) {
                throw new RefusedException(
                        "line 1: the column '"
                                + Clean.line(cells.get(i))
                                + "' stands twice in the header");
            }
            if (word.rank() < before) {
                ranks.put(word.column(), word.rank());
                positions.put(word.column(), i);
            }
        }
        requireAll(positions);
        return new InvoiceHeader(cells, positions);
    }

    private static void requireAll(Map<InvoiceColumn, Integer> positions) throws RefusedException {
        List<String> missing = new ArrayList<>();
        for (InvoiceColumn column : REQUIRED) {
            if (!positions.containsKey(column)) {
                missing.add(column.title());
            }
        }
        if (!positions.containsKey(DUE_DATE) && !positions.containsKey(PAYMENT_TERMS_DAYS)) {
            missing.add(DUE_DATE.title() + " (or " + PAYMENT_TERMS_DAYS.title() + ")");
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "is an invoice export, but its header lacks "
                            + String.join(", ", missing)
                            + "; German names such as Rechnungsnummer or Bruttobetrag are"
                            + " known too");
        }
    }

    List<String> cells() {
        return cells;
    }

    /** Where the column stands, or -1. */
    int at(InvoiceColumn column) {
        return positions.getOrDefault(column, -1);
    }

    /** What the file itself calls the column, for messages. */
    String titleOf(InvoiceColumn column) {
        int at = at(column);
        return at < 0 ? column.title() : Clean.line(cells.get(at));
    }
}
