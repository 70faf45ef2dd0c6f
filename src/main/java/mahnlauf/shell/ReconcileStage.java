package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.reconcile.Aftermath;
import mahnlauf.core.reconcile.Credits;
import mahnlauf.core.reconcile.Mandates;
import mahnlauf.core.reconcile.Reconciliation;
import mahnlauf.core.reconcile.Refunds;
import mahnlauf.core.reconcile.ReturnCosts;
import mahnlauf.core.reconcile.Takeback;
import mahnlauf.store.CreditMoney;
import mahnlauf.store.EndedEntries;
import mahnlauf.store.FactWriter;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Transaction;

/**
 * Finds out who has paid: tonight's entries and the old ones that found nothing, in one
 * transaction.
 */
final class ReconcileStage {

    private static final int NAMED = 10;

    private final Night night;

    ReconcileStage(Night night) {
        this.night = night;
    }

    Tally run() throws SQLException {
        return night.ledger().inTransaction(night.date(), this::reconcile);
    }

    private Tally reconcile(Transaction tx) throws SQLException {
        Books books = night.books();
        FactWriter facts = tx.facts();
        long head = facts.seq();
        List<EndedEntries.Ended> ended = EndedEntries.sinceReconciliation(night.ledger());
        takeBack(books, facts, ended);
        for (Posting credit : Credits.apply(books, night.date())) {
            facts.posting(credit);
        }
        Set<Long> endedSeqs = ended.stream().map(e -> e.entry().seq()).collect(Collectors.toSet());
        Lessons lessons = new Lessons(night.ledger());
        Decided decided = new Decided(night, lessons);
        List<OpenEntry> byHand = decided.book(tx);
        endedSeqs.addAll(decided.booked());
        Set<Long> settled = new HashSet<>(endedSeqs);
        settled.addAll(decided.entries());
        List<LedgerEntry> entries = entries(settled);
        Reconciliation.Outcome outcome =
                Reconciliation.of(
                        books,
                        entries,
                        earlier(entries),
                        lessons.learned(),
                        night.arrears(),
                        night.settings().matchPolicy());
        for (Posting posting : outcome.postings()) {
            facts.posting(posting);
        }
        if (night.settings().yes(Setting.FEES_RETURNED_DEBIT)) {
            for (Event cost : ReturnCosts.of(entries, outcome.postings(), night.date())) {
                facts.event(cost);
                books.apply(cost);
            }
        }
        for (Posting after :
                Aftermath.of(
                        books, books.receivables(), night.settings().waiverMinor(), night.date())) {
            facts.posting(after);
        }
        List<OpenEntry> open = leaveAside(tx, lessons, entries, outcome.open());
        open.addAll(withdrawn(decided.entries()));
        open.addAll(byHand);
        OpenEntries.replace(tx, open, endedSeqs, head);
        useUpCredit(tx, entries, open, lessons);
        warnOfMandates(entries, outcome.postings());
        long left =
                outcome.open().stream()
                        .filter(o -> o.state() != OpenEntry.State.PARTLY_BOOKED)
                        .count();
        return new Tally("reconcile", entries.size(), entries.size() - left, left);
    }

    /**
     * What was sent back to a customer is his credit no more, and answers what was asked of it. A
     * refund may be told before its credit is: another account's statement comes later.
     */
    private void useUpCredit(
            Transaction tx, List<LedgerEntry> entries, List<OpenEntry> open, Lessons lessons)
            throws SQLException {
        night.ledger().addCredits(night.books());
        Refunds refunds = new Refunds(night.books(), lessons.payers());
        if (!refunds.arePossible()) {
            return;
        }
        List<OpenEntry> used = new ArrayList<>(refunds.of(entries));
        Set<Long> tonight = entries.stream().map(LedgerEntry::seq).collect(Collectors.toSet());
        LocalDate first = night.date().minusDays(Refunds.DAYS_BEFORE_CREDIT);
        List<LedgerEntry> sent =
                CreditMoney.sentSince(night.ledger(), first).stream()
                        .filter(e -> !tonight.contains(e.seq()))
                        .toList();
        used.addAll(refunds.late(sent, CreditMoney.creditSince(night.ledger())));
        for (OpenEntry refund : used) {
            OpenEntries.set(tx, refund.seq(), Optional.of(refund));
            Optional<OpenEntry> answered = Refunds.answered(refund, open);
            if (answered.isPresent()) {
                open.removeIf(o -> o.seq() == answered.get().seq());
                OpenEntries.set(tx, answered.get().seq(), answered);
            }
        }
    }

    /** Who collects again from a closed account pays the bank's fee again. */
    private void warnOfMandates(List<LedgerEntry> entries, List<Posting> postings) {
        Map<String, BankEntry> returned = new LinkedHashMap<>();
        entries.stream()
                .map(LedgerEntry::entry)
                .filter(Mandates::isUnusableBy)
                .forEach(entry -> returned.putIfAbsent(entry.bankRef(), entry));
        Set<String> customers = new TreeSet<>();
        for (Posting posting : postings) {
            BankEntry entry = returned.remove(posting.reference());
            if (entry != null) {
                customers.add(posting.customer() + " (" + entry.returnReason() + ")");
            }
        }
        if (!customers.isEmpty()) {
            night.findings()
                    .note(
                            "Direct debits from "
                                    + FirstFew.of(customers, NAMED).inWords(", ")
                                    + " can only come back: the account is closed or the mandate"
                                    + " is none. Do not collect before there is a new mandate;"
                                    + " `mahnlauf list customers` shows all (direct_debit).");
        }
    }

    /** What comes from a payer who is no customer, and names nothing that we know. */
    private static List<OpenEntry> leaveAside(
            Transaction tx, Lessons lessons, List<LedgerEntry> entries, List<OpenEntry> open)
            throws SQLException {
        Map<Long, BankEntry> bySeq = new HashMap<>();
        entries.forEach(e -> bySeq.put(e.seq(), e.entry()));
        List<OpenEntry> left = new ArrayList<>();
        for (OpenEntry one : open) {
            BankEntry entry = bySeq.get(one.seq());
            boolean names = one.state() != OpenEntry.State.UNMATCHED;
            Optional<LearnedRule> rule =
                    names || entry == null ? Optional.empty() : lessons.ignoring(entry);
            if (rule.isEmpty()) {
                left.add(one);
            } else {
                tx.facts()
                        .decision(
                                new EntryDecision(
                                        one.seq(),
                                        EntryDecision.Word.NONE,
                                        "",
                                        "rule " + rule.get().id()));
            }
        }
        return left;
    }

    /** What the bank has withdrawn, or tells in another way by now, has paid nothing. */
    private static void takeBack(Books books, FactWriter facts, List<EndedEntries.Ended> ended)
            throws SQLException {
        if (ended.isEmpty()) {
            return;
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        ended.forEach(e -> reasons.put(e.entry().entry().bankRef(), e.reason()));
        for (Posting back : Takeback.of(books, reasons)) {
            books.apply(back);
            facts.posting(back);
        }
    }

    /** Money that did not come is for a person to look at; of what went out nobody is a debtor. */
    private List<OpenEntry> withdrawn(Set<Long> decided) throws SQLException {
        List<OpenEntry> open = new ArrayList<>();
        for (EndedEntries.Ended ended : EndedEntries.withdrawn(night.ledger())) {
            BankEntry entry = ended.entry().entry();
            if (decided.contains(ended.entry().seq())) {
                continue;
            }
            if (entry.amount().isPositive() || entry.kind() == EntryKind.RETURN) {
                open.add(
                        new OpenEntry(
                                ended.entry().seq(),
                                OpenEntry.State.REVIEW,
                                entry.amount(),
                                null,
                                "",
                                0,
                                ended.reason()));
            }
        }
        return open;
    }

    /** Those that found nothing yet, those that a run left behind which died, and tonight's. */
    private List<LedgerEntry> entries(Set<Long> settled) throws SQLException {
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        long first = night.entries().isEmpty() ? Long.MAX_VALUE : night.entries().get(0).seq();
        OpenEntries.toReconcile(night.ledger(), first).forEach(e -> entries.put(e.seq(), e));
        night.entries().forEach(e -> entries.put(e.seq(), e));
        entries.keySet().removeAll(settled);
        return List.copyOf(entries.values());
    }

    /** Entries of former nights that a return of tonight may mean. */
    private List<LedgerEntry> earlier(List<LedgerEntry> entries) throws SQLException {
        Set<String> ids =
                entries.stream()
                        .filter(e -> e.entry().kind() == EntryKind.RETURN)
                        .map(e -> e.entry().endToEndId())
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet());
        Set<Long> tonight = entries.stream().map(LedgerEntry::seq).collect(Collectors.toSet());
        return OpenEntries.withEndToEndIds(night.ledger(), ids).stream()
                .filter(e -> !tonight.contains(e.seq()))
                .toList();
    }
}
