package mahnlauf.formats.mt940;

import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;

/**
 * Number and sum of the entries of one side of an interim report, as stated ({@code :90C:}, {@code
 * :90D:}) or as read.
 *
 * @param sum not negative
 */
record Mt940Sums(int count, Money sum) {

    static Mt940Sums of(String text) throws BadValueException {
        if (!Mt940Tag.isSum(text)) {
            throw new BadValueException(
                    BadValueException.quoted(text) + " is no sum of the form 12EUR1000,00");
        }
        int at = Mt940Tag.endOfDigits(text, 0);
        return new Mt940Sums(
                Integer.parseInt(text.substring(0, at)), Mt940Balance.unsigned(text, at));
    }

    /** One entry more; a sum that no long holds stays at the largest, which no bank states. */
    Mt940Sums plus(Money amount) {
        long room = Long.MAX_VALUE - sum.minor();
        long more = Math.min(room, amount.abs().minor());
        return new Mt940Sums(count + 1, new Money(sum.minor() + more, sum.currency()));
    }

    @Override
    public String toString() {
        return count + (count == 1 ? " entry of " : " entries of ") + sum;
    }
}
