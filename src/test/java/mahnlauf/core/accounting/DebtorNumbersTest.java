package mahnlauf.core.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.CustomerNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtorNumbersTest {

    private static final DebtorNumbers.Range FOUR_DIGITS = new DebtorNumbers.Range(4, 60_000);

    @ParameterizedTest
    @CsvSource({
        "10000, true",
        "69999, true",
        "70000, false",
        "09999, false",
        "9999, false",
        "100000, false",
        "1000a, false",
        "١٠٠٠٠, false",
    })
    void a_debtor_has_one_digit_more_and_one_to_six_in_front(String account, boolean is) {
        assertEquals(is, DebtorNumbers.isDebtor(account, 4));
    }

    @Test
    void the_own_number_counts_where_it_can_and_the_next_free_one_where_not() {
        DebtorNumbers numbers = numbers(Map.of(), Map.of(), Set.of("20001", "60001"));
        assertEquals("20001", numbers.of(customer("20001")));
        assertEquals("60000", numbers.of(customer("K-1")));
        assertEquals("60002", numbers.of(customer("K-2")), "60001 is a customer's");
        assertEquals("60001", numbers.of(customer("60001")));
        assertEquals("60000", numbers.of(customer("K-1")), "for good");
        assertEquals(4, numbers.chosen().size());
    }

    @Test
    void what_was_kept_is_kept_and_a_person_knows_better() {
        Map<CustomerNumber, String> kept =
                Map.of(customer("K-1"), "60000", customer("K-2"), "600001");
        DebtorNumbers numbers =
                numbers(Map.of(customer("K-3"), "20003"), kept, Set.of("K-1", "K-2", "K-3"));
        assertEquals("60000", numbers.of(customer("K-1")));
        assertEquals("60001", numbers.of(customer("K-2")), "that was of another length");
        assertEquals("20003", numbers.of(customer("K-3")));
        assertEquals("60002", numbers.of(customer("20003")), "its number is taken");
        assertEquals(Set.of(customer("K-2"), customer("20003")), numbers.chosen().keySet());
    }

    @Test
    void when_no_number_is_left_it_says_so() {
        DebtorNumbers last =
                new DebtorNumbers(new DebtorNumbers.Range(4, 69_999), Map.of(), Map.of(), Set.of());
        assertEquals("69999", last.of(customer("K-1")));
        assertThrows(IllegalStateException.class, () -> last.of(customer("K-2")));
    }

    @Test
    void a_fiscal_year_may_begin_in_any_month() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        assertEquals(LocalDate.of(2025, 7, 1), FiscalYear.of(june, 7).start());
        assertEquals(june, FiscalYear.of(june, 7).end());
        assertEquals(june.plusDays(1), FiscalYear.of(june.plusDays(1), 7).start());
        assertEquals(LocalDate.of(2026, 12, 31), FiscalYear.of(june, 1).end());
        assertTrue(FiscalYear.of(june, 7).holds(june));
        assertFalse(FiscalYear.of(june, 7).holds(june.plusDays(1)));
        assertEquals(LocalDate.of(2028, 2, 29), FiscalYear.of(LocalDate.of(2028, 2, 29), 3).end());
    }

    private static DebtorNumbers numbers(
            Map<CustomerNumber, String> named,
            Map<CustomerNumber, String> kept,
            Set<String> customers) {
        return new DebtorNumbers(FOUR_DIGITS, named, kept, customers);
    }

    private static CustomerNumber customer(String number) {
        return new CustomerNumber(number);
    }
}
