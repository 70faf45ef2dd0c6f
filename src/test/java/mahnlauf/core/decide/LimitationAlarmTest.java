package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.InvoiceNumber;
import org.junit.jupiter.api.Test;

/** Claims of which a person must know in time; due in 2023, they end with the year 2026. */
class LimitationAlarmTest {

    private static final int WARN_DAYS = 90;
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate DUE = LocalDate.of(2023, 5, 10);

    @Test
    void it_is_told_from_ninety_days_before_to_the_last_day() {
        Case debtor = Case.consumer().owes("RE-1", 120_00, DUE);
        assertEquals(List.of(), told(debtor, LAST.minusDays(91)));
        assertEquals(List.of("RE-1"), told(debtor, LAST.minusDays(90)));
        assertEquals(List.of("RE-1"), told(debtor, LAST));
        assertEquals(List.of(), told(debtor, LAST.plusDays(1)));
    }

    @Test
    void what_is_paid_small_or_young_is_not_told() {
        Case debtor =
                Case.consumer()
                        .owes("RE-1", 120_00, DUE)
                        .owes("RE-2", 4_99, DUE)
                        .owes("RE-3", 5_00, DUE)
                        .owes("RE-4", 120_00, LocalDate.of(2024, 1, 2))
                        .pays("RE-1", 120_00, LocalDate.of(2023, 6, 1));
        assertEquals(List.of("RE-3"), told(debtor, LAST));
    }

    @Test
    void what_is_held_or_at_the_agency_ends_all_the_same() {
        Case debtor =
                Case.consumer()
                        .owes("RE-1", 120_00, DUE)
                        .isHeld("RE-1", LocalDate.of(2026, 1, 5), LocalDate.of(2027, 12, 31));
        assertEquals(List.of("RE-1"), told(debtor, LAST));
    }

    private static List<String> told(Case debtor, LocalDate night) {
        return LimitationAlarm.of(
                        debtor.debtor().receivables(), night, WARN_DAYS, 5_00, debtor.arrears())
                .stream()
                .map(alarm -> alarm.receivable().number())
                .map(InvoiceNumber::value)
                .toList();
    }
}
