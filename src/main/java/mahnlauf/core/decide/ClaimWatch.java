package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.ClaimState;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/** What must be looked at while claims are with an agency, and once it is done with them. */
public final class ClaimWatch {

    private ClaimWatch() {}

    /** Whether the debtor disputes one of its invoices: an agency must not pursue that. */
    public static boolean isDisputed(Debtor debtor, Handover claim, LocalDate night) {
        return debtor.holds().stream()
                .filter(hold -> hold.code() == HoldReason.DISPUTE && hold.isInForce(night))
                .anyMatch(
                        hold -> {
                            InvoiceNumber invoice = hold.invoice();
                            return invoice == null || claim.invoices().contains(invoice);
                        });
    }

    /**
     * What came in on an invoice of a claim and the agency does not know of.
     *
     * @param all payments to us and credit notes, all that there were
     * @param more what of it the agency does not know; negative where a payment was returned
     */
    public record Untold(Handover claim, Receivable invoice, Money all, Money more) {}

    /** What the agencies that pursue his claims must be told. */
    public static List<Untold> untold(Debtor debtor) {
        return untold(debtor, ClaimWatch::known);
    }

    /** What an agency knows to have come in on an invoice of its claim. */
    @FunctionalInterface
    public interface Knowledge {
        Money of(Handover claim, Receivable invoice);
    }

    /** The same where an agency knows something else than the ledger says. */
    public static List<Untold> untold(Debtor debtor, Knowledge known) {
        List<Untold> untold = new ArrayList<>(0);
        for (Handover claim : debtor.handovers()) {
            if (claim.isAtAgency()) {
                for (Receivable r : invoices(debtor, claim)) {
                    Money all = cameIn(r);
                    Money told = known.of(claim, r);
                    if (!all.equals(told)) {
                        untold.add(new Untold(claim, r, all, all.minus(told)));
                    }
                }
            }
        }
        return untold;
    }

    /** What the ledger says that the agency was told to have come in on an invoice. */
    public static Money known(Handover claim, Receivable r) {
        return claim.told().getOrDefault(r.number(), before(r, claim));
    }

    /** Claims that an agency has given back or given up while something is owed on them. */
    public static List<Handover> returned(Debtor debtor) {
        return debtor.handovers().stream()
                .filter(claim -> claim.state().hasEnded())
                .filter(claim -> claim.state() != ClaimState.RECALLED)
                .filter(claim -> isOwed(debtor, claim))
                .toList();
    }

    /** Whether something of it is still owed, be it a trifle. */
    public static boolean isOwed(Debtor debtor, Handover claim) {
        return invoices(debtor, claim).stream().anyMatch(ClaimWatch::isOwed);
    }

    private static boolean isOwed(Receivable r) {
        Money principal = r.principalOpen();
        return !principal.isNegative()
                && principal.plus(r.feesOpen()).plus(r.interestOpen()).isPositive();
    }

    /** The invoices of a claim that are still the debtor's. */
    public static List<Receivable> invoices(Debtor debtor, Handover claim) {
        return debtor.receivables().stream()
                .filter(r -> claim.invoices().contains(r.number()))
                .toList();
    }

    /** All money that came to us and all that was credited; not what came through an agency. */
    public static Money cameIn(Receivable r) {
        return r.movements().stream()
                .filter(ClaimWatch::isIncome)
                .map(Posting::amount)
                .reduce(Money.zero(r.gross().currency()), Money::plus);
    }

    /** The oldest ledgers did not write down what the agency was told at the hand-over. */
    private static Money before(Receivable r, Handover claim) {
        return r.movements().stream()
                .filter(p -> isIncome(p) && !p.bookedOn().isAfter(claim.on()))
                .map(Posting::amount)
                .reduce(Money.zero(r.gross().currency()), Money::plus);
    }

    private static boolean isIncome(Posting posting) {
        boolean byAgency = posting.reference().startsWith(Handover.REFERENCE);
        return !byAgency
                && (posting.type() == Posting.Type.ALLOCATION
                        || posting.type() == Posting.Type.CREDIT);
    }
}
