package mahnlauf.shell;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/** The statements of a file with their sums; the entries themselves are not kept. */
final class StatementSums implements StatementSink {

    private final List<Inspected.Statement> statements = new ArrayList<>();
    private @Nullable Head head;
    private int entries;
    private long credits;
    private long debits;

    @Override
    public void begin(Head statement) {
        head = statement;
        entries = 0;
        credits = 0;
        debits = 0;
    }

    @Override
    public void entry(BankEntry entry, Origin origin) {
        if (origin.part() > 0) {
            return; // the bank booked the entry, not its parts
        }
        entries++;
        long minor = origin.entryAmount().minor();
        credits = minor > 0 ? Math.addExact(credits, minor) : credits;
        debits = minor < 0 ? Math.subtractExact(debits, minor) : debits;
    }

    @Override
    public void end(End end) {
        Head of = head;
        if (of == null) {
            throw new IllegalStateException("A statement ended that had not begun");
        }
        statements.add(
                new Inspected.Statement(
                        of.account(),
                        of.currency().getCurrencyCode(),
                        end.opening(),
                        end.closing(),
                        entries,
                        new Money(credits, of.currency()),
                        new Money(debits, of.currency()),
                        end.doubt()));
    }

    List<Inspected.Statement> statements() {
        return List.copyOf(statements);
    }
}
