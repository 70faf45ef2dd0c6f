package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.ReviewSink;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** A review list that somebody filled and dropped back: {@code bank_ref} and {@code decision}. */
public final class ReviewList {

    private static final String REF = "bankref";
    private static final String DECISION = "decision";

    private final TextFile file;
    private final char delimiter;
    private final Limits limits;

    private ReviewList(TextFile file, char delimiter, Limits limits) {
        this.file = file;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The review list that the file is; empty where it is none. */
    public static Optional<ReviewList> of(TextFile file, Limits limits) throws IOException {
        for (char delimiter : CsvRecognition.DELIMITERS) {
            for (List<String> header : CsvRecognition.head(file, delimiter, 1, limits)) {
                if (at(header, REF) >= 0 && at(header, DECISION) >= 0) {
                    return Optional.of(new ReviewList(file, delimiter, limits));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells the rows that somebody filled; an empty decision leaves its entry where it is. */
    public void read(ReviewSink sink) throws IOException, RefusedException {
        try (CsvRows<CsvRecord> rows = CsvRows.open(file, delimiter, limits)) {
            CsvRecord header = rows.next();
            if (header == null) {
                throw new RefusedException("changed while it was read; drop it again");
            }
            int ref = at(header.getFields(), REF);
            int decision = at(header.getFields(), DECISION);
            sink.header(header.getFields());
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                take(row, ref, decision, sink);
            }
        }
    }

    private void take(CsvRecord row, int ref, int decision, ReviewSink sink) {
        List<String> cells = row.getFields();
        String said = decision < cells.size() ? Clean.line(cells.get(decision)) : "";
        if (said.isEmpty()) {
            return;
        }
        String bankRef = ref < cells.size() ? unguarded(Clean.line(cells.get(ref))) : "";
        long line = row.getStartingLineNumber();
        if (bankRef.isEmpty() || said.length() > limits.fieldChars()) {
            String what = bankRef.isEmpty() ? "bank_ref is empty" : "the decision is too long";
            sink.rejected(new Rejection(line, "line " + line + ", " + what, cells));
        } else {
            sink.decided(line, bankRef, said, cells);
        }
    }

    /** Our lists guard a cell that a spreadsheet would take for a formula by an apostrophe. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static int at(List<String> header, String word) {
        for (int i = 0; i < header.size(); i++) {
            if (HeaderWords.fold(header.get(i)).equals(word)) {
                return i;
            }
        }
        return -1;
    }
}
