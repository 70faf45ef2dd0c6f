package mahnlauf.doors;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.NightStanding;
import org.jspecify.annotations.Nullable;

/**
 * What was open week by week, as a line in its own units: {@value #WIDTH} wide, zero at the bottom.
 *
 * @param line the corners of the line: {@code x,y x,y}; empty where there is one week only
 * @param area the same, closed along the ground
 * @param top the figure of the highest point
 * @param before what was open four weeks ago; null where the ledger is younger
 * @param percent by how much it has changed since, in whole percent; null where that says nothing
 */
record TrendChart(
        String line,
        String area,
        Money top,
        @Nullable Money before,
        @Nullable Integer percent,
        List<NightStanding.Week> weeks) {

    static final int WIDTH = 360;
    private static final int HIGHEST = 22;
    private static final int GROUND = 112;
    private static final int WEEKS_BACK = 4;

    static TrendChart of(List<NightStanding.Week> weeks) {
        long top = weeks.stream().mapToLong(w -> w.open().minor()).max().orElse(0);
        int last = weeks.size() - 1;
        List<String> corners = new ArrayList<>();
        for (int i = 0; i <= last && last > 0; i++) {
            corners.add(i * WIDTH / last + "," + height(weeks.get(i).open().minor(), top));
        }
        String line = String.join(" ", corners);
        Money before = last < WEEKS_BACK ? null : weeks.get(last - WEEKS_BACK).open();
        return new TrendChart(
                line,
                line.isEmpty() ? "" : "0," + GROUND + " " + line + " " + WIDTH + "," + GROUND,
                new Money(top, weeks.get(last).open().currency()),
                before,
                percent(before, weeks.get(last).open()),
                List.copyOf(weeks));
    }

    /** Less than nothing, where customers are owed, lies on the ground. */
    private static long height(long minor, long top) {
        long up = top <= 0 ? 0 : Math.round((double) Math.max(0, minor) / top * (GROUND - HIGHEST));
        return GROUND - up;
    }

    private static @Nullable Integer percent(@Nullable Money before, Money now) {
        if (before == null || !before.isPositive()) {
            return null;
        }
        double change = (double) (now.minor() - before.minor()) / before.minor();
        return (int) Math.max(-999, Math.min(999, Math.round(change * 100)));
    }
}
