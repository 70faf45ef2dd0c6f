package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.agree.Revival;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Aftermath;
import mahnlauf.core.reconcile.EntryKey;
import mahnlauf.core.reconcile.HandBooking;
import mahnlauf.core.reconcile.Share;
import mahnlauf.core.reconcile.Takeback;
import mahnlauf.store.FactWriter;
import mahnlauf.store.Ledger;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.Rules;
import mahnlauf.store.Transaction;

/** What a person books between two nights: {@code assign}, {@code unassign}, {@code pay}. */
public final class HandDesk {

    /** The account of money that came in no statement. */
    static final String OUTSIDE = "outside";

    private static final String BY_HAND = "by-hand";

    private final Ledger ledger;
    private final Books books;
    private final LocalDate day;
    private final HandBooking booking;

    HandDesk(Ledger ledger, Books books, LocalDate day, Arrears arrears) {
        this.ledger = ledger;
        this.books = books;
        this.day = day;
        this.booking = new HandBooking(books, arrears);
    }

    /**
     * Books an entry.
     *
     * @param text {@code RE-1=49.00 RE-2=10.00}
     * @return what of it is left, zero where nothing is
     * @throws WrongSettingException if there is no such entry, or it can't be booked so
     */
    public Money assign(String bankRef, String text) throws SQLException {
        OpenEntries.Found found = found(bankRef);
        List<Share> shares = shares(text, found.free());
        Optional<String> fault = booking.fault(found.entry().entry(), found.free(), shares);
        if (fault.isPresent()) {
            throw new WrongSettingException(bankRef + ": " + fault.get() + ".");
        }
        Lessons lessons = new Lessons(ledger);
        ledger.record(
                day,
                tx -> {
                    book(tx, found.entry(), found.free(), shares, "assign");
                    lessons.learnPayer(tx, books, found.entry().entry(), shares);
                });
        return HandBooking.left(found.free(), shares);
    }

    private void book(
            Transaction tx, LedgerEntry entry, Money free, List<Share> shares, String source)
            throws SQLException {
        for (Posting posting : booking.book(entry, shares)) {
            tx.facts().posting(posting);
        }
        aftermath(tx, shares.stream().map(Share::invoice).toList());
        tx.facts()
                .decision(new EntryDecision(entry.seq(), EntryDecision.Word.ASSIGNED, "", source));
        OpenEntries.set(tx, entry.seq(), booking.rest(entry, free, shares));
    }

    /** What was written off or waived follows what was booked; new trifles wait for the night. */
    private void aftermath(Transaction tx, List<InvoiceNumber> invoices) throws SQLException {
        List<Receivable> touched = invoices.stream().distinct().map(books::receivable).toList();
        for (Posting posting : Aftermath.of(books, touched, 0, day)) {
            tx.facts().posting(posting);
        }
    }

    private static List<Share> shares(String text, Money like) {
        try {
            return HandBooking.shares(text, like.currency());
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettingException(String.valueOf(wrong.getMessage()) + ".");
        }
    }

    /**
     * Takes back all that an entry booked; it waits in review then and is not booked by itself.
     *
     * @return how much is free again
     * @throws WrongSettingException if there is no such entry, or nothing of it is booked, or it
     *     was returned since
     */
    public Money unassign(String bankRef) throws SQLException {
        OpenEntries.Found found = found(bankRef);
        Money amount = found.entry().entry().amount();
        List<Posting> back = Takeback.of(books, Map.of(bankRef, "taken back by hand on " + day));
        if (back.isEmpty()) {
            throw new WrongSettingException(
                    bankRef + " is booked on nothing; there is nothing to take back.");
        }
        if (!Takeback.isPossible(books, List.of(bankRef))) {
            throw new WrongSettingException(
                    bankRef + " was returned since: what it paid is open again already.");
        }
        OpenEntry waiting =
                new OpenEntry(
                        found.entry().seq(),
                        OpenEntry.State.REVIEW,
                        amount,
                        null,
                        "",
                        0,
                        "taken back by hand on " + day + "; say what it pays");
        Lessons lessons = new Lessons(ledger);
        ledger.record(
                day,
                tx -> {
                    lessons.forgetWhatCameFrom(tx, bankRef);
                    for (Posting posting : back) {
                        tx.facts().posting(posting);
                        books.apply(posting);
                    }
                    aftermath(tx, back.stream().map(Posting::invoice).toList());
                    tx.facts()
                            .decision(
                                    new EntryDecision(
                                            waiting.seq(),
                                            EntryDecision.Word.UNASSIGNED,
                                            "",
                                            "unassign"));
                    OpenEntries.set(tx, waiting.seq(), Optional.of(waiting));
                });
        return amount;
    }

    /**
     * Books money that came outside the statements: cash, card.
     *
     * @return the name of the payment
     * @throws WrongSettingException if the invoice is unknown or owes nothing, or the same money
     *     was booked before
     */
    public String pay(InvoiceNumber invoice, Money amount, LocalDate on, String note)
            throws SQLException {
        Receivable receivable = books.find(invoice);
        if (receivable == null) {
            throw new WrongSettingException(
                    "There is no invoice '"
                            + invoice
                            + "'. `mahnlauf list invoices` shows what there is.");
        }
        if (receivable.invoice().type() != DocumentType.INVOICE) {
            throw new WrongSettingException(
                    invoice
                            + " is a "
                            + receivable.invoice().type().code().replace('_', ' ')
                            + ": nobody pays it. Name the invoice that was paid; `mahnlauf list"
                            + " invoices` shows what there is.");
        }
        String name = books.debtor(receivable.invoice().customer()).customer().name();
        BankEntry entry =
                new BankEntry(
                        freeRef(invoice, amount, on, note),
                        on,
                        on,
                        amount,
                        EntryKind.CREDIT,
                        name,
                        "",
                        "",
                        "",
                        note,
                        "",
                        amount);
        Money owed = booking.owed(invoice, entry);
        if (!owed.isPositive()) {
            throw new WrongSettingException(invoice + " owes nothing on " + on + ".");
        }
        List<Share> shares = List.of(Share.of(invoice, owed.min(amount)));
        ledger.record(
                day,
                tx -> {
                    long key = EntryKey.of(OUTSIDE, entry);
                    FactWriter.Source source = new FactWriter.Source("pay", BY_HAND);
                    tx.facts().entry(OUTSIDE, entry, true, source, key);
                    LedgerEntry taken = new LedgerEntry(tx.facts().seq(), OUTSIDE, entry);
                    book(tx, taken, amount, shares, "pay");
                });
        return entry.bankRef();
    }

    /** What of an entry is booked on nothing. */
    public Money free(String bankRef) throws SQLException {
        return found(bankRef).free();
    }

    /**
     * What such money changes besides: agreements over the invoice that were broken only as long as
     * nobody knew of it.
     */
    public List<Revival> revived(InvoiceNumber invoice) {
        CustomerNumber customer = books.receivable(invoice).invoice().customer();
        return Revival.of(books.debtor(customer), invoice, day);
    }

    private String freeRef(InvoiceNumber invoice, Money amount, LocalDate on, String note)
            throws SQLException {
        String stem = "pay:" + invoice + ":" + on;
        String ref = stem;
        Optional<OpenEntries.Found> other = OpenEntries.find(ledger, ref);
        for (int i = 2; other.isPresent(); i++) {
            BankEntry before = other.get().entry().entry();
            if (before.amount().equals(amount) && before.remittanceInfo().equals(note)) {
                if (other.get().free().equals(amount)) {
                    throw new WrongSettingException(
                            ref
                                    + " was taken back and waits in review; book it with"
                                    + " `mahnlauf assign "
                                    + ref
                                    + " "
                                    + invoice
                                    + "="
                                    + amount.plain()
                                    + "`. If this is other money, give it another --note.");
                }
                throw new WrongSettingException(
                        amount.plain()
                                + " of "
                                + on
                                + " for "
                                + invoice
                                + " is booked already as "
                                + ref
                                + "; if this is other money, give it another --note.");
            }
            ref = stem + "-" + i;
            other = OpenEntries.find(ledger, ref);
        }
        return ref;
    }

    /**
     * Forgets a rule; what it booked stays booked.
     *
     * @throws WrongSettingException if there is no such rule
     */
    public LearnedRule forget(String id) throws SQLException {
        for (LearnedRule rule : Rules.standing(ledger)) {
            if (rule.id().equalsIgnoreCase(id)) {
                ledger.record(day, tx -> Rules.forget(tx, rule));
                return rule;
            }
        }
        throw new WrongSettingException(
                "There is no rule '" + id + "'. `mahnlauf list rules` shows what was learned.");
    }

    private OpenEntries.Found found(String bankRef) throws SQLException {
        Optional<OpenEntries.Found> found = OpenEntries.find(ledger, bankRef);
        if (found.isEmpty()) {
            throw new WrongSettingException(
                    "There is no payment '"
                            + bankRef
                            + "'. `mahnlauf list payments` shows what there is (bank_ref).");
        }
        if (!found.get().stands()) {
            throw new WrongSettingException(
                    bankRef
                            + " stands no more: the bank has withdrawn it or tells it in another way."
                            + " `mahnlauf explain "
                            + bankRef
                            + "` says which.");
        }
        return found.get();
    }
}
