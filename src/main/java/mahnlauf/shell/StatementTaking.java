package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.statement.Identification;
import mahnlauf.core.statement.ToldEntry;
import mahnlauf.store.FactWriter;
import mahnlauf.store.RefsInUse;
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
    private final Map<String, AccountTaking> accounts = new LinkedHashMap<>();
    private final List<ToldStatement> statements = new ArrayList<>();
    private final List<ToldEntry.Part> parts = new ArrayList<>();
    private @Nullable Origin origin;
    private @Nullable RefsInUse refs;
    private @Nullable ToldStatement current;
    private final List<String> remarks = new ArrayList<>();
    private @Nullable RefusedException refusal;

    StatementTaking(Night night, Transaction tx, FactWriter.Source source) {
        this.night = night;
        this.tx = tx;
        this.source = source;
    }

    @Override
    public void begin(Head statement) {
        current = new ToldStatement(statement);
        account(statement).beginStatement();
    }

    @Override
    public void entry(BankEntry entry, Origin of) {
        night.progress().tick();
        if (of.part() == 0) {
            takeTold();
            origin = of;
        }
        ToldEntry.Part part = ToldEntry.Part.of(current().head().account(), entry);
        current().count(part);
        parts.add(part);
    }

    /** The bank's entry is told with all its parts. */
    private void takeTold() {
        Origin whole = origin;
        if (whole != null) {
            Head head = current().head();
            ToldEntry told = new ToldEntry(head.kind(), source.format(), whole, parts);
            AccountTaking account = account(head);
            LedgerFailure.does(() -> account.take(told));
        }
        origin = null;
        parts.clear();
    }

    private AccountTaking account(Head head) {
        AccountTaking account = accounts.get(head.account());
        if (account == null) {
            account = LedgerFailure.unchecked(() -> open(head));
            accounts.put(head.account(), account);
        }
        return account;
    }

    private AccountTaking open(Head head) throws SQLException {
        RefsInUse inUse = refs == null ? new RefsInUse(night.ledger()) : refs;
        refs = inUse;
        return new AccountTaking(night, tx, source, head, inUse);
    }

    @Override
    public void end(End end) {
        takeTold();
        ToldStatement statement = current();
        statement.ends(end);
        if (refusal == null) {
            refusal = statement.refusal().orElse(null);
        }
        AccountTaking account = account(statement.head());
        Identification.Round round = statement.round(statements);
        LedgerFailure.does(() -> account.endStatement(round));
        statements.add(statement);
    }

    @Override
    public void remark(String text) {
        remarks.add(text);
    }

    private ToldStatement current() {
        ToldStatement statement = current;
        if (statement == null) {
            throw new IllegalStateException("An entry came before its statement began");
        }
        return statement;
    }

    /**
     * To be called once the file was read: refuses it where a statement does not add up, and
     * withdraws what only interim reports have told of the days that it tells.
     */
    void check() throws RefusedException {
        if (statements.isEmpty()) {
            throw new RefusedException(EMPTY);
        }
        RefusedException unsound = refusal;
        if (unsound != null) {
            throw unsound;
        }
        accounts.forEach(
                (account, taking) -> LedgerFailure.does(() -> taking.endFile(periods(account))));
    }

    private List<StatementRegister.Period> periods(String account) {
        return statements.stream()
                .filter(statement -> statement.head().account().equals(account))
                .map(ToldStatement::taken)
                .flatMap(taken -> taken.period(source.file()).stream())
                .toList();
    }

    /** How many entries were new. */
    int taken() {
        return accounts.values().stream().mapToInt(account -> account.taken().size()).sum();
    }

    /** What the operator should know of the file although it was taken. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        accounts.values().forEach(account -> all.addAll(account.remarks()));
        return all;
    }

    /** Hands the new entries to tonight's reconciliation, once the file is committed. */
    void apply() {
        accounts.values().forEach(account -> night.taken(account.taken()));
    }

    void register(long fileId) throws SQLException {
        for (ToldStatement statement : statements) {
            StatementRegister.add(tx, fileId, statement.taken());
        }
    }
}
