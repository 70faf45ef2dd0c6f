package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * Gives up a claim (German: ausbuchen) and takes that back, component by component.
 *
 * <p>To write off is bookkeeping: the debtor owes on, so money that comes later is booked as ever,
 * and what is written off becomes less by it. Never more than a person declared stays written off:
 * what a returned debit or a corrected invoice adds is open again.
 */
public final class WriteOffs {

    private static final String ADJUSTED = "adjusted";

    private static final List<Component> PARTS =
            List.of(Component.PRINCIPAL, Component.FEE, Component.INTEREST);

    private WriteOffs() {}

    /** The reference that all bookings of one invoice's write-off carry. */
    public static String reference(Receivable receivable) {
        return "write_off:" + receivable.number();
    }

    /** Everything that is open tonight, given up; empty where nothing is. */
    public static List<Posting> declare(Receivable receivable, LocalDate day) {
        Map<Component, Money> open = new EnumMap<>(Component.class);
        open.put(Component.PRINCIPAL, receivable.principalOpen());
        open.put(Component.FEE, receivable.feesOpen());
        open.put(Component.INTEREST, receivable.interestOpen());
        List<Posting> postings = new ArrayList<>();
        for (Component part : PARTS) {
            Money amount = open.getOrDefault(part, Money.zero(receivable.gross().currency()));
            if (amount.isPositive()) {
                postings.add(
                        posting(receivable, part, amount, day)
                                .by(Posting.BY_WRITE_OFF, "a person gave it up"));
            }
        }
        return postings;
    }

    /** What stands written off is owed and chased again; empty where nothing does. */
    public static List<Posting> reopen(Receivable receivable, LocalDate day) {
        List<Posting> postings = new ArrayList<>();
        for (Component part : PARTS) {
            Money amount = receivable.writtenOff(part);
            if (!amount.isZero()) {
                postings.add(
                        posting(receivable, part, amount.negated(), day)
                                .by(Posting.BY_REOPEN, "a person opened it again"));
            }
        }
        return postings;
    }

    /**
     * What must be booked so that no more is written off than is unpaid, and no less than was
     * declared of it.
     */
    public static List<Posting> adjust(Receivable receivable, LocalDate night) {
        List<Posting> postings = new ArrayList<>();
        for (Component part : PARTS) {
            Money declared = receivable.writeOffDeclared(part);
            Money stands = receivable.writtenOff(part);
            Money unpaid = unpaid(receivable, part);
            Money right = unpaid.isNegative() ? unpaid.minus(unpaid) : unpaid.min(declared);
            if (!right.equals(stands)) {
                postings.add(
                        posting(receivable, part, right.minus(stands), night)
                                .by(ADJUSTED, why(right.compareTo(stands) < 0)));
            }
        }
        return postings;
    }

    private static String why(boolean less) {
        return less
                ? "money or a credit came in on what was written off"
                : "what came in on what was written off has gone back";
    }

    private static Money unpaid(Receivable receivable, Component part) {
        return switch (part) {
            case FEE -> receivable.feesOpen().plus(receivable.writtenOff(part));
            case INTEREST -> receivable.interestOpen().plus(receivable.writtenOff(part));
            case PRINCIPAL, DISCOUNT, TOLERANCE -> receivable.principalUnpaid();
        };
    }

    private static Posting posting(
            Receivable receivable, Component part, Money amount, LocalDate day) {
        return new Posting(
                Posting.Type.WRITE_OFF,
                day,
                day,
                receivable.invoice().customer(),
                receivable.number(),
                part,
                amount,
                reference(receivable),
                "",
                100,
                "");
    }
}
