package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * A balance ({@code C260301EUR1000,00}), signed.
 *
 * @param day null where its digits are no day ({@code C000000EUR0,} of a new account)
 */
record Mt940Balance(@Nullable LocalDate day, Money amount) {

    static Mt940Balance of(String text) throws BadValueException {
        if (!Mt940Tag.isBalance(text)) {
            throw new BadValueException(
                    BadValueException.quoted(text)
                            + " is no balance of the form C260301EUR1000,00");
        }
        int at = Mt940Tag.endOfDigits(text, 1);
        long minor = minor(text, at);
        Money amount =
                new Money(
                        text.charAt(0) == 'C' ? minor : -minor,
                        Currencies.of(text.substring(at, at + 3)));
        return new Mt940Balance(day(text.substring(1, at)), amount);
    }

    private static @Nullable LocalDate day(String digits) {
        try {
            return Mt940Line.day(digits);
        } catch (BadValueException none) {
            return null;
        }
    }

    /** The amount without a sign in {@code EUR1000,00}, which starts there. */
    static Money unsigned(String text, int at) throws BadValueException {
        if (!Mt940Tag.isCurrency(text, at)) {
            throw new BadValueException(
                    BadValueException.quoted(text) + " is no amount of the form EUR1000,00");
        }
        return new Money(minor(text, at), Currencies.of(text.substring(at, at + 3)));
    }

    /** Where the message ends on the same line, its amount ends there too. */
    private static long minor(String text, int at) throws BadValueException {
        Currency currency = Currencies.of(text.substring(at, at + 3));
        int end = text.indexOf("-}", at);
        String amount = text.substring(at + 3, end < 0 ? text.length() : end);
        return Decimals.minor(amount.strip(), ',', Currencies.digits(currency));
    }
}
