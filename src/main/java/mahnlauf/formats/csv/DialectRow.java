package mahnlauf.formats.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.CsvDialect.Meaning;

/** One row of a bank's CSV export. */
final class DialectRow {

    private final CsvDialect dialect;
    private final Map<Meaning, Integer> positions;
    private final CsvRecord row;
    private final Limits limits;

    DialectRow(CsvDialect dialect, Map<Meaning, Integer> positions, CsvRecord row, Limits limits) {
        this.dialect = dialect;
        this.positions = positions;
        this.row = row;
        this.limits = limits;
    }

    long line() {
        return row.getStartingLineNumber();
    }

    boolean isPending() throws BadValueException {
        String status = text(Meaning.STATUS).toLowerCase(Locale.ROOT);
        return dialect.pendingWords().stream().anyMatch(status::contains);
    }

    StatementSink.Head head() throws BadValueException {
        String account = Ibans.ofStatement(text(Meaning.ACCOUNT));
        if (account.isEmpty()) {
            throw new BadValueException(
                    title(Meaning.ACCOUNT) + " is empty; expected the account's IBAN");
        }
        return new StatementSink.Head(account, Currencies.of(text(Meaning.CURRENCY)));
    }

    BankEntry entry(Currency currency) throws BadValueException {
        Money amount = amount(Meaning.AMOUNT, currency);
        LocalDate booked = day(Meaning.BOOKING_DATE);
        LocalDate valued = text(Meaning.VALUE_DATE).isEmpty() ? booked : day(Meaning.VALUE_DATE);
        EntryKind kind = kind(amount);
        return new BankEntry(
                "", // no bank writes its own reference into a CSV of this kind
                booked,
                valued,
                amount,
                kind,
                Clean.name(text(Meaning.COUNTERPARTY)),
                Clean.account(text(Meaning.COUNTERPARTY_ACCOUNT)),
                said(text(Meaning.END_TO_END_ID)),
                said(text(Meaning.MANDATE)),
                text(Meaning.REMITTANCE),
                "",
                kind == EntryKind.RETURN ? original(amount) : amount.abs());
    }

    private EntryKind kind(Money amount) throws BadValueException {
        String words = text(Meaning.BOOKING_TEXT).toUpperCase(Locale.ROOT);
        boolean back =
                words.contains("RUECK") || words.contains("RÜCK") || words.contains("RETOURE");
        boolean debit = words.contains("LASTSCHR");
        if (amount.isNegative()) {
            boolean named =
                    !text(Meaning.ORIGINAL_AMOUNT).isEmpty()
                            || !text(Meaning.RETURN_CHARGE).isEmpty();
            return named || (debit && back) ? EntryKind.RETURN : EntryKind.DEBIT;
        }
        return debit && !back ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    /** The debit that came back, without the banks' fee for it. */
    private Money original(Money amount) throws BadValueException {
        Money whole = amount.abs();
        Money stated = amount(Meaning.ORIGINAL_AMOUNT, whole.currency()).abs();
        Money charge = amount(Meaning.RETURN_CHARGE, whole.currency()).abs();
        Money original = stated.isZero() ? whole.minus(charge) : stated;
        return original.isPositive() && original.compareTo(whole) < 0 ? original : whole;
    }

    /** An amount; an empty cell is nothing, except that of the amount itself. */
    private Money amount(Meaning meaning, Currency currency) throws BadValueException {
        String text = text(meaning);
        if (text.isEmpty() && meaning != Meaning.AMOUNT) {
            return Money.zero(currency);
        }
        try {
            return new Money(dialect.numbers().minor(text, Currencies.digits(currency)), currency);
        } catch (BadValueException bad) {
            throw new BadValueException(title(meaning) + ": " + bad.reason());
        }
    }

    private LocalDate day(Meaning meaning) throws BadValueException {
        String text = text(meaning);
        try {
            return switch (dialect.dates()) {
                case GERMAN_SHORT_YEAR -> Days.german(text, true);
                case GERMAN -> Days.german(text, false);
                case ISO -> Days.iso(text);
            };
        } catch (BadValueException bad) {
            throw new BadValueException(title(meaning) + ": " + bad.reason());
        }
    }

    private String text(Meaning meaning) throws BadValueException {
        Integer position = positions.get(meaning);
        String cell = position == null ? "" : row.getField(position);
        if (cell.length() > limits.fieldChars()) {
            throw new BadValueException(
                    title(meaning)
                            + " is longer than "
                            + limits.fieldChars()
                            + " characters (limits.field_chars)");
        }
        return Clean.line(cell);
    }

    private String title(Meaning meaning) {
        return String.valueOf(dialect.columns().get(meaning));
    }

    private static String said(String reference) {
        return reference.equals("NOTPROVIDED") || reference.equals("NONREF") ? "" : reference;
    }
}
