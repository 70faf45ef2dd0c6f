package mahnlauf.formats.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import org.jspecify.annotations.Nullable;

/** One booking of an export: a row, and the rows below that continue or split it. */
final class Booking {

    private static final Pattern DAMAGED = Pattern.compile("\\d[.,]\\d{1,20}E\\+\\d{2,3}");

    private final CsvDialect dialect;
    private final AmountReading amounts;
    private final Currency currency;
    private final Row row;
    private final List<String> continued = new ArrayList<>();
    private final List<Row> details = new ArrayList<>();

    Booking(CsvDialect dialect, AmountReading amounts, Currency currency, Row row) {
        this.dialect = dialect;
        this.amounts = amounts;
        this.currency = currency;
        this.row = row;
    }

    long line() {
        return row.line();
    }

    void continueWith(String text) {
        continued.add(text);
    }

    void splitBy(Row detail) {
        details.add(detail);
    }

    int details() {
        return details.size();
    }

    /** The balance that the row states after it; null where it states none. */
    @Nullable Money balance() throws BadValueException {
        return amounts.read(row, Meaning.BALANCE, currency);
    }

    /** What the bank booked, fees and all. */
    Money total() throws BadValueException {
        Money amount = amounts.amount(row, currency);
        Money total = amount.plus(amounts.fee(row, currency));
        Money net = amounts.read(row, Meaning.NET, currency);
        if (net != null && !net.equals(total)) {
            throw row.wrong(
                    Meaning.NET, "is " + net + ", but the amount and its fee make " + total);
        }
        return total;
    }

    /**
     * The payments that make up what the bank booked: the parts where the bank lists them and they
     * add up, and its fee.
     */
    List<BankEntry> entries() throws BadValueException {
        Money fee = amounts.fee(row, currency);
        Money amount = amounts.amount(row, currency);
        List<Money> parts = fee.isZero() ? parts(amount) : List.of();
        List<BankEntry> entries = new ArrayList<>();
        String reference = row.first(Meaning.REFERENCE);
        for (int i = 0; i < parts.size(); i++) {
            String own = reference.isEmpty() ? "" : reference + "/" + (i + 1);
            entries.add(entry(details.get(i), own, parts.get(i)));
        }
        if (parts.isEmpty()) {
            entries.add(entry(row, reference, amount));
        }
        if (!fee.isZero()) {
            entries.add(charge(entries.get(0), fee));
        }
        return entries;
    }

    /** The parts with the sign of the whole; none where they do not make it up. */
    private List<Money> parts(Money whole) throws BadValueException {
        ColumnName column = dialect.shape().detail();
        if (column == null) {
            return List.of();
        }
        List<Money> signed = new ArrayList<>();
        List<Money> unsigned = new ArrayList<>();
        for (Row detail : details) {
            Money part = amounts.read(detail.cell(column), currency);
            signed.add(part);
            unsigned.add(whole.isNegative() ? part.abs().negated() : part.abs());
        }
        if (sum(unsigned).equals(whole)) {
            return unsigned;
        }
        return sum(signed).equals(whole) ? signed : List.of();
    }

    private Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.zero(currency), Money::plus);
    }

    private BankEntry entry(Row its, String reference, Money amount) throws BadValueException {
        LocalDate booked = bookingDate();
        LocalDate valued = row.has(Meaning.VALUE_DATE) ? day(Meaning.VALUE_DATE) : booked;
        Map<Meaning, String> text = texts(its);
        EntryKind kind = kind(amount);
        return new BankEntry(
                reference,
                booked,
                valued,
                amount,
                kind,
                Clean.name(text.getOrDefault(Meaning.COUNTERPARTY, "")),
                Clean.account(text.getOrDefault(Meaning.COUNTERPARTY_ACCOUNT, "")),
                said(text.getOrDefault(Meaning.END_TO_END_ID, "")),
                said(text.getOrDefault(Meaning.MANDATE, "")),
                text.getOrDefault(Meaning.REMITTANCE, ""),
                "",
                kind == EntryKind.RETURN ? original(amount) : amount.abs());
    }

    private BankEntry charge(BankEntry of, Money fee) {
        return new BankEntry(
                of.bankRef().isEmpty() ? "" : of.bankRef() + "/charges",
                of.bookingDate(),
                of.valueDate(),
                fee,
                EntryKind.DEBIT,
                dialect.bank(),
                "",
                "",
                "",
                ("charges " + of.remittanceInfo()).strip(),
                "",
                fee.abs());
    }

    LocalDate bookingDate() throws BadValueException {
        return day(Meaning.BOOKING_DATE);
    }

    private LocalDate day(Meaning meaning) throws BadValueException {
        try {
            return DatePattern.day(row.first(meaning), dialect.dates());
        } catch (BadValueException bad) {
            throw row.wrong(meaning, bad.reason());
        }
    }

    /** What is known of the payment; a column of its own outweighs a label inside the text. */
    private Map<Meaning, String> texts(Row its) throws BadValueException {
        boolean in = !amounts.amount(row, currency).isNegative();
        StringBuilder text = new StringBuilder(remittance(its));
        for (String more : continued) {
            text.append(text.length() == 0 ? "" : " ").append(more);
        }
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        texts.putAll(TextLabel.takeApart(text.toString(), dialect.labels()));
        put(texts, Meaning.COUNTERPARTY, its.joined(Meaning.COUNTERPARTY));
        put(texts, Meaning.COUNTERPARTY_ACCOUNT, its.first(Meaning.COUNTERPARTY_ACCOUNT));
        Meaning name = in ? Meaning.COUNTERPARTY_IN : Meaning.COUNTERPARTY_OUT;
        Meaning number = in ? Meaning.COUNTERPARTY_ACCOUNT_IN : Meaning.COUNTERPARTY_ACCOUNT_OUT;
        put(texts, Meaning.COUNTERPARTY, its.joined(name));
        put(texts, Meaning.COUNTERPARTY_ACCOUNT, its.first(number));
        put(texts, Meaning.END_TO_END_ID, its.first(Meaning.END_TO_END_ID));
        put(texts, Meaning.MANDATE, its.first(Meaning.MANDATE));
        return texts;
    }

    private String remittance(Row its) throws BadValueException {
        int lineLength = dialect.shape().lineLength();
        return lineLength == 0 ? its.joined(Meaning.REMITTANCE) : its.remittance(lineLength);
    }

    private static void put(Map<Meaning, String> texts, Meaning meaning, String cell) {
        if (!cell.isEmpty()) {
            texts.put(meaning, cell);
        }
    }

    private EntryKind kind(Money amount) throws BadValueException {
        if (row.isAny(dialect.rows(RowClass.INTERNAL))) {
            return EntryKind.DEBIT; // only credits and direct debits can be a customer's payment
        }
        String words = row.joined(Meaning.BOOKING_TEXT).toUpperCase(Locale.ROOT);
        boolean back =
                words.contains("RUECK") || words.contains("RÜCK") || words.contains("RETOURE");
        boolean debit = words.contains("LASTSCHR");
        if (amount.isNegative()) {
            boolean named = row.has(Meaning.ORIGINAL_AMOUNT) || row.has(Meaning.RETURN_CHARGE);
            boolean returned = row.isAny(dialect.rows(RowClass.RETURNS));
            if (named || returned || (debit && back)) {
                return EntryKind.RETURN;
            }
            return row.isAny(dialect.rows(RowClass.REFUNDS)) ? EntryKind.REFUND : EntryKind.DEBIT;
        }
        if (debit && back) {
            return EntryKind.DEBIT; // our own debit came back to us: nobody paid
        }
        boolean collected = debit || row.isAny(dialect.rows(RowClass.COLLECTIONS));
        return collected ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    /** The debit that came back, without the banks' fee for it. */
    private Money original(Money amount) throws BadValueException {
        Money whole = amount.abs();
        Money stated = orZero(amounts.read(row, Meaning.ORIGINAL_AMOUNT, currency)).abs();
        Money charge = orZero(amounts.read(row, Meaning.RETURN_CHARGE, currency)).abs();
        Money original = stated.isZero() ? whole.minus(charge) : stated;
        return original.isPositive() && original.compareTo(whole) < 0 ? original : whole;
    }

    private Money orZero(@Nullable Money stated) {
        return stated == null ? Money.zero(currency) : stated;
    }

    /** A reference that a spreadsheet made a number of ({@code 6,18E+025}) is lost. */
    private static String said(String reference) {
        boolean none = reference.equals("NOTPROVIDED") || reference.equals("NONREF");
        return none || DAMAGED.matcher(reference).matches() ? "" : reference;
    }
}
