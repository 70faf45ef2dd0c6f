package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.statement.Identification;
import mahnlauf.core.statement.Identified;
import mahnlauf.core.statement.KnownEntry;
import mahnlauf.core.statement.Standing;
import mahnlauf.core.statement.Telling;
import mahnlauf.core.statement.ToldEntry;
import mahnlauf.store.FactWriter;
import mahnlauf.store.KnownEntries;
import mahnlauf.store.RefsInUse;
import mahnlauf.store.StatementRegister;
import mahnlauf.store.Transaction;

/**
 * What one file tells of one account: new entries go into the ledger, known ones are told again,
 * batches give way to their payments.
 */
final class AccountTaking {

    private final Transaction tx;
    private final FactWriter.Source source;
    private final String account;
    private final StatementSink.Kind kind;
    private final KnownEntries known;
    private final Identification identification;
    private final Provisional provisional;
    private final List<ToldEntry> putOff = new ArrayList<>();
    private final List<LedgerEntry> taken = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    AccountTaking(
            Night night,
            Transaction tx,
            FactWriter.Source source,
            StatementSink.Head head,
            RefsInUse refs)
            throws SQLException {
        this.tx = tx;
        this.source = source;
        this.account = head.account();
        this.kind = head.kind();
        this.known = new KnownEntries(night.ledger(), account, kind, refs);
        this.identification = new Identification(known.pool());
        this.provisional = new Provisional(night, head, source.file());
    }

    /** Entries that the ledger did not have. */
    List<LedgerEntry> taken() {
        return taken;
    }

    /** What the operator should know of it. */
    List<String> remarks() {
        return remarks;
    }

    void beginStatement() {
        known.pool().beginStatement();
    }

    void take(ToldEntry told) throws SQLException {
        known.readBackTo(told.parts().get(0).entry().bookingDate());
        Optional<Identified> identified = identification.of(told, Identification.Round.TELLING);
        if (identified.isPresent()) {
            settle(told, identified.get());
        } else {
            putOff.add(told);
        }
    }

    /** Decides what only the whole statement could tell. */
    void endStatement(Identification.Round round) throws SQLException {
        for (Identification.Batch batch : identification.batches(putOff)) {
            settle(batch.told(), batch.identified());
            Set<ToldEntry> payments = Collections.newSetFromMap(new IdentityHashMap<>());
            payments.addAll(batch.payments()); // an equal one may be a payment of its own
            putOff.removeIf(payments::contains);
        }
        for (ToldEntry told : putOff) {
            settle(told, identification.of(told, round).orElseThrow());
        }
        putOff.clear();
    }

    private void settle(ToldEntry told, Identified identified) throws SQLException {
        for (Identified.Seen seen : identified.seen()) {
            tellAgain(seen.entry(), seen.words());
        }
        for (KnownEntry replaced : identified.replaced()) {
            if (!provisional.canBeTakenBack(replaced)) {
                tellAgain(replaced, told.words(told.parts().get(0)));
                remarks.add(
                        provisional.name(replaced)
                                + " stays as it is booked, because it was returned since; its"
                                + " payments in this file are not booked. Look at it by hand.");
                return;
            }
        }
        long first = tx.facts().seq() + 1;
        for (ToldEntry.Part part : identified.fresh()) {
            add(told, part, first, identified.replaced());
        }
        for (KnownEntry replaced : identified.replaced()) {
            supersede(replaced, told, first);
        }
    }

    /** Writes down what the ledger does not know yet: another kind of file has it too. */
    private void tellAgain(KnownEntry entry, Telling.Words words) throws SQLException {
        known.pool().see(entry);
        boolean confirms =
                kind == StatementSink.Kind.STATEMENT && entry.standing() != Standing.SUPERSEDED;
        Standing standing = confirms ? Standing.BOOKED : entry.standing();
        if (!entry.wasTold(kind, words.minor()) || standing != entry.standing()) {
            String reason = standing.isEnded() ? entry.reason() : "";
            tell(
                    entry,
                    new Telling(
                            entry.seq(), entry.whole(), words, standing, source.file(), reason));
        }
    }

    private void tell(KnownEntry entry, Telling telling) throws SQLException {
        tx.facts().telling(telling);
        known.pool().apply(entry, telling);
    }

    private void supersede(KnownEntry replaced, ToldEntry told, long first) throws SQLException {
        known.pool().see(replaced);
        boolean split = told.parts().size() > 1;
        String reason =
                (split ? "its " + told.parts().size() + " payments are" : "told in full")
                        + " in "
                        + source.file();
        tell(
                replaced,
                new Telling(
                        replaced.seq(),
                        told.whole(first),
                        told.words(told.parts().get(0)),
                        Standing.SUPERSEDED,
                        source.file(),
                        reason));
        if (split) {
            remarks.add(provisional.name(replaced) + " is replaced by its payments");
        }
    }

    private void add(ToldEntry told, ToldEntry.Part part, long first, List<KnownEntry> replaced)
            throws SQLException {
        BankEntry entry = part.entry();
        BankEntry named = entry.withBankRef(known.refFor(entry, part.key()));
        boolean ownRef = !entry.bankRef().isEmpty();
        tx.facts().entry(account, named, ownRef, source, part.key());
        long seq = tx.facts().seq();
        KnownEntry fresh =
                new KnownEntry(
                        seq,
                        named.bankRef(),
                        entry.bookingDate(),
                        entry.amount().minor(),
                        null,
                        true,
                        told.words(part));
        taken.add(new LedgerEntry(seq, account, named));
        boolean plain = told.parts().size() == 1 && !told.lacksDetails() && replaced.isEmpty();
        if (kind != StatementSink.Kind.STATEMENT || !plain) {
            inherit(fresh, told, part, first, replaced);
        }
        known.pool().addFresh(fresh);
    }

    /** What was told of the batch holds for each of its payments. */
    private void inherit(
            KnownEntry fresh,
            ToldEntry told,
            ToldEntry.Part part,
            long first,
            List<KnownEntry> replaced)
            throws SQLException {
        LocalDate day = part.entry().bookingDate();
        String withdrawn =
                replaced.isEmpty()
                        ? provisional.withdrawnBefore(kind, day)
                        : replaced.get(0).reason();
        Standing standing = standing(replaced, withdrawn);
        String reason = standing.isEnded() ? withdrawn : "";
        Telling own =
                new Telling(
                        fresh.seq(),
                        told.whole(first),
                        told.words(part),
                        standing,
                        source.file(),
                        reason);
        tx.facts().telling(own);
        fresh.apply(own);
        for (KnownEntry former : replaced) {
            for (Telling.Words words : former.words()) {
                Telling heir =
                        new Telling(
                                fresh.seq(),
                                told.whole(first),
                                words,
                                standing,
                                source.file(),
                                reason);
                tx.facts().telling(heir);
                fresh.apply(heir);
            }
        }
    }

    private Standing standing(List<KnownEntry> replaced, String withdrawn) {
        if (kind == StatementSink.Kind.STATEMENT) {
            return Standing.BOOKED;
        }
        if (!withdrawn.isEmpty()) {
            return Standing.WITHDRAWN;
        }
        if (!replaced.isEmpty()) {
            return replaced.get(0).standing();
        }
        return kind == StatementSink.Kind.INTERIM ? Standing.PROVISIONAL : Standing.NOTIFIED;
    }

    /** Withdraws what was provisional on days that these statements tell without it. */
    void endFile(List<StatementRegister.Period> proven) throws SQLException {
        for (StatementRegister.Period period : proven) {
            known.readBackTo(period.first());
        }
        for (KnownEntry entry : known.pool().provisional()) {
            StatementRegister.Period period = provisional.periodWithout(entry, proven);
            if (period == null) {
                continue;
            }
            if (!provisional.canBeTakenBack(entry)) {
                remarks.add(
                        provisional.name(entry)
                                + " is not in this statement, but was returned since; it stays"
                                + " booked. Look at it by hand.");
                continue;
            }
            String reason = Provisional.reason(entry.file(), period.file(), entry.booked());
            tell(
                    entry,
                    new Telling(
                            entry.seq(),
                            entry.whole(),
                            entry.firstWords(),
                            Standing.WITHDRAWN,
                            source.file(),
                            reason));
            remarks.add(provisional.name(entry) + " is taken back: " + reason);
        }
    }
}
