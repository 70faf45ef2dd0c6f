package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.law.CollectionCost.Effort;
import mahnlauf.core.model.Money;
import mahnlauf.shell.FeeTable;
import org.junit.jupiter.api.Test;

class CollectionCostTest {

    private static final LocalDate DEMANDED = LocalDate.of(2026, 1, 5);
    private static final CollectionCost.Scales SCALES =
            new CollectionCost.Scales(FeeTable.RVG.scale(), FeeTable.RVG_SMALL.scale());

    @Test
    void who_pays_within_two_weeks_of_the_demand_owes_the_lower_fee() {
        assertEquals(Effort.SIMPLE, Effort.of(false, DEMANDED, DEMANDED.plusDays(14)));
        assertEquals(Effort.REGULAR, Effort.of(false, DEMANDED, DEMANDED.plusDays(15)));
        assertEquals(Effort.DISPUTED, Effort.of(true, DEMANDED, DEMANDED));
        assertEquals(new BigDecimal("0.3"), Effort.LETTER.factor());
    }

    /** AC-068. */
    @Test
    void the_lump_sum_is_set_off_against_what_the_agency_costs() throws Exception {
        CollectionCost cost = cost(400_00, Effort.REGULAR);
        assertEquals("15.62", cost.netBeside(Money.eur(40_00)).plain());
        assertEquals("55.62", cost.netBeside(Money.eur(0)).plain());
        assertEquals("0.00", cost.netBeside(Money.eur(80_00)).plain(), "never paid back");
    }

    /** AC-097. */
    @Test
    void an_agreement_on_instalments_earns_a_fee_on_half_of_the_claim() throws Exception {
        assertEquals(
                "65.10",
                CollectionCost.settlementFee(Money.eur(2_000_00), DEMANDED, SCALES).plain());
        assertEquals(
                "36.05", CollectionCost.settlementFee(Money.eur(40_00), DEMANDED, SCALES).plain());
    }

    @Test
    void a_dispute_takes_the_relief_for_small_claims_away() throws Exception {
        assertEquals("28.35", cost(50_00, Effort.REGULAR).fee().plain());
        assertEquals("66.95", cost(50_00, Effort.DISPUTED).fee().plain());
    }

    private static CollectionCost cost(long cents, Effort effort) throws UnknownFeeException {
        return CollectionCost.of(
                Money.eur(cents),
                effort.factor(),
                effort == Effort.DISPUTED,
                BigDecimal.ZERO,
                DEMANDED,
                SCALES);
    }
}
