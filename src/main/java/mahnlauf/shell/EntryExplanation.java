package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Candidate;
import mahnlauf.core.reconcile.Judgement;
import mahnlauf.core.reconcile.PayerProfile;
import mahnlauf.core.reconcile.Rule;
import mahnlauf.store.Ledger;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Rules;
import mahnlauf.store.SqlTables;

/** Why a bank entry was booked so or not at all: what was done, and what the evidence says. */
final class EntryExplanation {

    /** People read so many lines of one kind; the others are counted. */
    private static final int SHOWN = 4;

    private final Ledger ledger;
    private final Books books;
    private final Settings settings;
    private final Arrears arrears;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param books changed: what the entry has booked is taken back in them
     */
    EntryExplanation(Ledger ledger, Books books, Settings settings, Arrears arrears) {
        this.ledger = ledger;
        this.books = books;
        this.settings = settings;
        this.arrears = arrears;
    }

    /** The lines; none where the ledger has no such entry. */
    List<String> lines(String bankRef) throws SQLException {
        Optional<OpenEntries.Found> found = OpenEntries.find(ledger, bankRef);
        if (found.isEmpty()) {
            return lines;
        }
        LedgerEntry taken = found.get().entry();
        BankEntry e = taken.entry();
        boolean erased = OpenEntries.isErased(ledger, taken);
        lines.add(
                "Payment %s of %s: %s from %s, \"%s\"; %s booked, %s not."
                        .formatted(
                                bankRef,
                                e.bookingDate(),
                                e.amount(),
                                erased ? Customer.ERASED : payer(e),
                                erased ? Customer.ERASED : e.remittanceInfo(),
                                e.amount().minus(found.get().free()).plain(),
                                found.get().free().plain()));
        Map<InvoiceNumber, List<Posting>> booked = booked(bankRef);
        showSome(booked.values().stream().map(EntryExplanation::booking).toList());
        List<OpenEntry> open = OpenEntries.inReview(ledger, List.of(taken));
        open.forEach(o -> lines.add("  Left to a person: " + o.reason() + "."));
        OpenEntries.creditReason(ledger, taken)
                .ifPresent(why -> lines.add("  Booked on no invoice: " + why + "."));
        people(bankRef, e);
        if (found.get().stands() && !erased) { // nothing is left to judge it by
            judge(taken, booked);
        }
        return lines;
    }

    private static String payer(BankEntry entry) {
        return entry.counterparty().isEmpty() ? "nobody" : entry.counterparty();
    }

    /** What of the entry still stands booked, by invoice. */
    private Map<InvoiceNumber, List<Posting>> booked(String bankRef) {
        Map<InvoiceNumber, List<Posting>> booked = new LinkedHashMap<>();
        for (Receivable r : books.receivables()) {
            List<Posting> mine =
                    r.movements().stream()
                            .filter(p -> p.reference().equals(bankRef))
                            .filter(p -> p.type() == Posting.Type.ALLOCATION)
                            .toList();
            long sum = mine.stream().mapToLong(p -> p.amount().minor()).sum();
            if (sum != 0) {
                booked.put(r.number(), mine);
            }
        }
        return booked;
    }

    private static String booking(List<Posting> postings) {
        Posting last = postings.get(postings.size() - 1);
        Map<String, Money> parts = new LinkedHashMap<>();
        postings.forEach(p -> parts.merge(p.component().code(), p.amount(), Money::plus));
        List<String> words = new ArrayList<>();
        parts.forEach((part, sum) -> words.add(sum.plain() + " " + part));
        return "Booked on %s: %s; rule %s, %d %%: %s."
                .formatted(
                        last.invoice(),
                        String.join(", ", words),
                        last.rule(),
                        last.confidence(),
                        last.reason());
    }

    private void showSome(List<String> some) {
        some.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
        if (some.size() > SHOWN) {
            lines.add("  And " + (some.size() - SHOWN) + " more.");
        }
    }

    /** What persons decided, what that taught, and which files told the entry. */
    private void people(String bankRef, BankEntry entry) throws SQLException {
        List<String> told = new ArrayList<>();
        for (List<String> d : SqlTables.decisions(ledger, bankRef).rows()) {
            String shares = d.get(2).isEmpty() ? "" : " " + d.get(2);
            told.add("%s decided: %s%s (%s)".formatted(d.get(0), d.get(1), shares, d.get(3)));
        }
        for (List<String> t : SqlTables.tellings(ledger, bankRef).rows()) {
            told.add("%s: %s, %s%s".formatted(t.get(0), t.get(1), t.get(2), t.get(3)));
        }
        for (LearnedRule rule : Rules.standing(ledger)) {
            if (rule.matches(entry)) {
                told.add(
                        "Rule %s, learned from %s: this payer %s."
                                .formatted(
                                        rule.id(),
                                        rule.from(),
                                        rule.customer() == null
                                                ? "is ignored"
                                                : "pays for customer " + rule.customer()));
            }
        }
        showSome(told);
    }

    private void judge(LedgerEntry taken, Map<InvoiceNumber, List<Posting>> booked)
            throws SQLException {
        BankEntry entry = taken.entry();
        Judgement judgement =
                Judgement.of(
                        books,
                        entry,
                        earlier(taken),
                        learnedFromOthers(entry.bankRef()),
                        arrears,
                        settings.matchPolicy());
        if (!judgement.returnedBy().isEmpty()) {
            lines.add("  Returned since by " + String.join(", ", judgement.returnedBy()) + ".");
        }
        if (!judgement.candidates().isEmpty()) {
            lines.add("Candidates, by the books without it:");
        }
        showSome(judgement.candidates().stream().map(EntryExplanation::candidate).toList());
        lines.add(verdict(entry, judgement, booked));
    }

    private static String candidate(Candidate c) {
        return "%s, %d %%%s. For: %s. Against: %s."
                .formatted(
                        c.what(),
                        c.confidence(),
                        c.chosen() ? ", chosen" : "",
                        orNothing(c.speakingFor()),
                        orNothing(c.speakingAgainst()));
    }

    private static String orNothing(List<String> reasons) {
        return reasons.isEmpty() ? "nothing" : String.join("; ", reasons);
    }

    private static String verdict(
            BankEntry entry, Judgement judgement, Map<InvoiceNumber, List<Posting>> booked) {
        Map<InvoiceNumber, Money> money = new TreeMap<>();
        booked.forEach((invoice, some) -> money.put(invoice, money(some)));
        boolean undone = judgement.candidates().stream().anyMatch(Candidate::chosen);
        boolean same =
                entry.kind() == EntryKind.RETURN
                        ? undone == !booked.isEmpty()
                        : judgement.shares().equals(money);
        if (same) {
            return (undone ? "Why it won: " : "Why nobody won: ") + judgement.verdict() + ".";
        }
        String now = (undone ? "book it, as " : "ask a person: ") + judgement.verdict() + ".";
        boolean byHand =
                booked.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(p -> p.rule().equals(Rule.BY_HAND.code()));
        return byHand
                ? "A person booked it; by itself the program would " + now
                : "The books have moved on since, or a person decided: today it would by itself "
                        + now;
    }

    private static Money money(List<Posting> postings) {
        return postings.stream()
                .filter(p -> p.component().isMoney())
                .map(Posting::amount)
                .reduce(Money.zero(postings.get(0).amount().currency()), Money::plus);
    }

    /** What this entry itself has taught is no evidence for it. */
    private List<PayerProfile> learnedFromOthers(String bankRef) throws SQLException {
        return Rules.standing(ledger).stream()
                .filter(rule -> !rule.from().equals(bankRef))
                .flatMap(rule -> Lessons.payer(rule).stream())
                .toList();
    }

    private List<LedgerEntry> earlier(LedgerEntry taken) throws SQLException {
        String id = taken.entry().endToEndId();
        boolean isReturn = taken.entry().kind() == EntryKind.RETURN;
        return !isReturn || id.isEmpty()
                ? List.of()
                : OpenEntries.withEndToEndIds(ledger, Set.of(id)).stream()
                        .filter(e -> e.seq() != taken.seq())
                        .toList();
    }
}
