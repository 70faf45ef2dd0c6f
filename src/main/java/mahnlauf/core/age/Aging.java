package mahnlauf.core.age;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How late an invoice is in a night. It says nothing of default, which is a matter of law. */
public final class Aging {

    private Aging() {}

    /** The last day to pay in time: the due date, moved to the next working day (§ 193 BGB). */
    public static LocalDate effectiveDueDate(LocalDate dueDate, WorkingDays workingDays) {
        return workingDays.next(dueDate);
    }

    /** Days since the effective due date; zero on that day, negative before it. */
    public static int daysOverdue(LocalDate effectiveDueDate, LocalDate night) {
        return Math.toIntExact(ChronoUnit.DAYS.between(effectiveDueDate, night));
    }
}
