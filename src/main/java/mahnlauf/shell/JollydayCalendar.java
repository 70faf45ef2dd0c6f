package mahnlauf.shell;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.law.Jurisdiction;

/** The holidays as the library Jollyday computes them; the first one takes a second of start-up. */
final class JollydayCalendar {

    private final HolidayManager calendar;

    JollydayCalendar(Jurisdiction jurisdiction) {
        String country = jurisdiction.name().toLowerCase(Locale.ROOT);
        calendar = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /**
     * General holidays alone: bank holidays and observances (24 December in Austria) move no date.
     *
     * @param region as {@link #regions} names it, or empty
     */
    Set<LocalDate> publicHolidays(String region, int year) {
        String[] path =
                region.isEmpty() ? new String[0] : region.toLowerCase(Locale.ROOT).split("/");
        return calendar.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** States and cantons; a town with holidays of its own follows its state: {@code BY/AG}. */
    Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        addRegions("", calendar.getCalendarHierarchy().getChildren(), regions);
        return regions;
    }

    private static void addRegions(
            String parent, Map<String, CalendarHierarchy> children, Set<String> regions) {
        children.forEach(
                (code, child) -> {
                    String region = parent + code.toUpperCase(Locale.ROOT);
                    regions.add(region);
                    addRegions(region + "/", child.getChildren(), regions);
                });
    }
}
