package mahnlauf.core.accounting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.model.Money;

/** The bookings of one file, in ledger order: of one fiscal year, in euro. */
public record Batch(FiscalYear year, List<Booking> bookings) {

    /** DATEV takes no more rows in one file. */
    public static final int MOST_ROWS = 99_999;

    public Batch {
        bookings = List.copyOf(bookings);
        if (bookings.isEmpty() || bookings.size() > MOST_ROWS) {
            throw new IllegalArgumentException("A batch of " + bookings.size() + " bookings");
        }
        for (Booking booking : bookings) {
            if (!year.holds(booking.day()) || !booking.amount().currency().equals(Money.EUR)) {
                throw new IllegalArgumentException(
                        booking + " does not belong into " + year + " in euro");
            }
        }
    }

    /** The day of its earliest document. */
    public LocalDate from() {
        return bookings.stream().map(Booking::day).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The day of its latest document. */
    public LocalDate to() {
        return bookings.stream().map(Booking::day).max(Comparator.naturalOrder()).orElseThrow();
    }
}
