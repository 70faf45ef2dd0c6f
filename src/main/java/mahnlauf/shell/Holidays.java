package mahnlauf.shell;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.law.Jurisdiction;

/**
 * The public holidays of a country, with those of one state or canton if it is named.
 *
 * <p>The days are Jollyday's. Starting it costs a second, more than a whole command may take, so
 * its days from 2010 to 2050 are shipped as a table, and a test holds the table against the
 * library. Only another year starts the library.
 */
public final class Holidays implements Predicate<LocalDate> {

    /** The value of the setting {@code holidays.region} that names no region. */
    public static final String NATIONWIDE = "nationwide";

    private final Jurisdiction jurisdiction;
    private final String region;
    private final Map<Integer, Set<LocalDate>> years;

    private Holidays(Jurisdiction jurisdiction, String region, HolidayTable table) {
        this.jurisdiction = jurisdiction;
        this.region = region;
        this.years = new ConcurrentHashMap<>(table.years(region));
    }

    /**
     * The holidays of a region: NW, BY, BY/AG (Augsburg), ZH, 9 (Vienna), or {@link #NATIONWIDE}.
     *
     * @throws IllegalArgumentException if the region is unknown; the message lists the known ones
     */
    public static Holidays of(Jurisdiction jurisdiction, String region) {
        HolidayTable table = HolidayTable.of(jurisdiction);
        String code = code(jurisdiction, region);
        if (!code.isEmpty() && !table.regions().contains(code)) {
            throw new IllegalArgumentException(
                    "holidays.region '"
                            + region.strip()
                            + "' is not known in "
                            + jurisdiction
                            + ": expected "
                            + NATIONWIDE
                            + " or one of "
                            + String.join(", ", table.regions()));
        }
        return new Holidays(jurisdiction, code, table);
    }

    /** The regions that may be named, in alphabetical order. */
    public static List<String> regions(Jurisdiction jurisdiction) {
        return HolidayTable.of(jurisdiction).regions();
    }

    @Override
    public boolean test(LocalDate day) {
        return year(day.getYear()).contains(day);
    }

    /** All holidays of these years, both included. */
    public Set<LocalDate> between(int firstYear, int lastYear) {
        Set<LocalDate> days = new HashSet<>();
        for (int year = firstYear; year <= lastYear; year++) {
            days.addAll(year(year));
        }
        return days;
    }

    public WorkingDays workingDays() {
        return new WorkingDays(this);
    }

    private Set<LocalDate> year(int year) {
        Set<LocalDate> known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        return new JollydayCalendar(jurisdiction).publicHolidays(region, year);
    }

    /**
     * Upper case and without the country, so that {@code nw}, {@code NW} and {@code DE-NW} agree.
     */
    private static String code(Jurisdiction jurisdiction, String region) {
        String code = region.strip().toUpperCase(Locale.ROOT);
        if (code.equals(NATIONWIDE.toUpperCase(Locale.ROOT))) {
            return "";
        }
        String country = jurisdiction + "-";
        return code.startsWith(country) ? code.substring(country.length()) : code;
    }
}
