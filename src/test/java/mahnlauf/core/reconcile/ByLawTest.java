package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mahnlauf.core.law.Crediting;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;

/**
 * Which of several debts a payment goes to that names none: § 366 II BGB, § 1416 ABGB, Art. 87 OR.
 */
class ByLawTest {

    private static String shares(long cents, Debt... debts) {
        return new ByLaw(OpenDebt.DUE).shares(List.of(debts), Money.eur(cents)).toString();
    }

    @Test
    void what_was_due_first_is_paid_first() {
        assertEquals(
                "[RE-2=100.00, RE-1=20.00]",
                shares(120_00, debt("RE-1", "1", 50_00).due(20), debt("RE-2", "1", 100_00)));
    }

    @Test
    void of_one_due_date_the_older_is_paid_first() {
        assertEquals(
                "[RE-2=90.00]",
                shares(
                        90_00,
                        debt("RE-1", "1", 100_00),
                        debt("RE-2", "1", 200_00).olderBy(OpenDebt.DUE.minusDays(1))));
    }

    /** Two debts 100 and 200, equal in all, 90 paid: 30 and 60. */
    @Test
    void what_nothing_tells_apart_is_paid_pro_rata() {
        assertEquals(
                "[RE-1=30.00, RE-2=60.00]",
                shares(90_00, debt("RE-1", "1", 100_00), debt("RE-2", "1", 200_00)));
    }

    @Test
    void no_cent_is_lost_pro_rata() {
        assertEquals(
                "[RE-1=0.34, RE-2=0.33, RE-3=0.33]",
                shares(
                        1_00,
                        debt("RE-1", "1", 10_00),
                        debt("RE-2", "1", 10_00),
                        debt("RE-3", "1", 10_00)));
        assertEquals(
                "[RE-1=10.00, RE-2=10.00]",
                shares(99_00, debt("RE-1", "1", 10_00), debt("RE-2", "1", 10_00)));
        assertEquals("[RE-2=0.01]", shares(1, debt("RE-1", "1", 1_00), debt("RE-2", "1", 99_00)));
    }

    /** § 1416 ABGB: what was demanded comes before what was only due earlier. */
    @Test
    void in_austria_what_was_demanded_is_paid_first() {
        assertEquals(
                "[RE-2=50.00]",
                shares(
                        50_00,
                        debt("RE-1", "1", 100_00).due(1),
                        debt("RE-2", "1", 100_00).due(20).demanded()));
    }

    /** RS0105482: interest and capital of the first, then of the next: 100 is 10, 60, 8 and 22. */
    @Test
    void each_debt_is_paid_with_its_interest_before_the_next() {
        OpenDebt first = debt("RE-1", "1", 60_00).extra(10_00).due(1);
        OpenDebt second = debt("RE-2", "1", 90_00).extra(8_00).due(2);
        assertEquals("[RE-1=70.00, RE-2=30.00]", shares(100_00, second, first));
        Crediting.Shares parts =
                Crediting.allocate(
                        Jurisdiction.AT,
                        Money.eur(30_00),
                        new Crediting.Owed(Money.eur(0), Money.eur(8_00), Money.eur(90_00)));
        assertEquals("8.00 22.00", parts.interest().plain() + " " + parts.principal().plain());
    }
}
