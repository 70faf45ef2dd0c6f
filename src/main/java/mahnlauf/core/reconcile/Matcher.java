package mahnlauf.core.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/**
 * Finds what a payment pays. The one rule above all: a wrong booking is worse than an open one, so
 * what could be two things is asked.
 *
 * <p>Debts are live: match one entry, book it, match the next.
 */
public final class Matcher {

    private static final String RESERVED =
            "the text refuses fees or interest, or pays under protest (§ 367 II BGB)";

    private static final String OBEYED = "on the principal alone, as the text says";

    private final DebtBook debts = new DebtBook();
    private final Payers payers = new Payers();
    private final MatchPolicy policy;

    public Matcher(
            Iterable<? extends Debt> debts, Iterable<PayerProfile> customers, MatchPolicy policy) {
        this.policy = policy;
        customers.forEach(this::add);
        debts.forEach(this::add);
    }

    /** A debt that came later: an invoice of a file read after the matcher was made. */
    public void add(Debt debt) {
        debts.add(debt, payers.idOf(debt.customer()));
    }

    /** A customer that came later, or another account or name of a known one. */
    public void add(PayerProfile customer) {
        payers.add(customer);
    }

    /** What money that came in pays. Money that goes out is unknown here. */
    public Match match(BankEntry entry) {
        return isReceipt(entry) ? decide(hearing(entry)) : new Match.Unknown();
    }

    /** The same, with all that speaks for and against it. */
    Judgement judge(BankEntry entry, Set<String> returnedBy) {
        if (!isReceipt(entry)) {
            return new Judgement(List.of(), Map.of(), "no money that came in", returnedBy);
        }
        Hearing hearing = hearing(entry);
        Match match = decide(hearing);
        return match.fold(new Judged(Weighing.of(hearing, match), returnedBy));
    }

    private Hearing hearing(BankEntry entry) {
        Quotes quotes = Quotes.of(entry, debts, payers);
        Payer payer = payers.payerOf(entry, quotes.customers());
        return new Hearing(entry, quotes, payer, debts, payers, policy);
    }

    private static Match decide(Hearing hearing) {
        Match match = match(hearing);
        return hearing.quotes().isReserved() ? match.fold(new Reserved(hearing)) : match;
    }

    /** A match told to a person. */
    private record Judged(List<Candidate> candidates, Set<String> returnedBy)
            implements Match.Cases<Judgement> {

        @Override
        public Judgement booked(Match.Booked booked) {
            Map<InvoiceNumber, Money> shares = new HashMap<>();
            booked.shares().forEach(s -> shares.merge(s.invoice(), s.amount(), Money::plus));
            return new Judgement(candidates, shares, booked.reason(), returnedBy);
        }

        @Override
        public Judgement question(Match.Question question) {
            return new Judgement(candidates, Map.of(), question.reason(), returnedBy);
        }

        @Override
        public Judgement unknown() {
            return new Judgement(candidates, Map.of(), Reconciliation.NAMES_NOTHING, returnedBy);
        }
    }

    /** A serial that is not borne out may be a piece of another number: {@code RG 26-00123}. */
    private static Match match(Hearing hearing) {
        List<Reading> readings = hearing.quotes().readings();
        if (readings.isEmpty()) {
            return new ByCustomer(hearing).match();
        }
        Match byNumber = new ByNumber(hearing).match();
        boolean weak = readings.stream().allMatch(r -> r.naming() == Naming.SERIAL);
        return weak ? byNumber.fold(new Otherwise(hearing, byNumber)) : byNumber;
    }

    /** The payer's own invoice that the text mentions, where no number could be booked. */
    private record Otherwise(Hearing hearing, Match byNumber) implements Match.Cases<Match> {

        @Override
        public Match booked(Match.Booked booked) {
            return booked;
        }

        @Override
        public Match question(Match.Question question) {
            return new ByCustomer(hearing).mentionedOne().orElse(question);
        }

        @Override
        public Match unknown() {
            return byNumber;
        }
    }

    /** Booked as the payer says where the settings let it and nothing else is paid; else asked. */
    private record Reserved(Hearing hearing) implements Match.Cases<Match> {

        @Override
        public Match booked(Match.Booked booked) {
            boolean fits = booked.shares().stream().allMatch(this::isWithinPrincipal);
            return fits && hearing.policy().obeysReservation()
                    ? booked.onPrincipal(OBEYED)
                    : hearing.asked(booked, RESERVED);
        }

        private boolean isWithinPrincipal(Share share) {
            Debt debt = hearing.debts().named(share.invoice());
            return debt != null && share.amount().compareTo(debt.principalOpen()) <= 0;
        }

        @Override
        public Match question(Match.Question question) {
            return question;
        }

        @Override
        public Match unknown() {
            return new Match.Unknown();
        }
    }

    /** Which earlier payment a returned debit undoes. */
    public ReturnMatch matchReturn(BankEntry entry, EarlierPayments earlier) {
        return new ByReturn(entry, debts, earlier).match();
    }

    /** Money that a customer may have paid: not ours that came back. */
    static boolean isReceipt(BankEntry entry) {
        return switch (entry.kind()) {
            case CREDIT, DIRECT_DEBIT -> entry.amount().isPositive();
            case DEBIT, RETURN, REFUND -> false;
        };
    }
}
