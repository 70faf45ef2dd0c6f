package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.law.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HolidaysTest {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2050;

    /** After an update of Jollyday: {@code mvn test -Dtest=HolidaysTest -Dholidays.write=true}. */
    @ParameterizedTest
    @EnumSource
    void the_shipped_table_says_what_jollyday_computes(Jurisdiction country) throws IOException {
        String computed = String.join("\n", computedTable(country)) + "\n";
        if (Boolean.getBoolean("holidays.write")) {
            Path source = Path.of("src/main/resources" + HolidayTable.resource(country));
            Files.writeString(source, computed);
        }
        try (InputStream in = getClass().getResourceAsStream(HolidayTable.resource(country))) {
            assertEquals(computed, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_region_has_the_days_of_jollyday_within_and_beyond_the_table(Jurisdiction country) {
        JollydayCalendar calendar = new JollydayCalendar(country);
        assertEquals(List.copyOf(calendar.regions()), Holidays.regions(country));
        assertAll(
                calendar.regions().stream()
                        .map(
                                region ->
                                        () -> {
                                            Holidays holidays = Holidays.of(country, region);
                                            for (int year :
                                                    new int[] {2009, 2010, 2026, 2050, 2051}) {
                                                assertEquals(
                                                        calendar.publicHolidays(region, year),
                                                        holidays.between(year, year),
                                                        region + " " + year);
                                            }
                                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "DE,NW,2026-06-04,true",
        "DE,nationwide,2026-06-04,false",
        "DE,BY,2026-01-06,true",
        "DE,BE,2026-01-06,false",
        "DE,BE,2026-03-08,true",
        "DE,SN,2026-11-18,true",
        "DE,NW,2026-11-18,false",
        "DE,TH,2027-09-20,true",
        "DE,BY/AG,2026-08-08,true",
        "DE,BY,2026-08-08,false",
        "DE,NW,2017-10-31,true",
        "DE,HH,2018-10-31,true",
        "DE,NW,2018-10-31,false",
        "AT,nationwide,2026-10-26,true",
        "AT,9,2026-12-24,false",
        "AT,nationwide,2026-04-03,false",
        "CH,ZH,2026-08-01,true",
        "CH,ZH,2026-01-02,false",
        "CH,BE,2026-01-02,true"
    })
    void a_region_adds_its_general_holidays(
            Jurisdiction country, String region, LocalDate day, boolean holiday) {
        assertEquals(holiday, Holidays.of(country, region).test(day));
    }

    @Test
    void a_region_may_be_written_in_small_letters_or_with_its_country() {
        Set<LocalDate> days = Holidays.of(Jurisdiction.DE, "NW").between(2026, 2026);
        assertEquals(11, days.size());
        assertEquals(days, Holidays.of(Jurisdiction.DE, " de-nw ").between(2026, 2026));
    }

    @Test
    void an_unknown_region_is_refused_with_the_known_ones() {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Holidays.of(Jurisdiction.DE, "ZH"))
                        .getMessage();
        assertTrue(message.contains("'ZH'"), message);
        assertTrue(message.contains("nationwide"), message);
        assertTrue(message.contains("NI, NW, RP"), message);
    }

    @Test
    void whit_monday_is_no_working_day_and_the_tuesday_is() {
        Holidays holidays = Holidays.of(Jurisdiction.DE, Holidays.NATIONWIDE);
        assertFalse(holidays.workingDays().isWorkingDay(LocalDate.of(2026, 5, 25)));
        assertTrue(holidays.workingDays().isWorkingDay(LocalDate.of(2026, 5, 26)));
    }

    private static List<String> computedTable(Jurisdiction country) {
        JollydayCalendar calendar = new JollydayCalendar(country);
        List<String> regions = new ArrayList<>(List.of(""));
        regions.addAll(calendar.regions());
        List<String> lines = new ArrayList<>(List.of(HolidayTable.HEADER));
        for (String region : regions) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                Set<LocalDate> days = new TreeSet<>(calendar.publicHolidays(region, year));
                if (!region.isEmpty()) {
                    days.removeAll(calendar.publicHolidays("", year));
                }
                lines.add(region + "," + year + "," + joined(days));
            }
        }
        return lines;
    }

    private static String joined(Set<LocalDate> days) {
        return days.stream()
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" "));
    }
}
