package mahnlauf.core.accounting;

import java.time.LocalDate;

/** A fiscal year (Wirtschaftsjahr) of twelve months; a batch holds bookings of one alone. */
public record FiscalYear(LocalDate start) implements Comparable<FiscalYear> {

    private static final int MONTHS = 12;

    /** The year that the day falls into, where years begin on the first of this month (1 to 12). */
    public static FiscalYear of(LocalDate day, int firstMonth) {
        int year = day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear();
        return new FiscalYear(LocalDate.of(year, firstMonth, 1));
    }

    /** Its last day. */
    public LocalDate end() {
        return start.plusMonths(MONTHS).minusDays(1);
    }

    /** Whether the day is one of it, first and last included. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return start.compareTo(other.start);
    }
}
