package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.reconcile.EntryKey;
import mahnlauf.store.FactWriter;
import mahnlauf.store.KnownEntries;
import mahnlauf.store.StatementRegister;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes the statements of one file into the ledger: entries that are not known yet, and the proof
 * that they explain the balances.
 */
final class StatementTaking implements StatementSink {

    static final String EMPTY = "holds no statement; export it again from the bank";

    private final Night night;
    private final Transaction tx;
    private final FactWriter.Source source;
    private final Map<String, KnownEntries> known = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable Head head;
    private long sum;
    private int entries;
    private final List<LedgerEntry> taken = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable RefusedException refusal;

    /** One statement of the file, as it goes into the register. */
    private record Statement(Head head, End end, int entries) {}

    StatementTaking(Night night, Transaction tx, FactWriter.Source source) {
        this.night = night;
        this.tx = tx;
        this.source = source;
    }

    @Override
    public void begin(Head statement) {
        head = statement;
        sum = 0;
        entries = 0;
    }

    @Override
    public void entry(BankEntry entry, Origin origin) {
        sum += entry.amount().minor();
        entries++;
        night.progress().tick();
        try {
            take(entry);
        } catch (SQLException e) {
            throw new LedgerFailure(e);
        }
    }

    private void take(BankEntry entry) throws SQLException {
        String account = current().account();
        KnownEntries knownHere = known.get(account);
        if (knownHere == null) {
            knownHere = new KnownEntries(night.ledger(), account, source.format());
            known.put(account, knownHere);
        }
        long key = EntryKey.of(account, entry);
        if (!knownHere.isKnown(entry, key)) {
            boolean ownRef = !entry.bankRef().isEmpty();
            BankEntry named = entry.withBankRef(knownHere.refFor(entry, key));
            tx.facts().entry(account, named, ownRef, source, key);
            taken.add(new LedgerEntry(tx.facts().seq(), account, named));
        }
    }

    /** opening + entries = closing, where the statement states both. */
    @Override
    public void end(End end) {
        Money opening = end.opening();
        Money closing = end.closing();
        if (!end.doubt().isEmpty() && refusal == null) {
            refusal =
                    new RefusedException(
                            "The statement of account "
                                    + current().account()
                                    + " "
                                    + end.doubt()
                                    + ". Nothing of the file was taken.");
        }
        if (opening != null
                && closing != null
                && opening.minor() + sum != closing.minor()
                && refusal == null) {
            Money total = new Money(sum, opening.currency());
            refusal =
                    new RefusedException(
                            "The statement of account "
                                    + current().account()
                                    + " does not add up: opening balance "
                                    + opening.plain()
                                    + " and entries of "
                                    + total.plain()
                                    + " make "
                                    + opening.plus(total).plain()
                                    + ", but its closing balance is "
                                    + closing.plain()
                                    + ". Nothing of the file was taken. Export it again from the bank.");
        }
        statements.add(new Statement(current(), end, entries));
    }

    @Override
    public void remark(String text) {
        remarks.add(text);
    }

    /** What a person should know although the file was taken. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private Head current() {
        Head current = head;
        if (current == null) {
            throw new IllegalStateException("An entry came before its statement began");
        }
        return current;
    }

    /** To be called once the file was read: refuses it where a statement does not add up. */
    void check() throws RefusedException {
        if (statements.isEmpty()) {
            throw new RefusedException(EMPTY);
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    /** How many entries were new. */
    int taken() {
        return taken.size();
    }

    /** Hands the new entries to tonight's reconciliation, once the file is committed. */
    void apply() {
        night.taken(taken);
    }

    void register(long fileId) throws SQLException {
        for (Statement statement : statements) {
            StatementRegister.add(
                    tx, fileId, statement.head(), statement.end(), statement.entries());
        }
    }
}
