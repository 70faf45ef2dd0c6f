package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownBaseRateException;
import mahnlauf.core.model.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseRateTableTest {

    private static final String HEADER = "jurisdiction,valid_from,rate_percent,source,confirmed\n";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource({
        "DE,2002-01-01,2.57",
        "DE,2013-01-01,-0.13",
        "DE,2022-12-31,-0.88",
        "DE,2023-01-01,1.62",
        "DE,2024-12-31,3.37",
        "DE,2025-06-30,2.27",
        "DE,2025-12-31,1.27",
        "DE,2026-06-30,1.27",
        "DE,2026-07-01,1.52",
        "DE,2026-12-31,1.52",
        "AT,2023-06-30,1.88",
        "AT,2024-12-31,3.88",
        "AT,2025-07-01,1.53"
    })
    void the_shipped_table_knows_the_rate_of_the_day(
            Jurisdiction jurisdiction, LocalDate day, BigDecimal rate) throws Exception {
        assertEquals(rate, BaseRateTable.shipped().rateOn(jurisdiction, day));
    }

    @Test
    void every_german_half_year_since_2002_is_known_and_none_after_2026() throws Exception {
        BaseRates shipped = BaseRateTable.shipped();
        for (LocalDate day = LocalDate.of(2002, 1, 1);
                day.getYear() < 2027;
                day = day.plusMonths(6)) {
            shipped.rateOn(Jurisdiction.DE, day);
        }
        assertEquals(
                Optional.of(LocalDate.of(2026, 12, 31)), shipped.lastKnownDay(Jurisdiction.DE));
        assertThrows(
                UnknownBaseRateException.class, () -> shipped.rateOn(Jurisdiction.DE, NEW_YEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-07-01", "2025-06-30", "2026-01-01"})
    void an_austrian_half_year_that_nobody_confirmed_is_unknown(LocalDate day) {
        BaseRates shipped = BaseRateTable.shipped();
        assertThrows(UnknownBaseRateException.class, () -> shipped.rateOn(Jurisdiction.AT, day));
    }

    @Test
    void a_home_without_the_file_has_the_shipped_rates() throws Exception {
        BaseRates rates = BaseRateTable.load(home.resolve("base_rates.csv"));
        assertEquals(
                new BigDecimal("1.52"), rates.rateOn(Jurisdiction.DE, LocalDate.of(2026, 8, 1)));
    }

    @Test
    void a_row_of_the_user_adds_a_half_year() throws Exception {
        BaseRates rates = load(HEADER + "DE,2027-01-01,1.77,Bundesbank,yes\n");
        assertEquals(new BigDecimal("1.77"), rates.rateOn(Jurisdiction.DE, NEW_YEAR));
        assertEquals(Optional.of(LocalDate.of(2027, 6, 30)), rates.lastKnownDay(Jurisdiction.DE));
    }

    @Test
    void a_german_spreadsheet_may_save_the_file() throws Exception {
        BaseRates rates =
                load("\uFEFFjurisdiction;valid_from;rate_percent\r\nDE;2027-01-01;1,77\r\n");
        assertEquals(new BigDecimal("1.77"), rates.rateOn(Jurisdiction.DE, NEW_YEAR));
    }

    @Test
    void a_row_that_ships_by_now_may_stay_in_the_users_file() throws Exception {
        load(HEADER + "DE,2026-07-01,1.520,Bundesbank,yes\n");
    }

    @Test
    void a_row_against_the_shipped_one_must_say_that_it_is_a_correction() throws Exception {
        assertTrue(refusal("DE,2025-07-01,1.77,Internet,yes").contains("says 1.27 (Bundesbank"));
        BaseRates rates = load(HEADER + "DE,2025-07-01,1.30,Bundesbank,correction\n");
        assertEquals(
                new BigDecimal("1.30"), rates.rateOn(Jurisdiction.DE, LocalDate.of(2025, 7, 1)));
    }

    @Test
    void two_rates_for_one_half_year_in_one_file_are_refused() throws Exception {
        String rows = "DE,2027-01-01,1.77,,yes\nDE,2027-01-01,1.78,,correction";
        String message = refusal(rows.replace("yes", "correction"));
        assertTrue(message.contains("base_rates.csv:3  rate_percent '1.78'"), message);
        assertTrue(message.contains("base_rates.csv:2 says 1.77"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR,2027-01-01,1.77,,yes | jurisdiction 'FR' is neither DE nor AT",
                "CH,2027-01-01,5.00,,yes | CH has no base rate",
                "DE,01.01.2027,1.77,,yes | valid_from '01.01.2027' is not of the form 2027-01-01",
                "DE,2027-02-30,1.77,,yes | valid_from '2027-02-30'",
                "DE,2027-02-01,1.77,,yes | from 2027-02-01: expected a 1 January or 1 July",
                "DE,2027-01-01,152,,yes | rate_percent '152' is not of the form 1.27 or -0.88",
                "DE,2027-01-01,1.5x,,yes | rate_percent '1.5x'",
                "DE,2027-01-01,,,yes | rate_percent ''",
                "DE,2027-01-01 | rate_percent ''",
                "DE,2027-01-01,1.77,,no | confirmed 'no' is not 'yes'"
            })
    void a_fault_is_named_with_line_and_cell(String row, String expected) throws Exception {
        String message = refusal(row);
        assertTrue(message.contains("base_rates.csv:2  "), message);
        assertTrue(message.contains(expected), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DE,2027-01-01,1.77,,yes\n", "jurisdiction,rate_percent\nDE,1.77\n"})
    void a_file_without_its_header_is_refused_and_no_row_is_lost(String text) throws Exception {
        write(text);
        Path file = home.resolve("base_rates.csv");
        String message =
                assertThrows(RefusedException.class, () -> BaseRateTable.load(file)).getMessage();
        assertTrue(message.contains("base_rates.csv:1  begins with"), message);
    }

    private String refusal(String row) throws IOException {
        write(HEADER + row + "\n");
        Path file = home.resolve("base_rates.csv");
        return assertThrows(RefusedException.class, () -> BaseRateTable.load(file)).getMessage();
    }

    private BaseRates load(String text) throws IOException, RefusedException {
        write(text);
        return BaseRateTable.load(home.resolve("base_rates.csv"));
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("base_rates.csv"), text);
    }
}
