package mahnlauf.core.law;

import mahnlauf.core.model.Money;

/**
 * How a payment is divided within one debt: costs, then interest, then principal (§ 367 I BGB, Art.
 * 85 I OR). § 1416 ABGB puts interest before the principal and no costs before either: costs come
 * last there, because nothing says that they were agreed to come first.
 */
public final class Crediting {

    private Crediting() {}

    /** What of a payment goes where; {@code rest} is what the debt does not need. */
    public record Shares(Money costs, Money interest, Money principal, Money rest) {}

    /** What is owed on one debt. */
    public record Owed(Money costs, Money interest, Money principal) {}

    /** Divides a payment by this law; nothing may be negative. */
    public static Shares allocate(Jurisdiction law, Money payment, Owed owed) {
        return switch (law) {
            case DE, CH -> allocate(payment, owed.costs(), owed.interest(), owed.principal());
            case AT -> costsLast(payment, owed);
        };
    }

    private static Shares costsLast(Money payment, Owed owed) {
        Money none = Money.zero(payment.currency());
        Money costs = notNegative(owed.costs(), "Costs");
        Shares first = allocate(payment, none, owed.interest(), owed.principal());
        Money onCosts = first.rest().min(costs);
        return new Shares(
                onCosts, first.interest(), first.principal(), first.rest().minus(onCosts));
    }

    /** Divides a payment by the law of Germany and Switzerland; nothing may be negative. */
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
