package mahnlauf.formats.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.ClaimState;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Decimals;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.AgencyReportList.Column;
import org.jspecify.annotations.Nullable;

/** The cells of one row of an agency's report. */
final class AgencyReportCells {

    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 10_000;
    private static final int CENTS = 2; // every currency that claims come in has two decimals

    /** What German agencies write, folded as header cells are. */
    private static final Map<String, ClaimState> GERMAN =
            Map.ofEntries(
                    Map.entry("angenommen", ClaimState.ACCEPTED),
                    Map.entry("abgelehnt", ClaimState.REJECTED),
                    Map.entry("bezahlt", ClaimState.PAID),
                    Map.entry("teilbezahlt", ClaimState.PART_PAID),
                    Map.entry("teilzahlung", ClaimState.PART_PAID),
                    Map.entry("erfolglos", ClaimState.CLOSED_UNPAID),
                    Map.entry("uneinbringlich", ClaimState.CLOSED_UNPAID));

    private final List<String> cells;
    private final List<String> header;
    private final Limits limits;

    AgencyReportCells(List<String> cells, List<String> header, Limits limits) {
        this.cells = cells;
        this.header = header;
        this.limits = limits;
    }

    AgencyReport report() throws BadValueException {
        if (cells.stream().skip(header.size()).anyMatch(c -> !c.isBlank())) {
            throw new BadValueException(
                    "the row has "
                            + cells.size()
                            + " cells, the header has "
                            + header.size()
                            + "; a cell that contains the delimiter needs quotes");
        }
        ClaimState status = status();
        Long minor = minor();
        if (minor == null && status.isPayment()) {
            throw new BadValueException(
                    "column "
                            + title(Column.AMOUNT)
                            + " is empty; expected what came in, 0.00 where it was paid to you"
                            + " directly");
        }
        if (minor != null && minor != 0 && !status.isPayment()) {
            throw new BadValueException(
                    "column "
                            + title(Column.AMOUNT)
                            + " has an amount, but nothing comes in with "
                            + status.code()
                            + "; expected part_paid or paid");
        }
        return new AgencyReport(
                required(Column.CLAIM_ID), date(), status, minor, text(Column.NOTE, LONGEST_NOTE));
    }

    private ClaimState status() throws BadValueException {
        String cell = required(Column.STATUS);
        String word = HeaderWords.fold(cell);
        for (ClaimState state : ClaimState.values()) {
            if (state.isReported() && HeaderWords.fold(state.code()).equals(word)) {
                return state;
            }
        }
        ClaimState german = GERMAN.get(word);
        if (german == null) {
            throw new BadValueException(
                    "column "
                            + title(Column.STATUS)
                            + ": "
                            + BadValueException.quoted(cell)
                            + " is no status; expected one of "
                            + Stream.of(ClaimState.values())
                                    .filter(ClaimState::isReported)
                                    .map(ClaimState::code)
                                    .collect(Collectors.joining(", ")));
        }
        return german;
    }

    private LocalDate date() throws BadValueException {
        try {
            return Days.any(required(Column.DATE));
        } catch (BadValueException bad) {
            throw in(Column.DATE, bad);
        }
    }

    /** {@code 1234.56} or {@code 1234,56}; nothing else is guessed. */
    private @Nullable Long minor() throws BadValueException {
        String text = text(Column.AMOUNT, LONGEST).replaceFirst("\\s*(€|EUR|CHF)$", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Decimals.minor(text, text.indexOf(',') < 0 ? '.' : ',', CENTS);
        } catch (BadValueException bad) {
            throw in(Column.AMOUNT, bad);
        }
    }

    private String required(Column column) throws BadValueException {
        String text = text(column, LONGEST);
        if (text.isEmpty()) {
            throw new BadValueException("column " + title(column) + " is empty");
        }
        return text;
    }

    private String text(Column column, int most) throws BadValueException {
        int at = column.in(header);
        String cell = at < 0 || at >= cells.size() ? "" : Clean.line(cells.get(at));
        int longest = Math.min(most, limits.fieldChars());
        if (cell.length() > longest) {
            throw new BadValueException(
                    "column " + title(column) + " is longer than " + longest + " characters");
        }
        return cell;
    }

    private BadValueException in(Column column, BadValueException bad) {
        return bad.reason().startsWith("column ")
                ? bad
                : new BadValueException("column " + title(column) + ": " + bad.reason());
    }

    private String title(Column column) {
        int at = column.in(header);
        return at < 0 ? column.name().toLowerCase(Locale.ROOT) : header.get(at);
    }
}
