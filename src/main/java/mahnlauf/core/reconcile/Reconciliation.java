package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/**
 * One night's bank entries against the books: what is booked, what a person must decide.
 *
 * <p>Entries are taken by booking date across all accounts and files, so the order of files changes
 * nothing and of a double payment the later is the second. Every booking is applied to the books at
 * once, so the next entry meets what is left.
 */
public final class Reconciliation {

    /** Booking date; of one day receipts before returns; then account and place in the ledger. */
    private static final Comparator<LedgerEntry> IN_ORDER =
            Comparator.comparing((LedgerEntry e) -> e.entry().bookingDate())
                    .thenComparing(e -> e.entry().kind() == EntryKind.RETURN)
                    .thenComparing(LedgerEntry::account)
                    .thenComparing(e -> e.entry().bankRef())
                    .thenComparingLong(LedgerEntry::seq);

    static final String RETURN_OF_NOTHING = "a return that names no payment we know";

    static final String NAMES_NOTHING = "names no invoice and no customer that we know";

    static final String FEE_OR_REST =
            "the bank's fee, or a rest of the payment that was booked on nothing";

    private final Books books;
    private final Map<InvoiceNumber, BookedDebt> debts = new HashMap<>();
    private final Matcher matcher;
    private final BookedPayments payments;
    private final List<Posting> postings = new ArrayList<>();
    private final List<OpenEntry> open = new ArrayList<>();

    Reconciliation(
            Books books,
            Collection<LedgerEntry> earlier,
            Collection<PayerProfile> learned,
            Arrears arrears,
            MatchPolicy policy) {
        this.books = books;
        List<PayerProfile> payers = new ArrayList<>();
        for (Debtor debtor : books.debtors()) {
            payers.add(
                    new PayerProfile(
                            debtor.number(), debtor.customer().name(), debtor.customer().iban()));
        }
        learned.stream().filter(p -> books.find(p.number()) != null).forEach(payers::add);
        for (Receivable r : books.receivables()) {
            if (r.invoice().type() == DocumentType.INVOICE) {
                Debtor debtor = books.debtor(r.invoice().customer());
                debts.put(
                        r.number(),
                        new BookedDebt(r, debtor.customer().kind(), arrears, debtor.receivables()));
            }
        }
        List<BookedDebt> inOrder =
                books.receivables().stream()
                        .map(r -> debts.get(r.number()))
                        .filter(d -> d != null)
                        .toList();
        this.matcher = new Matcher(inOrder, payers, policy);
        this.payments = new BookedPayments(books, earlier);
    }

    Matcher matcher() {
        return matcher;
    }

    ReturnMatch matchReturn(BankEntry entry) {
        return matcher.matchReturn(entry, payments);
    }

    /** What the night books, and what is left. */
    public record Outcome(List<Posting> postings, List<OpenEntry> open) {

        public Outcome {
            postings = List.copyOf(postings);
            open = List.copyOf(open);
        }
    }

    /**
     * Books the entries.
     *
     * @param books changed as it goes: every booking is applied
     * @param earlier entries of former nights that a return of tonight may mean by its end-to-end
     *     id
     * @param learned under which accounts and names customers pay besides their own
     */
    public static Outcome of(
            Books books,
            List<LedgerEntry> entries,
            Collection<LedgerEntry> earlier,
            Collection<PayerProfile> learned,
            Arrears arrears,
            MatchPolicy policy) {
        Reconciliation night = new Reconciliation(books, earlier, learned, arrears, policy);
        List<LedgerEntry> left = entries.stream().sorted(IN_ORDER).toList();
        int before = -1;
        while (!left.isEmpty() && night.postings.size() > before) {
            before = night.postings.size();
            left = night.takeAll(left);
        }
        return new Outcome(night.postings, night.open);
    }

    /**
     * What a later entry settles may make an earlier question plain, so the questions are asked
     * again until nothing more is booked: the same night twice must change nothing.
     *
     * @return the entries that are still a question
     */
    private List<LedgerEntry> takeAll(List<LedgerEntry> entries) {
        Set<Long> again = entries.stream().map(LedgerEntry::seq).collect(Collectors.toSet());
        open.removeIf(o -> again.contains(o.seq()));
        entries.forEach(this::take);
        Set<Long> asked =
                open.stream()
                        .filter(o -> o.state() == OpenEntry.State.REVIEW)
                        .map(OpenEntry::seq)
                        .collect(Collectors.toSet());
        return entries.stream().filter(e -> asked.contains(e.seq())).toList();
    }

    private void take(LedgerEntry taken) {
        BankEntry entry = taken.entry();
        if (entry.kind() == EntryKind.RETURN) {
            matchReturn(entry)
                    .fold(
                            undone -> undo(taken, undone),
                            (some, reason) -> ask(taken, null, undoing(entry, some), reason),
                            () -> ask(taken, null, List.of(), RETURN_OF_NOTHING));
            return;
        }
        matcher.match(entry)
                .fold(
                        new Match.Cases<Boolean>() {
                            @Override
                            public Boolean booked(Match.Booked booked) {
                                return book(taken, booked);
                            }

                            @Override
                            public Boolean question(Match.Question question) {
                                return Reconciliation.this.question(taken, question);
                            }

                            @Override
                            public Boolean unknown() {
                                return unmatched(taken);
                            }
                        });
        payments.remember(taken);
    }

    private boolean book(LedgerEntry taken, Match.Booked booked) {
        for (Share share : booked.shares()) {
            BookedDebt debt = debts.get(share.invoice());
            if (debt == null) {
                throw new IllegalStateException(
                        "Matched an invoice that is not in the books: " + share);
            }
            new ShareBooking(taken.entry(), debt, booked, this::apply).book(share);
        }
        if (booked.rest().isPositive()) {
            open.add(
                    new OpenEntry(
                            taken.seq(),
                            OpenEntry.State.PARTLY_BOOKED,
                            booked.rest(),
                            booked.customer(),
                            "",
                            booked.confidence(),
                            "paid too much: the rest stays with the customer"));
        }
        return true;
    }

    /**
     * A return opens again exactly what its payment had closed; what the bank took on top is its
     * fee.
     */
    private boolean undo(LedgerEntry taken, ReturnMatch.Undone undone) {
        BankEntry entry = taken.entry();
        Money left = entry.amount();
        for (Posting paid : payments.allocations(undone.payment().bankRef())) {
            Posting back =
                    new Posting(
                            Posting.Type.ALLOCATION,
                            entry.bookingDate(),
                            entry.valueDate(),
                            paid.customer(),
                            paid.invoice(),
                            paid.component(),
                            paid.amount().negated(),
                            entry.bankRef(),
                            undone.rule().code(),
                            undone.confidence(),
                            undone.reason());
            apply(back);
            left = paid.component().isMoney() ? left.plus(paid.amount()) : left;
        }
        payments.returned(undone.payment().bankRef());
        if (!left.isZero()) {
            open.add(
                    new OpenEntry(
                            taken.seq(),
                            OpenEntry.State.PARTLY_BOOKED,
                            left,
                            null,
                            "",
                            undone.confidence(),
                            FEE_OR_REST));
        }
        return true;
    }

    /** The payments that a return may undo, as proposals: what it took more is the bank's fee. */
    private List<OpenEntry.Proposal> undoing(BankEntry entry, List<EarlierPayment> candidates) {
        List<EarlierPayment> possible =
                candidates.stream().filter(p -> ByReturn.isWithFee(entry, p)).toList();
        int confidence = possible.size() == 1 && candidates.size() == 1 ? 85 : 40;
        return possible.stream()
                .limit(Match.Question.MOST)
                .map(p -> new OpenEntry.Proposal(inWords(p), confidence))
                .toList();
    }

    private String inWords(EarlierPayment payment) {
        Map<InvoiceNumber, Money> paid = new TreeMap<>();
        for (Posting posting : payments.allocations(payment.bankRef())) {
            if (posting.component().isMoney()) {
                paid.merge(posting.invoice(), posting.amount(), Money::plus);
            }
        }
        return paid.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().plain())
                .collect(Collectors.joining(" "));
    }

    private void apply(Posting posting) {
        books.apply(posting);
        payments.remember(posting);
        postings.add(posting);
    }

    private boolean question(LedgerEntry taken, Match.Question question) {
        List<OpenEntry.Proposal> proposals = new ArrayList<>();
        for (Match.Proposal proposal : question.proposals()) {
            proposals.add(new OpenEntry.Proposal(proposal.inWords(), proposal.confidence()));
        }
        return ask(taken, question.customer(), proposals, question.reason());
    }

    private boolean ask(
            LedgerEntry taken,
            @Nullable CustomerNumber customer,
            List<OpenEntry.Proposal> proposals,
            String reason) {
        Money rest = taken.entry().amount();
        boolean none = proposals.isEmpty();
        open.add(
                new OpenEntry(
                        taken.seq(),
                        OpenEntry.State.REVIEW,
                        rest,
                        customer,
                        none ? "" : proposals.get(0).proposal(),
                        none ? 0 : proposals.get(0).confidence(),
                        reason,
                        none ? List.of() : proposals.subList(1, proposals.size())));
        return false;
    }

    /** Money that came in and names nothing we know; our own that came back nobody owed. */
    private boolean unmatched(LedgerEntry taken) {
        Money amount = taken.entry().amount();
        if (Matcher.isReceipt(taken.entry())) {
            open.add(
                    new OpenEntry(
                            taken.seq(),
                            OpenEntry.State.UNMATCHED,
                            amount,
                            null,
                            "",
                            0,
                            NAMES_NOTHING));
        }
        return false;
    }
}
