package mahnlauf.formats.base;

import java.util.Currency;
import mahnlauf.core.model.Money;

/** Currency codes of ISO 4217, as far as the JDK knows them. */
public final class Currencies {

    private Currencies() {}

    /** The currency of a code such as {@code EUR}. */
    public static Currency of(String code) throws BadValueException {
        if ("EUR".equals(code)) {
            return Money.EUR;
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new BadValueException(
                    BadValueException.quoted(code) + " is no currency code such as EUR or CHF");
        }
    }

    /** How many decimals its amounts have. */
    public static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
