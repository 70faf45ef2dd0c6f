package mahnlauf.formats.camt;

import java.time.LocalDate;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/**
 * Tells the statements of a file, and those pages as one statement that only together explain their
 * balances.
 */
final class CamtPages {

    private final StatementSink sink;
    private final CamtReversals reversals;
    private @Nullable CamtProof open;
    private int statements;

    CamtPages(StatementSink sink, CamtReversals reversals) {
        this.sink = sink;
        this.reversals = reversals;
    }

    /** How many statements have begun. */
    int statements() {
        return statements;
    }

    /** A statement begins, or a further page of the one before. */
    CamtProof begin(StatementSink.Head head, CamtPage page) {
        statements++;
        CamtProof before = open;
        if (before != null && before.isContinuedBy(head, page)) {
            before.turn(page, statements);
            return before;
        }
        close();
        CamtProof begun = new CamtProof(head, page, statements);
        open = begun;
        sink.begin(head);
        return begun;
    }

    void entry(BankEntry entry, StatementSink.Origin origin) {
        sink.entry(entry, origin);
    }

    void pending(Money amount) {
        sink.pending(amount);
    }

    void remark(String text) {
        sink.remark(text);
    }

    /** The page begun last ends; where it does not explain its balances, another may follow. */
    void end(CamtBalances balances, CamtSummary summary, @Nullable LocalDate day) {
        CamtProof page = open;
        if (page == null) {
            throw new IllegalStateException("A page ended that had not begun");
        }
        page.add(balances, summary, day);
        if (page.isComplete()) {
            close();
        }
    }

    /** Ends the statement that is still open, if any: no further page comes. */
    void close() {
        CamtProof last = open;
        open = null;
        if (last != null) {
            last.noteReversals(reversals);
            if (!last.flipped().isEmpty()) {
                sink.remark(last.flipped());
            }
            sink.end(last.end());
        }
    }
}
