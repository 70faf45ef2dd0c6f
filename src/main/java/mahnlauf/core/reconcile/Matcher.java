package mahnlauf.core.reconcile;

import mahnlauf.core.model.BankEntry;

/**
 * Finds what a payment pays. The one rule above all: a wrong booking is worse than an open one, so
 * what could be two things is asked.
 *
 * <p>Debts are live: match one entry, book it, match the next.
 */
public final class Matcher {

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
        return quotes.readings().isEmpty()
                ? new ByCustomer(hearing).match()
                : new ByNumber(hearing).match();
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
