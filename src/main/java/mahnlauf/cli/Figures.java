package mahnlauf.cli;

import java.math.BigDecimal;
import java.util.Currency;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Money;

/** How figures are written on the command line of {@code calc}. */
final class Figures {

    private static final int MOST_DIGITS = 12; // before the decimal point

    private Figures() {}

    /** An amount that is not negative: {@code 1234.56}. */
    static Money amount(String option, String text, Jurisdiction jurisdiction) {
        if (!text.matches("[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{1,2})?")) {
            throw new UsageException(
                    option + " '" + text + "' is no amount; write it like 1234.56");
        }
        return Money.of(new BigDecimal(text), currency(jurisdiction));
    }

    /** A factor or a rate in percent: {@code 0.9}. */
    static BigDecimal decimal(String option, String text) {
        if (!text.matches("-?[0-9]{1,4}(\\.[0-9]{1,6})?")) {
            throw new UsageException(option + " '" + text + "' is no number; write it like 0.9");
        }
        return new BigDecimal(text);
    }

    static CustomerKind kind(String text) {
        return switch (text) {
            case "B2B" -> CustomerKind.BUSINESS;
            case "B2C" -> CustomerKind.CONSUMER;
            default ->
                    throw new UsageException(
                            "--kind '" + text + "' is not known; expected B2B or B2C");
        };
    }

    private static Currency currency(Jurisdiction jurisdiction) {
        return jurisdiction == Jurisdiction.CH ? Currency.getInstance("CHF") : Money.EUR;
    }
}
