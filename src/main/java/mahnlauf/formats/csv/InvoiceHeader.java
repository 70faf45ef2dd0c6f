package mahnlauf.formats.csv;

import static mahnlauf.formats.csv.InvoiceColumn.COMPANY;
import static mahnlauf.formats.csv.InvoiceColumn.CREDIT_AMOUNT;
import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NAME;
import static mahnlauf.formats.csv.InvoiceColumn.CUSTOMER_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.DEBIT_AMOUNT;
import static mahnlauf.formats.csv.InvoiceColumn.DUE_DATE;
import static mahnlauf.formats.csv.InvoiceColumn.GROSS_AMOUNT;
import static mahnlauf.formats.csv.InvoiceColumn.INVOICE_NUMBER;
import static mahnlauf.formats.csv.InvoiceColumn.LAST_NAME;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.DayPattern;
import org.jspecify.annotations.Nullable;

/** The header of an invoice export or list of customers: which cell of a row means what. */
final class InvoiceHeader {

    private static final int ENOUGH = 3; // known columns that make a header an invoice export
    private static final Set<String> PERHAPS_NET = Set.of("betrag", "amount", "summe", "umsatz");

    private final List<String> cells;
    private final EnumMap<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
    private final EnumMap<InvoiceColumn, String> constants = new EnumMap<>(InvoiceColumn.class);
    private final DayPattern days;
    private final @Nullable NumberPattern numbers;

    private InvoiceHeader(List<String> cells, Map<InvoiceColumn, Integer> found) {
        this(cells, found, Map.of(), DayPattern.PLAIN, null);
    }

    private InvoiceHeader(
            List<String> cells,
            Map<InvoiceColumn, Integer> found,
            Map<InvoiceColumn, String> constants,
            DayPattern days,
            @Nullable NumberPattern numbers) {
        this.cells = List.copyOf(cells);
        this.days = days;
        this.numbers = numbers;
        this.positions.putAll(found);
        this.constants.putAll(constants);
    }

    /** Whether a row looks like the header of an invoice export, be it complete or not. */
    static boolean isOne(List<String> cells) {
        Set<InvoiceColumn> known = known(cells);
        boolean money = known.contains(GROSS_AMOUNT) || known.contains(DUE_DATE);
        return known.size() >= ENOUGH
                && (known.contains(INVOICE_NUMBER) || (money && known.contains(CUSTOMER_NUMBER)));
    }

    /** Whether a row has a column for the numbers of customers. */
    static boolean namesCustomers(List<String> cells) {
        return known(cells).contains(CUSTOMER_NUMBER);
    }

    /** Whether a row looks like the header of a list of customers. */
    static boolean isOfCustomers(List<String> cells) {
        Set<InvoiceColumn> known = known(cells);
        boolean ofInvoices =
                known.contains(INVOICE_NUMBER)
                        || known.contains(GROSS_AMOUNT)
                        || known.contains(DUE_DATE)
                        || known.contains(DEBIT_AMOUNT);
        return known.contains(CUSTOMER_NUMBER)
                && !ofInvoices
                && known.stream().anyMatch(InvoiceColumn.OF_CUSTOMERS::contains);
    }

    private static Set<InvoiceColumn> known(List<String> cells) {
        Set<InvoiceColumn> known = EnumSet.noneOf(InvoiceColumn.class);
        for (String cell : cells) {
            HeaderWords.Word word = HeaderWords.of(cell);
            if (word != null) {
                known.add(word.column());
            }
        }
        return known;
    }

    /**
     * The header of these cells, by the words that are known; a column that stands twice refuses
     * the file.
     *
     * @param line where it stands, for the message
     */
    static InvoiceHeader of(List<String> cells, long line) throws RefusedException {
        Map<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
        Map<InvoiceColumn, Integer> ranks = new EnumMap<>(InvoiceColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            HeaderWords.Word word = HeaderWords.of(cells.get(i));
            if (word == null) {
                continue;
            }
            int before = ranks.getOrDefault(word.column(), Integer.MAX_VALUE);
            if (before == word.rank() && matters(word.column())) {
                throw new RefusedException(
                        "line "
                                + line
                                + ": the column '"
                                + Clean.line(cells.get(i))
                                + "' stands twice in the header");
            }
            if (word.rank() < before) {
                ranks.put(word.column(), word.rank());
                positions.put(word.column(), i);
            }
        }
        return new InvoiceHeader(cells, positions);
    }

    /** Columns that nobody reads may stand in a header as often as they like. */
    private static boolean matters(InvoiceColumn column) {
        return column != InvoiceColumn.TAX_AMOUNT && column != InvoiceColumn.NET_AMOUNT;
    }

    /** A header of canonical titles. */
    static InvoiceHeader canonical(List<String> titles) {
        Map<InvoiceColumn, Integer> positions = new EnumMap<>(InvoiceColumn.class);
        for (InvoiceColumn column : InvoiceColumn.values()) {
            int at = titles.indexOf(column.title());
            if (at >= 0) {
                positions.put(column, at);
            }
        }
        return new InvoiceHeader(titles, positions);
    }

    /** The header of these cells as a column map reads it. */
    static InvoiceHeader of(List<String> cells, ColumnMap map) {
        return new InvoiceHeader(
                cells, map.positions(cells), map.constants(), map.days(), map.numbers());
    }

    /** Refuses an invoice export that lacks what no invoice can do without. */
    void requireAll(boolean defaultTerms) throws RefusedException {
        new RequiredColumns(this).check(defaultTerms);
        int gross = at(GROSS_AMOUNT);
        boolean perhapsNet = gross >= 0 && PERHAPS_NET.contains(HeaderWords.bare(cells.get(gross)));
        if (perhapsNet && has(InvoiceColumn.TAX_AMOUNT) && !has(InvoiceColumn.NET_AMOUNT)) {
            throw new RefusedException(
                    "has a column '"
                            + titleOf(GROSS_AMOUNT)
                            + "' beside the tax '"
                            + titleOf(InvoiceColumn.TAX_AMOUNT)
                            + "', and does not say whether it is gross or net; rename it to"
                            + " gross_amount if the tax is in it, or export the gross amount");
        }
    }

    List<String> cells() {
        return cells;
    }

    /** How the file writes its days. */
    DayPattern days() {
        return days;
    }

    /** How the file writes its numbers, where a column map says so. */
    @Nullable NumberPattern numbers() {
        return numbers;
    }

    /** Where the column stands, or -1. */
    int at(InvoiceColumn column) {
        Integer at = positions.get(column);
        return at == null ? -1 : at;
    }

    /** What a map says once for all rows; else empty. */
    String constant(InvoiceColumn column) {
        String constant = constants.get(column);
        return constant == null ? "" : constant;
    }

    boolean has(InvoiceColumn column) {
        return at(column) >= 0 || !constant(column).isEmpty();
    }

    boolean hasName() {
        return has(CUSTOMER_NAME) || has(COMPANY) || has(LAST_NAME);
    }

    /** Whether what is owed and what is credited stand in two columns. */
    boolean hasTwoSides() {
        return !has(GROSS_AMOUNT) && has(DEBIT_AMOUNT) && has(CREDIT_AMOUNT);
    }

    /** What the file itself calls the column, for messages. */
    String titleOf(InvoiceColumn column) {
        int at = at(column);
        return at < 0 ? column.title() : Clean.line(cells.get(at));
    }
}
