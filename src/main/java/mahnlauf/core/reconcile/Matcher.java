package mahnlauf.core.reconcile;

import java.util.List;
import mahnlauf.core.model.BankEntry;

/**
 * Finds what a payment pays. The one rule above all: a wrong booking is worse than an open one, so
 * what could be two things is asked.
 *
 * <p>Debts are live: match one entry, book it, match the next.
 */
public final class Matcher {

    private static final String RESERVED =
            "the text refuses fees or interest, or pays under protest (§ 367 II BGB)";

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
        if (!isReceipt(entry)) {
            return new Match.Unknown();
        }
        Quotes quotes = Quotes.of(entry, debts, payers);
        Payer payer = payers.payerOf(entry, quotes.customers());
        Hearing hearing = new Hearing(entry, quotes, payer, debts, payers, policy);
        Match match = match(hearing);
        return quotes.isReserved() ? match.fold(new Asked(hearing, RESERVED)) : match;
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

    /** What would be booked becomes a question. */
    private record Asked(Hearing hearing, String doubt) implements Match.Cases<Match> {

        @Override
        public Match booked(Match.Booked booked) {
            return hearing.asked(booked, doubt);
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

    private static boolean isReceipt(BankEntry entry) {
        return switch (entry.kind()) {
            case CREDIT, DIRECT_DEBIT -> entry.amount().isPositive();
            case DEBIT, RETURN, REFUND -> false;
        };
    }
}
