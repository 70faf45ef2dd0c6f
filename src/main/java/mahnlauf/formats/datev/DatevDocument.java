package mahnlauf.formats.datev;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * All bookings of a batch on one document of one customer: an invoice with two tax rates has two.
 */
final class DatevDocument {

    final String debtor;
    final String number;
    private final List<DatevBooking> bookings = new ArrayList<>(1);
    private String fault = "";
    private long line;

    DatevDocument(String debtor, String number, long line) {
        this.debtor = debtor;
        this.number = number;
        this.line = line;
    }

    void add(DatevBooking booking) {
        bookings.add(booking);
    }

    /** One of its bookings cannot be read: the sum of the others would be too little. */
    void spoil(long at, String reason) {
        if (fault.isEmpty()) {
            fault = reason;
            line = at;
        }
    }

    /** The line of its first booking, or of the one that is wrong. */
    long line() {
        return line;
    }

    /** What it claims in all; negative where it gives back. */
    Money sum() throws BadValueException {
        if (!fault.isEmpty()) {
            throw new BadValueException(fault);
        }
        Money claims = sum(false);
        Money reversals = sum(true);
        boolean sameSide =
                claims.isPositive()
                        ? reversals.isPositive()
                        : claims.isNegative() && reversals.isNegative();
        if (sameSide) {
            throw new BadValueException(
                    "document "
                            + number
                            + " has a Generalumkehr on the side of what it takes back, expected the"
                            + " opposite side; it could double the amount or lift it");
        }
        return claims.plus(reversals);
    }

    private Money sum(boolean ofReversals) throws BadValueException {
        Money sum = Money.zero(bookings.get(0).amount().currency());
        for (DatevBooking booking : bookings) {
            if (!booking.amount().currency().equals(sum.currency())) {
                throw new BadValueException(
                        "document " + number + " has bookings in two currencies");
            }
            sum = booking.reversal() == ofReversals ? sum.plus(booking.amount()) : sum;
        }
        return sum;
    }

    boolean isReversalAlone() {
        return bookings.stream().allMatch(DatevBooking::reversal);
    }

    boolean hasReversal() {
        return bookings.stream().anyMatch(DatevBooking::reversal);
    }

    /** The day of the document: of its claims, else of what it gives back. */
    LocalDate day() throws BadValueException {
        boolean claims = bookings.stream().anyMatch(b -> b.amount().isPositive());
        LocalDate day = null;
        for (DatevBooking booking : bookings) {
            if (booking.amount().isPositive() == claims) {
                day = same(day, booking.day(), "days");
            }
        }
        if (day == null) {
            throw new IllegalStateException("Document " + number + " has no booking");
        }
        return day;
    }

    /** When it is due: as stated, else after the default term. */
    LocalDate due(OptionalInt defaultTermsDays) throws BadValueException {
        LocalDate due = null;
        for (DatevBooking booking : bookings) {
            if (booking.due() != null && booking.amount().isPositive()) {
                due = same(due, booking.due(), "due dates");
            }
        }
        if (due != null) {
            return due;
        }
        if (defaultTermsDays.isEmpty()) {
            throw new BadValueException(
                    "document "
                            + number
                            + " has no due date (Fälligkeit, or Belegfeld 2 as ddMMyy);"
                            + " invoices.default_terms_days sets a term for what states none");
        }
        return day().plusDays(defaultTermsDays.getAsInt());
    }

    private LocalDate same(@Nullable LocalDate before, LocalDate now, String what)
            throws BadValueException {
        if (before != null && !before.equals(now)) {
            throw new BadValueException(
                    "document " + number + " has two " + what + ", " + before + " and " + now);
        }
        return now;
    }
}
