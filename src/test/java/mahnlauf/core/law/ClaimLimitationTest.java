package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the books know for certain of a claim's end, and what depends on a part payment. */
class ClaimLimitationTest {

    private static final LocalDate DUE = LocalDate.of(2023, 5, 10);
    private static final LocalDate LATER = LocalDate.of(2025, 3, 14);

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-12-31, 2028-03-14",
        "AT, 2026-05-10, 2028-03-14",
        "CH, 2028-05-10, 2035-03-14"
    })
    void a_part_payment_may_begin_the_time_anew(
            Jurisdiction law, LocalDate certain, LocalDate latest) {
        assertEquals(
                new ClaimLimitation(certain, latest),
                ClaimLimitation.of(law, DUE, List.of(), List.of(LATER)));
    }

    @Test
    void where_nothing_was_paid_only_swiss_claims_are_open_to_doubt() {
        assertEquals(
                new ClaimLimitation(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31)),
                ClaimLimitation.of(Jurisdiction.DE, DUE, List.of(), List.of()));
        assertEquals(
                new ClaimLimitation(LocalDate.of(2028, 5, 10), LocalDate.of(2033, 5, 10)),
                ClaimLimitation.of(Jurisdiction.CH, DUE, List.of(), List.of()));
    }

    @Test
    void a_signed_acknowledgement_does_for_certain() {
        ClaimLimitation known = ClaimLimitation.of(Jurisdiction.DE, DUE, List.of(LATER), List.of());
        assertEquals(LocalDate.of(2028, 3, 14), known.certain());
        assertFalse(known.isDoubtful(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void between_the_two_days_a_person_must_judge() {
        ClaimLimitation known =
                new ClaimLimitation(LocalDate.of(2026, 12, 31), LocalDate.of(2028, 3, 14));
        assertFalse(known.isDoubtful(LocalDate.of(2026, 12, 31)));
        assertTrue(known.isDoubtful(LocalDate.of(2027, 1, 1)));
        assertTrue(known.isDoubtful(LocalDate.of(2028, 3, 14)));
        assertFalse(known.isBarred(LocalDate.of(2028, 3, 14)));
        assertTrue(known.isBarred(LocalDate.of(2028, 3, 15)));
        assertFalse(known.isDoubtful(LocalDate.of(2028, 3, 15)));
    }

    @Test
    void it_ends_within_ninety_days_from_the_ninetieth_day_before() {
        ClaimLimitation known =
                new ClaimLimitation(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31));
        assertFalse(known.endsWithin(90, LocalDate.of(2026, 10, 1)));
        assertTrue(known.endsWithin(90, LocalDate.of(2026, 10, 2)));
        assertTrue(known.endsWithin(0, LocalDate.of(2026, 12, 31)));
        assertFalse(known.endsWithin(90, LocalDate.of(2027, 1, 1)));
    }
}
