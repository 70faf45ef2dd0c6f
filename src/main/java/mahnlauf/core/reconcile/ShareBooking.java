package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.function.Consumer;
import mahnlauf.core.law.Crediting;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;

/**
 * What one invoice gets of a payment, as postings: costs, then interest, then principal (§ 367 I
 * BGB), as far as a delivered letter has claimed them.
 */
final class ShareBooking {

    private final BankEntry entry;
    private final BookedDebt debt;
    private final Match.Booked why;
    private final Consumer<Posting> books;

    ShareBooking(BankEntry entry, BookedDebt debt, Match.Booked why, Consumer<Posting> books) {
        this.entry = entry;
        this.debt = debt;
        this.why = why;
        this.books = books;
    }

    void book(Share share) {
        LocalDate valueDate = entry.valueDate();
        boolean claimed = debt.claims(valueDate);
        boolean claims = claimed && !why.principalOnly();
        if (claims) {
            Money uncharged = debt.interestUncharged(valueDate);
            charge(Component.INTEREST, uncharged, "interest until the value date");
        }
        Money none = Money.zero(share.amount().currency());
        Crediting.Shares parts =
                Crediting.allocate(
                        share.amount(),
                        claims ? debt.receivable().feesOpen() : none,
                        claims ? debt.interestOwed(valueDate) : none,
                        debt.principalOpen());
        if (!parts.rest().isZero()) {
            throw new IllegalStateException("Share " + share + " is more than is owed: " + parts);
        }
        pay(Component.FEE, parts.costs(), why.reason());
        pay(Component.INTEREST, parts.interest(), why.reason());
        pay(Component.PRINCIPAL, parts.principal(), why.reason());
        pay(Component.DISCOUNT, share.discount(), "Skonto in time");
        pay(Component.TOLERANCE, share.tolerance(), "a difference of cents");
        if (!claimed && debt.principalOpen().isZero()) {
            takeBack();
        }
    }

    /**
     * The money was there before the letter that claimed fees and interest: it claimed them in
     * vain.
     */
    private void takeBack() {
        String reason = "paid before the letter that claimed it";
        charge(Component.FEE, debt.receivable().feesOpen().negated(), reason);
        charge(Component.INTEREST, debt.receivable().interestOpen().negated(), reason);
    }

    private void charge(Component component, Money amount, String reason) {
        post(Posting.Type.CHARGE, component, amount, reason);
    }

    private void pay(Component component, Money amount, String reason) {
        post(Posting.Type.ALLOCATION, component, amount, reason);
    }

    private void post(Posting.Type type, Component component, Money amount, String reason) {
        if (!amount.isZero()) {
            books.accept(
                    new Posting(
                            type,
                            entry.bookingDate(),
                            entry.valueDate(),
                            debt.customer(),
                            debt.invoice(),
                            component,
                            amount,
                            entry.bankRef(),
                            why.rule().code(),
                            why.confidence(),
                            reason));
        }
    }
}
