package mahnlauf.core.age;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * What was open at the end of some days, reckoned back from tonight by what was booked since;
 * nothing of it is stored.
 *
 * <p>An invoice counts from the night that took it, at its present amount; a booking from its
 * booking day, but not before its invoice. The last day is tonight: its total is that of {@link
 * AgingSum}.
 */
public final class OpenTrend {

    private final List<LocalDate> days;
    private final Map<Currency, Sums> sums =
            new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));

    private OpenTrend(List<LocalDate> days) {
        this.days = days;
    }

    /**
     * One day.
     *
     * @param open principal, credit notes against it
     * @param received money that came in since the day before it in the list (for the first:
     *     nothing), returned debits against it; fees and interest included, discounts not
     */
    public record Point(LocalDate day, Money open, Money received) {}

    /** Cents by the index of the day up to which they were booked. */
    private static final class Sums {

        private final long[] changed;
        private final long[] received;
        private long open;
        private LocalDate first = LocalDate.MAX;

        Sums(int days) {
            changed = new long[days];
            received = new long[days];
        }
    }

    /** The last days of so many weeks, oldest first, tonight the last. */
    public static List<LocalDate> weeks(LocalDate night, int count) {
        List<LocalDate> days = new ArrayList<>(count);
        for (int i = count - 1; i >= 0; i--) {
            days.add(night.minusWeeks(i));
        }
        return days;
    }

    /**
     * By currency; days on which no document of a currency was known yet are left out.
     *
     * @param days rising, at least one; the last is tonight
     */
    public static Map<Currency, List<Point>> of(
            Collection<Receivable> receivables, List<LocalDate> days) {
        OpenTrend trend = new OpenTrend(List.copyOf(days));
        receivables.forEach(trend::add);
        Map<Currency, List<Point>> points =
                new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        trend.sums.forEach((currency, sum) -> points.put(currency, trend.points(currency, sum)));
        return points;
    }

    private void add(Receivable r) {
        if (r.invoice().type() == DocumentType.CANCELLATION) {
            return; // it takes its invoice away, by a booking on that
        }
        Sums sum = sums.computeIfAbsent(r.gross().currency(), c -> new Sums(days.size()));
        boolean invoice = r.invoice().type() == DocumentType.INVOICE;
        sum.open += AgingSum.open(r).minor();
        sum.changed[index(r.takenOn())] += invoice ? r.gross().minor() : -r.gross().minor();
        sum.first = r.takenOn().isBefore(sum.first) ? r.takenOn() : sum.first;
        if (invoice) {
            for (Posting posting : r.movements()) {
                LocalDate day =
                        posting.bookedOn().isBefore(r.takenOn()) ? r.takenOn() : posting.bookedOn();
                sum.changed[index(day)] -= lowers(posting);
                if (posting.bookedOn().isAfter(days.get(0))) {
                    sum.received[index(posting.bookedOn())] += money(posting);
                }
            }
        }
    }

    /** By how much a booking lowers what is open in all, in cents. */
    private static long lowers(Posting posting) {
        boolean principal =
                switch (posting.component()) {
                    case PRINCIPAL, DISCOUNT, TOLERANCE -> true;
                    case FEE, INTEREST -> false;
                };
        boolean counts =
                switch (posting.type()) {
                    case ALLOCATION -> principal;
                    // A credit note counted when it was taken: the invoice gets what it gives.
                    case CREDIT -> posting.rule().equals(DocumentType.CANCELLATION.code());
                    case WRITE_OFF -> posting.component() == Component.PRINCIPAL;
                    case CHARGE, WAIVER -> false;
                };
        return counts ? posting.amount().minor() : 0;
    }

    private static long money(Posting posting) {
        boolean money = posting.type() == Posting.Type.ALLOCATION && posting.component().isMoney();
        return money ? posting.amount().minor() : 0;
    }

    /** The first of the days that is not before this one; what is later counts tonight. */
    private int index(LocalDate day) {
        int at = days.size() - 1;
        while (at > 0 && !day.isAfter(days.get(at - 1))) {
            at--;
        }
        return at;
    }

    private List<Point> points(Currency currency, Sums sum) {
        List<Point> points = new ArrayList<>();
        long open = sum.open;
        for (int i = days.size() - 1; i >= 0 && !days.get(i).isBefore(sum.first); i--) {
            points.add(
                    0,
                    new Point(
                            days.get(i),
                            new Money(open, currency),
                            new Money(sum.received[i], currency)));
            open -= sum.changed[i];
        }
        return points;
    }
}
