package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Decimals;

/** One row of a Buchungsstapel, read as far as it is about a customer. */
final class DatevRow {

    private static final int LONGEST_NUMBER = 100;

    /** What a booking is to a dunning run. */
    enum Nature {
        /** Not about a customer. */
        FOREIGN,
        /** Money that came or went, or the discount taken with it. */
        MONEY,
        /** Claims or gives back. */
        DOCUMENT,
        /** Lowers what is owed by neither money nor revenue: a person must look. */
        DOUBTFUL
    }

    private final DatevHeader header;
    private final DatevAccounts accounts;
    private final DatevBookingColumns columns;
    private final DatevDays days;
    private final List<String> cells;
    private final long line;

    DatevRow(DatevHeader header, DatevBookingColumns columns, List<String> cells, long line) {
        this.header = header;
        this.accounts = new DatevAccounts(header);
        this.columns = columns;
        this.days = new DatevDays(header);
        this.cells = cells;
        this.line = line;
    }

    /** Refuses a row that has other cells than the header: a quote or delimiter is wrong. */
    void checkShape() throws BadValueException {
        if (cells.size() != columns.width()) {
            throw new BadValueException(
                    "the row has "
                            + cells.size()
                            + " cells, the line of column names has "
                            + columns.width()
                            + "; look for a quote that is opened and not closed");
        }
    }

    Nature nature() throws BadValueException {
        boolean own = isDebtor(columns.account());
        boolean other = isDebtor(columns.contra());
        if (own && other) {
            throw new BadValueException(
                    "moves an amount from one customer to another; expected one customer");
        }
        if (!own && !other) {
            return Nature.FOREIGN;
        }
        String against = account(own ? columns.contra() : columns.account());
        if (accounts.isMoney(against) || accounts.isDiscount(against)) {
            return Nature.MONEY;
        }
        return isDebit() || isReversal() || accounts.isRevenue(against)
                ? Nature.DOCUMENT
                : Nature.DOUBTFUL;
    }

    private boolean isDebtor(int column) throws BadValueException {
        String cell = text(column);
        return !cell.isEmpty() && accounts.isDebtor(account(column));
    }

    private String account(int column) throws BadValueException {
        return DatevAccounts.plain(text(column));
    }

    /** The customer's account. */
    String debtor() throws BadValueException {
        return account(isDebtor(columns.account()) ? columns.account() : columns.contra());
    }

    /** The account that is booked against the customer. */
    String against() throws BadValueException {
        return account(isDebtor(columns.account()) ? columns.contra() : columns.account());
    }

    /** Belegfeld 1; empty where the booking names no document. */
    String number() throws BadValueException {
        String number = text(columns.number());
        if (number.length() > LONGEST_NUMBER) {
            throw new BadValueException("Belegfeld 1 is longer than " + LONGEST_NUMBER);
        }
        return number;
    }

    DatevBooking booking() throws BadValueException {
        LocalDate day = days.bookingDay(text(columns.day()));
        LocalDate due = DatevDays.due(text(columns.due()));
        if (due == null) {
            due = DatevDays.perhapsDue(text(columns.secondField()), day);
        }
        Money amount = amount();
        return new DatevBooking(
                line, isDebit() ? amount : amount.negated(), isReversal(), day, due);
    }

    private Money amount() throws BadValueException {
        String stated = text(columns.currency());
        String code = stated.isEmpty() ? header.currency() : stated;
        var currency = code.isEmpty() ? Money.EUR : Currencies.of(code);
        String cell = text(columns.amount());
        Money amount = new Money(Decimals.minor(cell, ',', Currencies.digits(currency)), currency);
        if (amount.isZero()) {
            throw new BadValueException("Umsatz is zero; expected an amount");
        }
        return amount;
    }

    /** Whether it is a debit for the customer: the sign is that of Konto, seen from there. */
    private boolean isDebit() throws BadValueException {
        String side = text(columns.side());
        if (!side.equals("S") && !side.equals("H")) {
            throw new BadValueException(
                    "Soll/Haben-Kennzeichen is "
                            + BadValueException.quoted(side)
                            + ", expected S or H");
        }
        return side.equals("S") == isDebtor(columns.account());
    }

    /**
     * Generalumkehr, by its own column or by the first of two digits of the BU key (2, or 8 with
     * the automatic tax lifted). It changes how turnovers are shown, not the side: that is the one
     * opposite to what it takes back.
     */
    private boolean isReversal() {
        String cell = text(columns.reversal());
        String key = text(columns.key());
        boolean byKey = key.length() == 2 && (key.charAt(0) == '2' || key.charAt(0) == '8');
        return cell.equals("1") || cell.equalsIgnoreCase("G") || byKey;
    }

    /** What the rejected row shows of the amount. */
    String amountAsWritten() {
        return text(columns.amount());
    }

    private String text(int column) {
        return column < 0 || column >= cells.size() ? "" : Clean.line(cells.get(column));
    }
}
