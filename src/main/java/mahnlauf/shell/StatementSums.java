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
    private int pending;
    private long credits;
    private long debits;
    private long change;
    private final List<String> remarks = new ArrayList<>();

    @Override
    public void begin(Head statement) {
        head = statement;
        entries = 0;
        pending = 0;
        credits = 0;
        debits = 0;
        change = 0;
    }

    /** The parts of an entry sum to it; what is shown are the bank's own entries. */
    @Override
    public void entry(BankEntry entry, Origin origin) {
        if (origin.part() == 0) {
            count(origin.entryAmount().minor());
            change = Math.addExact(change, origin.entryAmount().minor());
        }
    }

    @Override
    public void pending(Money amount) {
        count(amount.minor());
        pending++;
    }

    @Override
    public void remark(String text) {
        remarks.add(text);
    }

    private void count(long minor) {
        entries++;
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
                        pending,
                        new Money(credits, of.currency()),
                        new Money(debits, of.currency()),
                        new Money(change, of.currency()),
                        end.doubt()));
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    List<Inspected.Statement> statements() {
        return List.copyOf(statements);
    }
}
