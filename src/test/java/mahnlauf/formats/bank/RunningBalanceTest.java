package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mahnlauf.formats.bank.RunningBalance.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningBalanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    /** A booking and the balance after it. */
    private record Booked(LocalDate day, long amount, @Nullable Long balance) {}

    @Test
    void a_column_without_any_balance_says_nothing() {
        assertNull(verdict(List.of(new Booked(DAY, 5, null))));
    }

    @Test
    void either_order_of_the_rows_proves_them() {
        List<Booked> rows = new ArrayList<>(List.of(at(0, 10, 110L), at(1, -30, 80L)));
        assertEquals(new Verdict(100, 80, 0), verdict(rows));
        Collections.reverse(rows);
        assertEquals(new Verdict(100, 80, 0), verdict(rows));
    }

    @Test
    void a_balance_may_stand_in_the_last_row_of_a_day_alone() {
        List<Booked> rows =
                new ArrayList<>(
                        List.of(at(0, 5, null), at(0, 5, 110L), at(1, -3, null), at(1, -7, 100L)));
        assertEquals(new Verdict(100, 100, 0), verdict(rows));
        Collections.reverse(rows);
        assertEquals(new Verdict(100, 100, 0), verdict(rows));
    }

    @Test
    void rows_of_a_day_in_another_order_than_the_bank_booked_them_are_proven_all_the_same() {
        List<Booked> rows =
                List.of(at(0, 10, 110L), at(1, 1, 131L), at(1, 20, 130L), at(2, 4, 135L));
        assertEquals(new Verdict(100, 135, 0), verdict(rows));
    }

    @Test
    void a_missing_row_breaks_the_proof_at_its_line() {
        List<Booked> rows = List.of(at(0, 10, 110L), at(2, -30, 75L), at(3, 1, 76L));
        assertEquals(2, verdict(rows).brokenAt());
    }

    @Test
    void a_row_left_out_or_changed_by_a_cent_never_goes_unseen() {
        Random random = new Random(20260305); // fixed seed: a failure can be run again
        for (int round = 0; round < 2_000; round++) {
            List<Booked> rows = new ArrayList<>();
            long balance = 1_000;
            for (int i = 0; i < 3 + random.nextInt(6); i++) {
                long amount = 1L + random.nextInt(500);
                balance += amount;
                rows.add(at(i, amount, balance));
            }
            int at = 1 + random.nextInt(rows.size() - 2);
            Booked hit = rows.remove(at);
            if (random.nextBoolean()) {
                rows.add(at, new Booked(hit.day(), hit.amount() + 1, hit.balance()));
            }
            if (random.nextBoolean()) {
                Collections.reverse(rows);
            }
            Verdict verdict = verdict(rows);
            assertEquals(false, verdict.brokenAt() == 0, rows::toString);
        }
    }

    private static Booked at(int day, long amount, @Nullable Long balance) {
        return new Booked(DAY.plusDays(day), amount, balance);
    }

    private static @Nullable Verdict verdict(List<Booked> rows) {
        RunningBalance running = new RunningBalance();
        for (int i = 0; i < rows.size(); i++) {
            Booked row = rows.get(i);
            running.add(row.day(), row.amount(), row.balance(), i + 1);
        }
        return running.verdict();
    }
}
