package mahnlauf.core.law;

import mahnlauf.core.model.Money;

/** How a payment is divided within one debt: costs, then interest, then principal (§ 367 I BGB). */
public final class Crediting {

    private Crediting() {}

    /** What of a payment goes where; {@code rest} is what the debt does not need. */
    public record Shares(Money costs, Money interest, Money principal, Money rest) {}

    /** Divides a payment; nothing may be negative. */
    public static Shares allocate(Money payment, Money costs, Money interest, Money principal) {
        Money left = notNegative(payment, "Payment");
        Money onCosts = left.min(notNegative(costs, "Costs"));
        left = left.minus(onCosts);
        Money onInterest = left.min(notNegative(interest, "Interest"));
        left = left.minus(onInterest);
        Money onPrincipal = left.min(notNegative(principal, "Principal"));
        return new Shares(onCosts, onInterest, onPrincipal, left.minus(onPrincipal));
    }

    private static Money notNegative(Money amount, String what) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(what + " is negative: " + amount);
        }
        return amount;
    }
}
