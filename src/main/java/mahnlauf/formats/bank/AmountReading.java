package mahnlauf.formats.bank;

import java.util.Currency;
import java.util.Locale;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.csv.AmountScan;
import org.jspecify.annotations.Nullable;

/** Reads the amounts of an export as its dialect writes them. */
final class AmountReading {

    private final CsvDialect.Amounts amounts;
    private final AmountScan.Finding shown;

    /** {@code shown}: what the file's amounts showed, for a dialect that writes either way. */
    AmountReading(CsvDialect dialect, AmountScan.Finding shown) {
        this.amounts = dialect.amounts();
        this.shown = shown;
    }

    /** What raises the balance, positive, by the amount's own column or by two. */
    Money amount(Row row, Currency currency) throws BadValueException {
        if (row.has(Meaning.AMOUNT)) {
            Money amount = required(row, Meaning.AMOUNT, currency);
            return row.header().places(Meaning.SIGN).length == 0
                    ? amount
                    : signed(amount, row.first(Meaning.SIGN), row);
        }
        Money credit = read(row, Meaning.CREDIT, currency);
        Money debit = read(row, Meaning.DEBIT, currency);
        if (credit == null && debit == null) {
            Meaning missing =
                    row.header().places(Meaning.AMOUNT).length > 0
                            ? Meaning.AMOUNT
                            : Meaning.CREDIT;
            throw row.wrong(missing, "is empty; expected an amount");
        }
        Money in = credit == null ? Money.zero(currency) : credit;
        Money out = debit == null ? Money.zero(currency) : debit;
        if (!in.isZero() && !out.isZero()) {
            throw row.wrong(Meaning.DEBIT, "stands beside a credit; expected one of the two");
        }
        return in.plus(lowering(out));
    }

    /** What the bank took beside the amount, signed; zero where it took nothing. */
    Money fee(Row row, Currency currency) throws BadValueException {
        Money fee = read(row, Meaning.FEE, currency);
        if (fee == null) {
            return Money.zero(currency);
        }
        return amounts.feeDeducted() ? fee.negated() : fee;
    }

    /** An amount, null where the cell is empty. */
    @Nullable Money read(Row row, Meaning meaning, Currency currency) throws BadValueException {
        return row.has(meaning) ? required(row, meaning, currency) : null;
    }

    /** A text that is an amount, perhaps with its currency. */
    Money read(String text, Currency currency) throws BadValueException {
        String bare = withoutCurrency(text, currency);
        int digits = Currencies.digits(currency);
        long minor =
                amounts.numbers() == null
                        ? shown.minor(bare, digits)
                        : amounts.numbers().minor(bare, digits);
        return new Money(minor, currency);
    }

    private Money required(Row row, Meaning meaning, Currency currency) throws BadValueException {
        try {
            return read(row.first(meaning), currency);
        } catch (BadValueException bad) {
            throw row.wrong(meaning, bad.reason());
        }
    }

    private Money signed(Money amount, String word, Row row) throws BadValueException {
        String folded = word.toLowerCase(Locale.ROOT);
        if (amounts.creditWords().contains(folded)) {
            return amount;
        }
        if (amounts.debitWords().contains(folded)) {
            return amount.abs().negated();
        }
        throw row.wrong(
                Meaning.SIGN,
                BadValueException.quoted(word)
                        + " says neither credit nor debit; expected one of "
                        + String.join(", ", amounts.creditWords())
                        + ", "
                        + String.join(", ", amounts.debitWords()));
    }

    private Money lowering(Money debit) {
        return switch (amounts.debits()) {
            case POSITIVE -> debit.negated();
            case NEGATIVE -> debit;
            case ANY -> debit.abs().negated();
        };
    }

    /** {@code 4.093,32 €}, {@code CHF 30920.51}; another currency stays and is no amount. */
    private static String withoutCurrency(String text, Currency currency) {
        for (String mark : marks(currency)) {
            if (text.startsWith(mark)) {
                return trimmed(text.substring(mark.length()));
            }
            if (text.endsWith(mark)) {
                return trimmed(text.substring(0, text.length() - mark.length()));
            }
        }
        return text;
    }

    private static String[] marks(Currency currency) {
        String code = currency.getCurrencyCode();
        return code.equals("EUR") ? new String[] {code, "€"} : new String[] {code};
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Clean.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Clean.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
