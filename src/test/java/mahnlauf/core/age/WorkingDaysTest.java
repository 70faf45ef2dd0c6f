package mahnlauf.core.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** Good Friday, Easter Monday and 1 May 2026. */
    private static final WorkingDays DAYS =
            WorkingDays.except(
                    Set.of(
                            LocalDate.of(2026, 4, 3),
                            LocalDate.of(2026, 4, 6),
                            LocalDate.of(2026, 5, 1)));

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,2026-04-02",
        "2026-04-03,2026-04-07",
        "2026-04-04,2026-04-07",
        "2026-04-05,2026-04-07",
        "2026-04-06,2026-04-07",
        "2026-04-07,2026-04-07",
        "2026-05-01,2026-05-04",
        "2028-02-26,2028-02-28"
    })
    void a_day_that_is_no_working_day_moves_to_the_next_one(LocalDate day, LocalDate moved) {
        assertEquals(moved, DAYS.next(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02,0,2026-04-02",
        "2026-04-04,0,2026-04-04",
        "2026-04-02,1,2026-04-07",
        "2026-04-01,2,2026-04-07",
        "2026-04-04,1,2026-04-07",
        "2026-04-07,3,2026-04-10",
        "2026-04-29,3,2026-05-05"
    })
    void working_days_are_counted_from_the_day_after(LocalDate day, int count, LocalDate found) {
        assertEquals(found, DAYS.plus(day, count));
    }

    @Test
    void working_days_are_not_counted_backwards() {
        LocalDate day = LocalDate.of(2026, 4, 7);
        assertThrows(IllegalArgumentException.class, () -> DAYS.plus(day, -1));
    }
}
