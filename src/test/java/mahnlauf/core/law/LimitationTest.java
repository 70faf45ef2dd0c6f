package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mahnlauf.core.law.Limitation.Period;
import mahnlauf.core.law.Suspension.Ground;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitationTest {

    private static final LocalDate DUE = LocalDate.of(2023, 5, 10);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Test
    void a_time_in_which_it_stands_still_is_not_counted() {
        Suspension deferral = still(Ground.DEFERRAL, "2026-10-01", "2026-12-31");
        assertEquals(LocalDate.of(2027, 4, 2), german(List.of(), deferral));
    }

    @Test
    void what_stood_still_before_the_period_began_moves_nothing() {
        assertEquals(
                YEAR_END, german(List.of(), still(Ground.DEFERRAL, "2023-06-01", "2023-12-31")));
        assertEquals(
                YEAR_END.plusDays(1),
                german(List.of(), still(Ground.DEFERRAL, "2023-06-01", "2024-01-01")));
    }

    @Test
    void what_begins_after_the_end_comes_too_late() {
        assertEquals(YEAR_END, german(List.of(), still(Ground.COURT, "2027-01-01", "2027-05-01")));
        assertEquals(
                LocalDate.of(2027, 11, 2),
                german(List.of(), still(Ground.COURT, "2026-12-31", "2027-05-01")));
    }

    @Test
    void after_talks_there_are_three_months_at_least() {
        Suspension shortTalks = still(Ground.NEGOTIATION, "2026-12-30", "2027-01-02");
        assertEquals(LocalDate.of(2027, 4, 2), german(List.of(), shortTalks));
        Suspension early = still(Ground.NEGOTIATION, "2025-03-01", "2025-03-10");
        assertEquals(YEAR_END.plusDays(10), german(List.of(), early));
    }

    @Test
    void a_day_of_two_suspensions_counts_once() {
        Suspension one = still(Ground.DEFERRAL, "2026-03-01", "2026-03-20");
        Suspension other = still(Ground.DEFERRAL, "2026-03-11", "2026-03-30");
        assertEquals(YEAR_END.plusDays(30), german(List.of(), other, one));
        Suspension inside = still(Ground.DEFERRAL, "2026-03-05", "2026-03-06");
        assertEquals(YEAR_END.plusDays(20), german(List.of(), one, inside));
    }

    @Test
    void an_acknowledgement_starts_it_anew_and_later_talks_stop_that() {
        LocalDate acknowledged = LocalDate.of(2025, 3, 14);
        assertEquals(LocalDate.of(2028, 3, 14), german(List.of(acknowledged)));
        assertEquals(
                LocalDate.of(2028, 3, 24),
                german(
                        List.of(acknowledged),
                        still(Ground.NEGOTIATION, "2026-05-01", "2026-05-10")));
        assertEquals(
                LocalDate.of(2028, 3, 14),
                german(
                        List.of(acknowledged),
                        still(Ground.NEGOTIATION, "2024-05-01", "2024-05-10")),
                "what stood still before the new period began");
    }

    @Test
    void an_acknowledgement_while_it_still_stands_is_in_time() {
        Suspension court = still(Ground.COURT, "2026-12-01", "2027-08-01");
        assertEquals(
                LocalDate.of(2030, 6, 1).plusDays(245),
                german(List.of(LocalDate.of(2027, 6, 1)), court));
    }

    @Test
    void austria_and_switzerland_begin_anew_and_never_stand_still() {
        Suspension talks = still(Ground.NEGOTIATION, "2025-01-01", "2025-12-31");
        LocalDate suit = LocalDate.of(2025, 3, 14);
        assertEquals(
                LocalDate.of(2028, 3, 14),
                Limitation.lastDay(
                        Jurisdiction.AT, Period.REGULAR, DUE, List.of(suit), List.of(talks)));
        assertEquals(
                LocalDate.of(2030, 3, 14),
                Limitation.lastDay(
                        Jurisdiction.CH, Period.SWISS_SHORT, DUE, List.of(suit), List.of(talks)));
    }

    @Test
    void a_suspension_that_ends_before_it_begins_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> still(Ground.DEFERRAL, "2026-03-02", "2026-03-01"));
    }

    /** Whatever the debtor does to keep a claim alive never shortens its life. */
    @Property(seed = "195")
    void no_acknowledgement_and_no_suspension_brings_the_end_nearer(
            @ForAll Jurisdiction jurisdiction,
            @ForAll @Size(max = 4) List<@IntRange(max = 2_500) Integer> acknowledged,
            @ForAll @Size(max = 4) List<@IntRange(max = 2_500) Integer> began,
            @ForAll @IntRange(max = 400) int length,
            @ForAll Ground ground) {
        List<LocalDate> restarts = new ArrayList<>();
        List<Suspension> suspensions = new ArrayList<>();
        LocalDate before = lastDay(jurisdiction, restarts, suspensions);
        for (int days : acknowledged) {
            restarts.add(DUE.plusDays(days));
            LocalDate now = lastDay(jurisdiction, restarts, suspensions);
            assertTrue(!now.isBefore(before), () -> restarts + " end on " + now);
            before = now;
        }
        for (int days : began) {
            LocalDate from = DUE.plusDays(days);
            suspensions.add(new Suspension(ground, from, from.plusDays(length)));
            LocalDate now = lastDay(jurisdiction, restarts, suspensions);
            assertTrue(!now.isBefore(before), () -> suspensions + " end on " + now);
            before = now;
        }
    }

    @Property(seed = "199")
    void what_is_due_later_is_barred_no_sooner(
            @ForAll Jurisdiction jurisdiction, @ForAll @IntRange(max = 3_000) int later) {
        LocalDate first = Limitation.lastDay(jurisdiction, Period.REGULAR, DUE, List.of());
        LocalDate second =
                Limitation.lastDay(jurisdiction, Period.REGULAR, DUE.plusDays(later), List.of());
        assertTrue(!second.isBefore(first));
        assertTrue(!first.isBefore(DUE.plusYears(3)));
    }

    private static LocalDate lastDay(
            Jurisdiction jurisdiction,
            Collection<LocalDate> restarts,
            Collection<Suspension> suspensions) {
        return Limitation.lastDay(jurisdiction, Period.REGULAR, DUE, restarts, suspensions);
    }

    private static LocalDate german(List<LocalDate> acknowledged, Suspension... suspensions) {
        return lastDay(Jurisdiction.DE, acknowledged, List.of(suspensions));
    }

    private static Suspension still(Ground ground, String from, String until) {
        return new Suspension(ground, LocalDate.parse(from), LocalDate.parse(until));
    }
}
