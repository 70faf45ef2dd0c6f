package mahnlauf.formats.bank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;

/** One row of an export, by what its columns mean. */
record Row(Header header, List<String> cells, long line, Limits limits) {

    private static final String NOTHING = "N/A";

    /** The first filled cell of a meaning; empty where there is none. */
    String first(Meaning meaning) throws BadValueException {
        for (int place : header.places(meaning)) {
            String text = cell(place);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The remittance texts, with the lines put together into which the bank cuts them. */
    String remittance(int lineLength) throws BadValueException {
        Set<String> joined = new LinkedHashSet<>();
        for (int place : header.places(Meaning.REMITTANCE)) {
            String text = cell(place);
            if (!text.isEmpty()) {
                joined.add(CellText.of(CellText.unfolded(cells.get(place), lineLength)));
            }
        }
        return String.join(" ", joined);
    }

    /** All filled cells of a meaning, with blanks between; what is said twice stands once. */
    String joined(Meaning meaning) throws BadValueException {
        Set<String> joined = new LinkedHashSet<>();
        for (int place : header.places(meaning)) {
            String text = cell(place);
            if (!text.isEmpty()) {
                joined.add(text);
            }
        }
        return String.join(" ", joined);
    }

    /** Whether it is a text alone, which no booking is. */
    boolean isOneCell() {
        return cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
    }

    boolean has(Meaning meaning) throws BadValueException {
        return !first(meaning).isEmpty();
    }

    /** The cell of a column; empty where this export has no such column. */
    String cell(ColumnName column) throws BadValueException {
        int place = header.place(column);
        return place < 0 ? "" : cell(place);
    }

    boolean isAny(List<RowCondition> conditions) throws BadValueException {
        for (RowCondition condition : conditions) {
            if (holds(condition)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(RowCondition condition) throws BadValueException {
        RowCondition and = condition.and();
        boolean known = header.place(condition.column()) >= 0;
        return known && condition.holds(cell(condition.column())) && (and == null || holds(and));
    }

    /** What is wrong with the value of a meaning, with the name of its column. */
    BadValueException wrong(Meaning meaning, String what) {
        return new BadValueException(header.title(meaning) + ": " + what);
    }

    private String cell(int place) throws BadValueException {
        String cell = place < cells.size() ? cells.get(place) : "";
        if (cell.length() > limits.fieldChars()) {
            throw new BadValueException(
                    "cell "
                            + (place + 1)
                            + " is longer than "
                            + limits.fieldChars()
                            + " characters (limits.field_chars)");
        }
        String text = CellText.of(cell);
        return text.equals(NOTHING) ? "" : text;
    }
}
