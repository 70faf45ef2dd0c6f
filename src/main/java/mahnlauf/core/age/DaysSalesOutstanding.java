package mahnlauf.core.age;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * How many days of sales are not paid yet (DSO): what is open × 90 ÷ what was invoiced in the last
 * 90 days, gross, less credit notes and cancelled invoices, by invoice date.
 *
 * @param open tonight, by {@link AgingSum}
 * @param invoiced in those days
 */
public record DaysSalesOutstanding(Money open, Money invoiced) {

    /** The window: a quarter, so that seasons within a month even out. */
    public static final int WINDOW_DAYS = 90;

    /** More days say nothing more: hardly anything was invoiced of late. */
    private static final BigDecimal MOST = BigDecimal.valueOf(9_999);

    /** By currency; the window ends with the night and includes it. */
    public static Map<Currency, DaysSalesOutstanding> of(
            Collection<Receivable> receivables, LocalDate night) {
        Map<Currency, DaysSalesOutstanding> sums =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        LocalDate from = night.minusDays(WINDOW_DAYS);
        for (Receivable r : receivables) {
            Money none = Money.zero(r.gross().currency());
            LocalDate date = r.invoice().invoiceDate();
            boolean counts = date.isAfter(from) && !date.isAfter(night);
            sums.merge(
                    none.currency(),
                    new DaysSalesOutstanding(AgingSum.open(r), counts ? sales(r) : none),
                    DaysSalesOutstanding::plus);
        }
        return sums;
    }

    private static Money sales(Receivable r) {
        boolean invoice = r.invoice().type() == DocumentType.INVOICE;
        boolean stands = r.invoice().type() != DocumentType.CANCELLATION && !r.isCancelled();
        Money none = Money.zero(r.gross().currency());
        return stands ? (invoice ? r.gross() : r.gross().negated()) : none;
    }

    private DaysSalesOutstanding plus(DaysSalesOutstanding other) {
        return new DaysSalesOutstanding(open.plus(other.open), invoiced.plus(other.invoiced));
    }

    /** Whole days, half up; empty where nothing was invoiced, or the customers are owed. */
    public OptionalInt days() {
        if (!invoiced.isPositive() || open.isNegative()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                BigDecimal.valueOf(open.minor())
                        .multiply(BigDecimal.valueOf(WINDOW_DAYS))
                        .divide(BigDecimal.valueOf(invoiced.minor()), 0, RoundingMode.HALF_UP)
                        .min(MOST)
                        .intValueExact());
    }
}
