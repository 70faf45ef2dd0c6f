package mahnlauf.formats.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.ReviewSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** A review list that somebody filled and dropped back: {@code bank_ref} and {@code decision}. */
public final class ReviewList {

    private final HeadedRows rows;
    private final Limits limits;

    private ReviewList(HeadedRows rows, Limits limits) {
        this.rows = rows;
        this.limits = limits;
    }

    /** The columns that are read; what else the list shows is for the person who fills it. */
    @SuppressWarnings("ImmutableEnumChecker") // the words are an immutable set
    private enum Column implements NamedHeader.Column {
        BANK_REF("bankref"),
        DECISION("decision");

        private final Set<String> words;

        Column(String word) {
            this.words = Set.of(word);
        }

        @Override
        public Set<String> words() {
            return words;
        }
    }

    /** The review list that the file is; empty where it is none. */
    public static Optional<ReviewList> of(TextFile file, Limits limits) throws IOException {
        return HeadedRows.under(ReviewList::isHeader, file, limits)
                .map(rows -> new ReviewList(rows, limits));
    }

    private static boolean isHeader(List<String> cells) {
        NamedHeader header = new NamedHeader(cells);
        return header.has(Column.BANK_REF) && header.has(Column.DECISION);
    }

    /** Tells the rows that somebody filled; an empty decision leaves its entry where it is. */
    public void read(ReviewSink sink) throws IOException, RefusedException {
        rows.read(sink, (line, cells, header) -> take(line, cells, header, sink));
    }

    private void take(long line, List<String> cells, NamedHeader header, ReviewSink sink)
            throws BadValueException {
        RowCells row = RowCells.of(cells, header, limits);
        String said = row.text(Column.DECISION, limits.fieldChars());
        if (!said.isEmpty()) {
            sink.decided(line, row.required(Column.BANK_REF, limits.fieldChars()), said, cells);
        }
    }
}
