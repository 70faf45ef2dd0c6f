package mahnlauf.formats.bank;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/** Holds what was booked against what the bank states about it. */
final class StatementProof {

    private final Currency currency;
    private final String account;
    private final CsvDialect dialect;
    private final AmountReading amounts;
    private Money credits;
    private Money debits;
    private int entries;
    private int unreadable;
    private String firstFault = "";
    private @Nullable LocalDate newest;
    private @Nullable Money openingRow;
    private @Nullable Money closingRow;

    StatementProof(StatementSink.Head head, CsvDialect dialect, AmountReading amounts) {
        this.currency = head.currency();
        this.account = head.account();
        this.dialect = dialect;
        this.amounts = amounts;
        this.credits = Money.zero(currency);
        this.debits = Money.zero(currency);
    }

    void booked(LocalDate day, Money total) {
        entries++;
        newest = newest == null || day.isAfter(newest) ? day : newest;
        if (total.isNegative()) {
            debits = debits.plus(total.abs());
        } else {
            credits = credits.plus(total);
        }
    }

    /** A row that is the balance before the bookings. */
    void opening(Money balance) {
        openingRow = balance;
    }

    /** A row that is the balance after them. */
    void closing(Money balance) {
        closingRow = balance;
    }

    void unreadable(String reason) {
        unreadable++;
        firstFault = unreadable == 1 ? reason : firstFault;
    }

    /**
     * Two stated balances count first, then those that the running balance shows. A row that cannot
     * be read refuses the whole: a missing row would be a payment that never happened.
     */
    StatementSink.End end(Stated stated, RunningBalance.@Nullable Verdict running)
            throws RefusedException {
        if (unreadable > 0) {
            String more = unreadable == 1 ? "" : " (and " + (unreadable - 1) + " more such rows)";
            throw new RefusedException(firstFault + more + "; nothing of this statement was taken");
        }
        Money opening = openingRow == null ? amount(stated, StatedValue.OPENING) : openingRow;
        Money closing = closingRow == null ? amount(stated, StatedValue.CLOSING) : closingRow;
        if ((opening == null || closing == null) && running != null) {
            opening = new Money(running.opening(), currency);
            closing = new Money(running.closing(), currency);
        }
        return new StatementSink.End(opening, closing, day(stated), doubt(stated, running));
    }

    /** The bank is not described: what its columns mean must be proved by the file itself. */
    private String doubtOfUnknown(Stated stated, RunningBalance.@Nullable Verdict running) {
        if (!dialect.format().equals(UnknownBank.FORMAT)) {
            return "";
        }
        if (account.startsWith(UnknownBank.NO_ACCOUNT)) {
            return UnknownBank.NAMELESS;
        }
        boolean stands =
                amount(stated, StatedValue.OPENING) != null
                        && amount(stated, StatedValue.CLOSING) != null;
        return stands || (running != null && entries > 1) ? "" : UnknownBank.UNPROVEN;
    }

    private String doubt(Stated stated, RunningBalance.@Nullable Verdict running) {
        if (running != null && running.brokenAt() != 0) {
            return "states a balance in line "
                    + running.brokenAt()
                    + " that the entries before it do not explain";
        }
        String count = stated.text(StatedValue.COUNT);
        if (!count.isEmpty() && !count.equals(String.valueOf(entries))) {
            return "states " + count + " entries and holds " + entries;
        }
        String credit = doubt(stated, StatedValue.CREDITS, credits);
        String debit = doubt(stated, StatedValue.DEBITS, debits);
        String sums = credit.isEmpty() ? debit : credit;
        return sums.isEmpty() ? doubtOfUnknown(stated, running) : sums;
    }

    private String doubt(Stated stated, StatedValue value, Money found) {
        Money said = amount(stated, value);
        boolean fits = said == null || said.abs().equals(found);
        return fits ? "" : "states " + value.key() + " of " + said + " and holds " + found;
    }

    /** An amount that the bank states; one that cannot be read states nothing. */
    private @Nullable Money amount(Stated stated, StatedValue value) {
        String text = stated.text(value);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return amounts.read(text, currency);
        } catch (BadValueException noAmount) {
            return null;
        }
    }

    private @Nullable LocalDate day(Stated stated) {
        String text = stated.text(StatedValue.DAY);
        String last = text.substring(text.lastIndexOf(' ') + 1);
        String bare = last.endsWith(":") ? last.substring(0, last.length() - 1) : last;
        try {
            LocalDate said = DatePattern.day(bare, dialect.dates());
            return newest == null || said.isAfter(newest) ? said : newest;
        } catch (BadValueException none) {
            return newest;
        }
    }
}
