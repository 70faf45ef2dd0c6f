package mahnlauf.formats.bank;

import java.util.Currency;
import java.util.Locale;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Ibans;

/** Whose account the rows of an export are, and in which currency it is kept. */
final class Accounts {

    private final CsvDialect dialect;

    Accounts(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /** Of a row: by its own cells, else by what the export states, else by the dialect. */
    StatementSink.Head of(Row row, Stated stated) throws BadValueException {
        String currency = row.first(Meaning.CURRENCY);
        return new StatementSink.Head(
                account(row.first(Meaning.ACCOUNT), stated),
                currency.isEmpty() ? currency(row.header(), stated) : currency(currency));
    }

    /** Of an export without rows. */
    StatementSink.Head of(Header header, Stated stated) throws BadValueException {
        return new StatementSink.Head(account("", stated), currency(header, stated));
    }

    private String account(String own, Stated stated) {
        String text = own.isEmpty() ? stated.text(StatedValue.ACCOUNT) : own;
        if (text.isEmpty()) {
            return dialect.account();
        }
        int slash = text.lastIndexOf(" / ");
        String behind = slash < 0 ? "" : text.substring(slash + 3);
        String before = slash < 0 ? "" : text.substring(0, slash);
        if (CellShape.isIban(behind) || CellShape.isIban(before)) {
            return Ibans.ofStatement(CellShape.isIban(behind) ? behind : before);
        }
        String bank = stated.text(StatedValue.BANK);
        if (own.isEmpty() && Ibans.isGerman(bank, text)) {
            return Ibans.german(bank, text);
        }
        boolean isName = text.chars().noneMatch(Character::isDigit);
        return isName ? dialect.account() + " " + text : Ibans.ofStatement(text);
    }

    private Currency currency(Header header, Stated stated) throws BadValueException {
        String text = header.currency();
        text = text.isEmpty() ? stated.text(StatedValue.CURRENCY) : text;
        text = text.isEmpty() ? dialect.currency() : text;
        if (text.isEmpty()) {
            throw new BadValueException("no currency; expected a code such as EUR");
        }
        return currency(text);
    }

    private static Currency currency(String text) throws BadValueException {
        String code = text.toUpperCase(Locale.ROOT);
        return code.equals("€") || code.equals("EURO") ? Money.EUR : Currencies.of(code);
    }
}
