package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * What is left on the invoices of an agreement that was kept: its total was said to end all, so the
 * interest that was charged beyond that total is let go, and never more than that.
 *
 * <p>What such interest has already taken of the payments goes to what is open instead (§ 366 I
 * BGB: the agreed total says what is paid for), so that the principal is paid by money and not by a
 * discount. An agreement that bears interest promised nothing of the kind.
 */
public final class KeptRest {

    /** The rule of these bookings, in the table {@code allocations}. */
    public static final String RULE = "agreement_kept";

    private static final int SURE = 100;

    private final Agreement agreement;
    private final LocalDate night;
    private final List<Receivable> covered;
    private final List<Posting> postings = new ArrayList<>();

    private KeptRest(Agreement agreement, Collection<Receivable> receivables, LocalDate night) {
        this.agreement = agreement;
        this.night = night;
        this.covered =
                receivables.stream()
                        .filter(r -> agreement.covers(r.number()))
                        .filter(r -> r.invoice().type() == DocumentType.INVOICE)
                        .filter(r -> !r.isCancelled() && r.stage() != Stage.COLLECTION)
                        .toList();
    }

    /** The bookings; none where nothing is left, or where no interest came on top. */
    public static List<Posting> of(
            Agreement agreement, Collection<Receivable> receivables, Law law, LocalDate night) {
        if (agreement.terms().bearsInterest()) {
            return List.of();
        }
        KeptRest rest = new KeptRest(agreement, receivables, night);
        rest.letGo(law);
        return rest.postings;
    }

    /** What says how much interest the agreed total held. */
    public record Law(CustomerKind kind, Arrears arrears) {}

    /** What is open of an invoice while the bookings are made up, in minor units. */
    private static final class Balance {

        private final Receivable receivable;
        private final Map<Component, Money> open = new LinkedHashMap<>();
        private Money beyond;

        Balance(Receivable receivable, Money beyond) {
            this.receivable = receivable;
            this.beyond = beyond;
            open.put(Component.PRINCIPAL, notNegative(receivable.principalOpen()));
            open.put(Component.FEE, notNegative(receivable.feesOpen()));
            open.put(Component.INTEREST, notNegative(receivable.interestOpen()));
        }

        Money open(Component part) {
            return open.getOrDefault(part, Money.zero(beyond.currency()));
        }

        void lower(Component part, Money amount) {
            open.put(part, open(part).minus(amount));
        }
    }

    private void letGo(Law law) {
        List<Balance> balances = covered.stream().map(r -> new Balance(r, beyond(r, law))).toList();
        for (Balance balance : balances) {
            Money unpaid = balance.open(Component.INTEREST).min(balance.beyond);
            waive(balance, unpaid);
            balance.lower(Component.INTEREST, unpaid);
        }
        for (Balance from : balances) {
            for (Posting paid : interestPaid(from.receivable)) {
                Money left = paid.amount().min(from.beyond);
                // His own invoice first: most payments name one.
                left = move(paid, from, from, left);
                for (Balance to : balances) {
                    left = move(paid, from, to, left);
                }
            }
        }
    }

    /** Interest charged less what the total held of it, and less what was let go already. */
    private Money beyond(Receivable r, Law law) {
        LocalDate since = agreement.since();
        LocalDate claimed = r.claimedOn();
        Money held = Money.zero(r.gross().currency());
        if (claimed != null && !since.isBefore(claimed)) {
            Arrears.Accrued accrued = law.arrears().interest(r, law.kind(), since);
            held = accrued.missingRate().isPresent() ? r.interestCharged() : accrued.total();
        }
        return notNegative(r.interestCharged().minus(held).minus(r.waived(Component.INTEREST)));
    }

    /** What each payment since the agreement's day has paid of the interest, and still pays. */
    private List<Posting> interestPaid(Receivable r) {
        List<Posting> all = r.movements();
        int before = Math.min(agreement.bookingsBefore(r.number()), all.size());
        Map<String, Posting> net = new LinkedHashMap<>();
        for (Posting p : all.subList(before, all.size())) {
            if (p.type() == Posting.Type.ALLOCATION && p.component() == Component.INTEREST) {
                net.merge(
                        p.reference(), p, (sum, one) -> sum.worth(sum.amount().plus(one.amount())));
            }
        }
        return net.values().stream().filter(p -> p.amount().isPositive()).toList();
    }

    /**
     * Money of the same payment on the same days, so that it neither counts later for the plan nor
     * stays behind when the payment is taken back.
     *
     * @return what is not needed there
     */
    private Money move(Posting paid, Balance from, Balance to, Money most) {
        Money left = most;
        for (Component part : List.copyOf(to.open.keySet())) {
            Money amount = left.min(to.open(part));
            if (amount.isPositive()) {
                Posting there = booked(paid, to.receivable, part, amount);
                postings.add(there);
                postings.add(booked(paid, from.receivable, Component.INTEREST, amount.negated()));
                waive(from, amount);
                to.lower(part, amount);
                left = left.minus(amount);
            }
        }
        return left;
    }

    private Posting booked(Posting paid, Receivable r, Component part, Money amount) {
        return new Posting(
                Posting.Type.ALLOCATION,
                paid.bookedOn(),
                paid.valueDate(),
                r.invoice().customer(),
                r.number(),
                part,
                amount,
                paid.reference(),
                RULE,
                SURE,
                "for what the agreed total covers (" + agreement.id() + ")");
    }

    /** By the name of all waivers: they are taken back where the principal is owed again. */
    private void waive(Balance balance, Money amount) {
        if (amount.isPositive()) {
            balance.beyond = balance.beyond.minus(amount);
            Receivable r = balance.receivable;
            postings.add(
                    new Posting(
                            Posting.Type.WAIVER,
                            night,
                            night,
                            r.invoice().customer(),
                            r.number(),
                            Component.INTEREST,
                            amount,
                            "waiver:" + r.number(),
                            RULE,
                            SURE,
                            "beyond the total of agreement "
                                    + agreement.id()
                                    + ", which was kept"));
        }
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
}
