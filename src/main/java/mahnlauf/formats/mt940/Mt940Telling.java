package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/** A statement that is being told to the sink, perhaps over several pages. */
final class Mt940Telling {

    private final StatementSink sink;
    private final String account;
    private final @Nullable Money opening;
    private final Currency currency;
    private @Nullable LocalDate newest;
    private String doubt;
    private Mt940Sums credits;
    private Mt940Sums debits;

    /** Begins it; {@code doubt} is empty where nothing speaks against it so far. */
    Mt940Telling(StatementSink sink, Mt940Head head, Currency currency, String doubt) {
        this.sink = sink;
        this.account = head.account;
        this.opening = head.openingAmount();
        this.currency = currency;
        this.doubt = doubt;
        this.newest = head.reportedOn;
        credits = new Mt940Sums(0, Money.zero(currency));
        debits = credits;
        sink.begin(new StatementSink.Head(account, currency, head.kind()));
    }

    String account() {
        return account;
    }

    Currency currency() {
        return currency;
    }

    void entry(BankEntry entry) {
        newest = later(newest, entry.bookingDate());
        if (entry.amount().isNegative()) {
            debits = debits.plus(entry.amount());
        } else {
            credits = credits.plus(entry.amount());
        }
        sink.entry(entry);
    }

    /** Why nobody should book by it; the first reason stays. */
    void doubt(String why) {
        doubt = doubt.isEmpty() ? why : doubt;
    }

    /** Doubts an interim report that says of itself other than it holds. */
    void prove(@Nullable Mt940Sums statedCredits, @Nullable Mt940Sums statedDebits) {
        prove("credits", statedCredits, credits);
        prove("debits", statedDebits, debits);
    }

    private void prove(String side, @Nullable Mt940Sums stated, Mt940Sums read) {
        if (stated != null && !stated.equals(read)) {
            doubt("says that its " + side + " are " + stated + ", but has " + read);
        }
    }

    void end(@Nullable Mt940Balance closing) {
        Money last = closing == null ? null : closing.amount();
        LocalDate day = closing == null ? newest : later(newest, closing.day());
        sink.end(new StatementSink.End(opening, last, day, doubt));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
