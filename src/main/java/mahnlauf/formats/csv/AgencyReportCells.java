package mahnlauf.formats.csv;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.ClaimState;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Decimals;
import mahnlauf.formats.csv.AgencyReportList.Column;
import org.jspecify.annotations.Nullable;

/** The cells of one row of an agency's report. */
record AgencyReportCells(RowCells cells) {

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

    AgencyReport report() throws BadValueException {
        ClaimState status = status();
        Long minor = minor();
        if (minor == null && status.isPayment()) {
            throw cells.fault(
                    Column.AMOUNT,
                    " is empty; expected what came in, 0.00 where it was paid to you directly");
        }
        if (minor != null && minor != 0 && !status.isPayment()) {
            throw cells.fault(
                    Column.AMOUNT,
                    " has an amount, but nothing comes in with "
                            + status.code()
                            + "; expected part_paid or paid");
        }
        return new AgencyReport(
                cells.required(Column.CLAIM_ID, LONGEST),
                date(),
                status,
                minor,
                cells.text(Column.NOTE, LONGEST_NOTE));
    }

    private ClaimState status() throws BadValueException {
        String cell = cells.required(Column.STATUS, LONGEST);
        String word = HeaderWords.fold(cell);
        for (ClaimState state : ClaimState.values()) {
            if (state.isReported() && HeaderWords.fold(state.code()).equals(word)) {
                return state;
            }
        }
        ClaimState german = GERMAN.get(word);
        if (german == null) {
            throw cells.fault(
                    Column.STATUS,
                    cell,
                    " is no status; expected one of "
                            + Stream.of(ClaimState.values())
                                    .filter(ClaimState::isReported)
                                    .map(ClaimState::code)
                                    .collect(Collectors.joining(", ")));
        }
        return german;
    }

    private LocalDate date() throws BadValueException {
        return cells.read(Column.DATE, cells.required(Column.DATE, LONGEST), Days::any);
    }

    /** {@code 1234.56} or {@code 1234,56}; nothing else is guessed. */
    private @Nullable Long minor() throws BadValueException {
        String text = cells.text(Column.AMOUNT, LONGEST).replaceFirst("\\s*(€|EUR|CHF)$", "");
        return text.isEmpty()
                ? null
                : cells.read(
                        Column.AMOUNT,
                        text,
                        t -> Decimals.minor(t, t.indexOf(',') < 0 ? '.' : ',', CENTS));
    }
}
