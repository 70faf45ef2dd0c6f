package mahnlauf.core.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency, counted in minor units (cents).
 *
 * <p>A long, not a BigDecimal: 5.0 and 5.00 are then the same Money, so records that hold one
 * compare well. Amounts of different currencies never meet: adding or comparing them throws.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static final Currency EUR = Currency.getInstance("EUR");

    /** The euro amount of so many cents. */
    public static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount that a decimal number names.
     *
     * @throws ArithmeticException if it has more decimals than the currency (nothing rounds
     *     silently)
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(digits(currency)).longValueExact(), currency);
    }

    /** The nearest amount to a decimal number; a half cent goes up, away from zero. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        BigDecimal whole =
                amount.movePointRight(digits(currency)).setScale(0, RoundingMode.HALF_UP);
        return new Money(whole.longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money abs() {
        return minor < 0 ? negated() : this;
    }

    /** This share of the amount, rounded to the minor unit as said. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = factor.multiply(BigDecimal.valueOf(minor));
        return new Money(product.setScale(0, rounding).longValueExact(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The amount as a decimal number with all decimals of its currency. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** The plain number, for files: {@code 1234.50}. */
    public String plain() {
        return decimal().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + other + " are different currencies");
        }
        return other;
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
