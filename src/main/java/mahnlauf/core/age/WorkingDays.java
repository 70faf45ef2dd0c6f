package mahnlauf.core.age;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days count where the law moves a day off Saturday, Sunday and public holidays (§ 193 BGB).
 *
 * <p>Austria and Switzerland equate Saturday with a holiday by other statutes (BGBl 37/1961, SR
 * 173.110.3), and not for every period, so there it can be told apart.
 */
public final class WorkingDays {

    private final Predicate<LocalDate> publicHoliday;
    private final boolean saturdayWorks;

    /** The predicate must give the same answer every time. */
    public WorkingDays(Predicate<LocalDate> publicHoliday) {
        this(publicHoliday, false);
    }

    private WorkingDays(Predicate<LocalDate> publicHoliday, boolean saturdayWorks) {
        this.publicHoliday = publicHoliday;
        this.saturdayWorks = saturdayWorks;
    }

    /** The same days, but a Saturday that is no public holiday moves nothing. */
    public WorkingDays withSaturdays() {
        return new WorkingDays(publicHoliday, true);
    }

    public static WorkingDays except(Set<LocalDate> publicHolidays) {
        return new WorkingDays(Set.copyOf(publicHolidays)::contains);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return (saturdayWorks || weekday != DayOfWeek.SATURDAY)
                && weekday != DayOfWeek.SUNDAY
                && !publicHoliday.test(day);
    }

    /** The day itself if it is a working day, else the first one after it. */
    public LocalDate next(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * The so-manieth working day after this day, which is not counted itself; none: the day as it
     * is.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are negative: " + workingDays);
        }
        LocalDate found = day;
        for (int left = workingDays; left > 0; left--) {
            found = next(found.plusDays(1));
        }
        return found;
    }
}
