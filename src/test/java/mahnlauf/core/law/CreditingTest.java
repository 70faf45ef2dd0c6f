package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditingTest {

    /** AC-057, AC-058, AC-066 and the figures of calc allocate. */
    @ParameterizedTest
    @CsvSource({
        "100,30,25,500,30.00 25.00 45.00 0.00",
        "40,30,25,500,30.00 10.00 0.00 0.00",
        "100,20,15,400,20.00 15.00 65.00 0.00",
        "100,5,0.25,100,5.00 0.25 94.75 0.00",
        "1000,5,0.25,100,5.00 0.25 100.00 894.75",
        "0,5,0.25,100,0.00 0.00 0.00 0.00"
    })
    void a_payment_goes_to_costs_then_interest_then_principal(
            BigDecimal paid,
            BigDecimal costs,
            BigDecimal interest,
            BigDecimal principal,
            String shares) {
        Crediting.Shares found =
                Crediting.allocate(eur(paid), eur(costs), eur(interest), eur(principal));
        assertEquals(
                shares,
                found.costs().plain()
                        + " "
                        + found.interest().plain()
                        + " "
                        + found.principal().plain()
                        + " "
                        + found.rest().plain());
    }

    /**
     * § 1416 ABGB: interest before capital, and no costs before either; CH as DE (Art. 85 I OR).
     */
    @ParameterizedTest
    @CsvSource({
        "AT,100,30,25,500,0.00 25.00 75.00 0.00",
        "AT,20,30,25,500,0.00 20.00 0.00 0.00",
        "AT,550,30,25,500,25.00 25.00 500.00 0.00",
        "AT,600,30,25,500,30.00 25.00 500.00 45.00",
        "CH,100,30,25,500,30.00 25.00 45.00 0.00",
        "DE,100,30,25,500,30.00 25.00 45.00 0.00"
    })
    void the_law_of_the_place_orders_costs_interest_and_principal(
            Jurisdiction law,
            BigDecimal paid,
            BigDecimal costs,
            BigDecimal interest,
            BigDecimal principal,
            String shares) {
        Crediting.Owed owed = new Crediting.Owed(eur(costs), eur(interest), eur(principal));
        Crediting.Shares found = Crediting.allocate(law, eur(paid), owed);
        assertEquals(
                shares,
                found.costs().plain()
                        + " "
                        + found.interest().plain()
                        + " "
                        + found.principal().plain()
                        + " "
                        + found.rest().plain());
    }

    @Test
    void nothing_negative_is_credited() {
        Money one = Money.eur(1);
        Money minus = Money.eur(-1);
        assertThrows(
                IllegalArgumentException.class, () -> Crediting.allocate(minus, one, one, one));
        assertThrows(
                IllegalArgumentException.class, () -> Crediting.allocate(one, minus, one, one));
        assertThrows(
                IllegalArgumentException.class, () -> Crediting.allocate(one, one, minus, one));
        assertThrows(
                IllegalArgumentException.class, () -> Crediting.allocate(one, one, one, minus));
    }

    private static Money eur(BigDecimal amount) {
        return Money.of(amount, Money.EUR);
    }
}
