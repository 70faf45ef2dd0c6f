package mahnlauf.core.accounting;

import java.util.List;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;

/**
 * What all debtors owe more or less, counted twice: by the ledger's postings and by the bookings
 * made of them. Where the two differ, a cent was lost and nothing may leave.
 */
public final class DebtorSums {

    private DebtorSums() {}

    /**
     * Compares the two.
     *
     * @throws IllegalStateException if they differ
     */
    public static void check(List<Posting> postings, List<Booking> bookings, AccountPlan plan) {
        Money ledger = ofLedger(postings, plan.whenCharged());
        Money booked =
                bookings.stream()
                        .filter(Booking::isOfDebtor)
                        .map(Booking::debit)
                        .reduce(Money.eur(0), Money::plus);
        if (!ledger.equals(booked)) {
            throw new IllegalStateException(
                    "The ledger changes what debtors owe by "
                            + ledger
                            + ", the batch by "
                            + booked);
        }
    }

    /**
     * By how much these postings change what the debtors' accounts show.
     *
     * @param ancillary whether fees and interest stand on these accounts, too
     */
    public static Money ofLedger(List<Posting> postings, boolean ancillary) {
        return postings.stream()
                .filter(p -> ancillary || !isAncillary(p.component()))
                .map(DebtorSums::change)
                .reduce(Money.eur(0), Money::plus);
    }

    private static boolean isAncillary(Component component) {
        return component == Component.FEE || component == Component.INTEREST;
    }

    private static Money change(Posting posting) {
        return switch (posting.type()) {
            case ALLOCATION, WRITE_OFF, WAIVER -> posting.amount().negated();
            case CHARGE -> posting.amount();
            case CREDIT -> Money.eur(0);
        };
    }
}
