package mahnlauf.core.age;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {

    private static final Buckets BY_DEFAULT = Buckets.of(List.of(5, 10, 20, 90));

    /** AC-049 to AC-056, and the other side of each boundary. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-09,-1,not_due",
        "2026-04-10,0,not_due",
        "2026-04-11,1,1-4",
        "2026-04-14,4,1-4",
        "2026-04-15,5,5-9",
        "2026-04-16,6,5-9",
        "2026-04-19,9,5-9",
        "2026-04-20,10,10-19",
        "2026-04-29,19,10-19",
        "2026-04-30,20,20-89",
        "2026-07-08,89,20-89",
        "2026-07-09,90,90+",
        "2026-07-10,91,90+"
    })
    void an_item_due_on_the_tenth_of_april_ages(LocalDate night, int days, String bucket) {
        int overdue = Aging.daysOverdue(LocalDate.of(2026, 4, 10), night);
        assertEquals(days, overdue);
        assertEquals(bucket, BY_DEFAULT.of(overdue).code());
    }

    @Test
    void days_are_counted_from_the_due_date_moved_off_the_weekend() {
        WorkingDays weekdays = WorkingDays.except(Set.of());
        LocalDate saturday = LocalDate.of(2026, 1, 31);
        LocalDate monday = Aging.effectiveDueDate(saturday, weekdays);
        assertEquals(LocalDate.of(2026, 2, 2), monday);
        assertEquals(27, Aging.daysOverdue(monday, LocalDate.of(2026, 3, 1)));
        assertEquals(
                LocalDate.of(2028, 2, 29),
                Aging.effectiveDueDate(LocalDate.of(2028, 2, 29), weekdays));
        assertEquals(1, Aging.daysOverdue(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 10 20 90 | not_due 1-4 5-9 10-19 20-89 90+",
                "1 30 | not_due 1-29 30+",
                "2 | not_due 1-1 2+",
                "1 | not_due 1+",
                "7 8 | not_due 1-6 7-7 8+"
            })
    void buckets_are_named_after_their_first_and_last_day(String thresholds, String codes) {
        Buckets buckets =
                Buckets.of(Arrays.stream(thresholds.split(" ")).map(Integer::valueOf).toList());
        assertEquals(codes, String.join(" ", buckets.codes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 5", "-1 5", "5 5", "10 5"})
    void thresholds_that_do_not_rise_are_refused(String thresholds) {
        List<Integer> days = Arrays.stream(thresholds.split(" ")).map(Integer::valueOf).toList();
        String message =
                assertThrows(IllegalArgumentException.class, () -> Buckets.of(days)).getMessage();
        assertTrue(message.startsWith("aging.thresholds " + days), message);
    }

    @Test
    void no_thresholds_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> Buckets.of(List.of()));
    }

    @Property(seed = "20260410")
    void every_number_of_days_has_the_last_bucket_that_has_begun(
            @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = 1, max = 200) Integer> thresholds,
            @ForAll @IntRange(min = -10, max = 210) int days) {
        Buckets buckets = Buckets.of(thresholds.stream().sorted().toList());
        Bucket expected =
                buckets.all().stream()
                        .filter(bucket -> days > 0 && bucket.fromDay() <= days)
                        .reduce((young, old) -> old)
                        .orElse(Bucket.NOT_DUE);
        assertEquals(expected, buckets.of(days));
    }
}
