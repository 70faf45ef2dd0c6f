package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mahnlauf.core.law.AgreedTerms;
import mahnlauf.core.model.CustomerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawSettingsTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 31);

    @TempDir Path home;

    @Test
    void nothing_is_agreed_until_somebody_says_so() throws Exception {
        assertEquals(AgreedTerms.NONE, LawSettings.agreed(settings("")));
        assertFalse(settings("").workingDays().isWorkingDay(SATURDAY));
    }

    @Test
    void an_agreed_rate_with_its_ground_is_taken() throws Exception {
        AgreedTerms agreed =
                LawSettings.agreed(
                        settings(
                                "interest.contract_rate_b2b=11.5 interest.contract_ground=AGB-Ziffer-7"
                                        + " interest.among_merchants=true default.due_dates_agreed=true"));
        assertEquals(new BigDecimal("11.5"), agreed.percent(CustomerKind.BUSINESS));
        assertEquals(null, agreed.percent(CustomerKind.CONSUMER));
        assertTrue(agreed.amongMerchants() && agreed.allDueDates());
    }

    @Test
    void in_austria_a_saturday_may_be_a_day_like_any_other() throws Exception {
        Settings austrian = settings("jurisdiction=AT holidays.saturdays=false");
        assertTrue(austrian.workingDays().isWorkingDay(SATURDAY));
        assertFalse(austrian.workingDays().isWorkingDay(SATURDAY.plusDays(1)), "a Sunday");
        assertFalse(
                austrian.workingDays().isWorkingDay(LocalDate.of(2026, 8, 15)),
                "a holiday on a Saturday");
        assertFalse(settings("jurisdiction=AT").workingDays().isWorkingDay(SATURDAY));
    }

    /** The third is AC-070: what no court accepted as the cost of a letter is refused. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "interest.contract_rate_b2c=9|interest.contract_ground",
                "interest.contract_rate_b2b=nine|like 7.5",
                "fees.consumer=2.51|BGH VIII ZR 95/18",
                "holidays.saturdays=false|§ 193 BGB",
                "jurisdiction=AT interest.among_merchants=true|HGB"
            })
    void what_the_law_does_not_allow_stops_the_start(String set, String said) {
        WrongSettingException refused =
                assertThrows(WrongSettingException.class, () -> settings(set));
        assertTrue(String.valueOf(refused.getMessage()).contains(said), refused.getMessage());
    }

    private Settings settings(String set) throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : set.split(" ", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            }
        }
        return Settings.load(new Home(home), values, Map.of());
    }
}
