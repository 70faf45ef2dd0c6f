package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When a stop of the service may be announced, by the law of the trade. */
class ServiceStopTest {

    private static final ServiceStop.Occasion BIG =
            new ServiceStop.Occasion(Money.eur(100_00), 2, 28, true);

    @Test
    void without_a_guarded_trade_nothing_stands_in_the_way() {
        ServiceStop law = new ServiceStop(Jurisdiction.DE, Branch.NONE, Set.of());
        assertEquals(
                List.of(), law.obstacles(new ServiceStop.Occasion(Money.eur(5_00), 0, 0, false)));
    }

    @Test
    void what_is_not_confirmed_stands_in_the_way_by_name() {
        ServiceStop law =
                new ServiceStop(
                        Jurisdiction.DE,
                        Branch.ENERGY,
                        Set.of("arrears", "announcement", "information", "agreement"));
        assertEquals(
                List.of(
                        "service_stop.confirmed lacks proportionality (a person has weighed health,"
                                + " age and children in the household, § 41f EnWG)"),
                law.obstacles(BIG));
    }

    @Test
    void energy_and_telecom_may_be_stopped_once_all_is_confirmed() {
        for (Branch branch : List.of(Branch.ENERGY, Branch.TELECOM)) {
            assertEquals(List.of(), confirmed(branch).obstacles(BIG), branch.code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENERGY,  9999, 1, 28, true, less than 100.00 EUR",
        "ENERGY, 10000, 1, 27, true, shorter than 28",
        "ENERGY, 10000, 1, 28, false, by post",
        "TELECOM, 9999, 2, 14, true, less than 100.00 EUR",
        "TELECOM, 10000, 1, 14, true, fewer than 2 invoices",
        "TELECOM, 10000, 2, 13, true, shorter than 14",
        "TELECOM, 10000, 2, 14, false, by post"
    })
    void each_limit_bites_on_its_side_of_the_boundary(
            Branch branch, long cents, int invoices, int days, boolean paper, String why) {
        List<String> obstacles =
                confirmed(branch)
                        .obstacles(
                                new ServiceStop.Occasion(Money.eur(cents), invoices, days, paper));
        assertEquals(1, obstacles.size(), obstacles.toString());
        assertTrue(obstacles.get(0).contains(why), obstacles.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"WATER", "HEATING", "HOUSING", "HEALTH"})
    void what_people_live_by_is_never_stopped_by_a_program(Branch branch) {
        assertTrue(confirmed(branch).obstacles(BIG).get(0).contains("no program"));
    }

    @Test
    void a_law_that_is_not_known_here_forbids() {
        ServiceStop law =
                new ServiceStop(Jurisdiction.AT, Branch.ENERGY, Set.copyOf(Branch.ENERGY.words()));
        assertTrue(law.obstacles(BIG).get(0).contains("law of AT"));
    }

    private static ServiceStop confirmed(Branch branch) {
        return new ServiceStop(Jurisdiction.DE, branch, Set.copyOf(branch.words()));
    }
}
