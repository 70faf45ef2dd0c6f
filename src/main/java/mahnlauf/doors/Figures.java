package mahnlauf.doors;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import mahnlauf.core.model.Money;

/** How amounts, dates and rates are written in one language; an amount never breaks over lines. */
final class Figures {

    private final Locale locale;
    private final DateTimeFormatter dates;

    Figures(String language) {
        locale = Locale.forLanguageTag(language);
        // A month in letters cannot be misread where 03/04 could.
        dates =
                DateTimeFormatter.ofPattern(
                        language.equals("de") ? "dd.MM.uuuu" : "d MMMM uuuu", locale);
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = money.currency();
        format.setCurrency(currency);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        // Where the currency comes first, its code needs a distance that a sign does not.
        return format.format(money.decimal()).replaceFirst("(?<=[A-Z]{3})(?=\\d)", "\u00a0");
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    /** A rate with at least two decimals: {@code 11,27}. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** The country as printed in the last line of an address abroad, in the sender's language. */
    static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.GERMAN).toUpperCase(Locale.GERMAN);
    }

    /** An IBAN in groups of four, as people read and type it. */
    static String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
