package mahnlauf.core.law;

import java.time.LocalDate;
import java.time.Month;

/** January to June or July to December: as long as a base rate lasts (§ 247 BGB, § 456 UGB). */
record HalfYear(int year, boolean second) {

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() >= Month.JULY.getValue());
    }

    LocalDate firstDay() {
        return LocalDate.of(year, second ? Month.JULY : Month.JANUARY, 1);
    }

    LocalDate lastDay() {
        return second ? LocalDate.of(year, Month.DECEMBER, 31) : LocalDate.of(year, Month.JUNE, 30);
    }

    @Override
    public String toString() {
        return firstDay() + " to " + lastDay();
    }
}
