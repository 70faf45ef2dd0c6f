package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Decimals;

/** A balance ({@code C260301EUR1000,00}), signed. */
record Mt940Balance(LocalDate day, Money amount) {

    private static final int AMOUNT_AT = 10; // after the mark, six digits of date, three letters

    /** Whether a folded line can be told from a balance. */
    static boolean looksLikeOne(String text) {
        return text.length() > AMOUNT_AT
                && (text.charAt(0) == 'C' || text.charAt(0) == 'D')
                && Character.isDigit(text.charAt(1))
                && Character.isUpperCase(text.charAt(7));
    }

    static Mt940Balance of(String text) throws BadValueException {
        if (!looksLikeOne(text)) {
            throw new BadValueException(
                    BadValueException.quoted(text)
                            + " is no balance of the form C260301EUR1000,00");
        }
        Currency currency = Currencies.of(text.substring(7, AMOUNT_AT));
        int digits = Currencies.digits(currency);
        long minor = Decimals.minor(text.substring(AMOUNT_AT).strip(), ',', digits);
        return new Mt940Balance(
                Days.swift(text, 1), new Money(text.charAt(0) == 'C' ? minor : -minor, currency));
    }
}
