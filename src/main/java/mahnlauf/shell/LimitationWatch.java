package mahnlauf.shell;

import java.sql.SQLException;
import java.util.List;
import mahnlauf.core.decide.LimitationAlarm;

/** Says in time that claims will be time-barred: a person must go to court, or let them go. */
final class LimitationWatch {

    private static final int NAMED = 3;

    private LimitationWatch() {}

    static void warn(Night night) throws SQLException {
        List<LimitationAlarm> alarms = Insight.alarms(night);
        if (!alarms.isEmpty()) {
            List<String> all =
                    alarms.stream()
                            .map(a -> a.receivable().number() + " on " + a.lastDay())
                            .toList();
            night.findings()
                    .note(
                            (alarms.size() == 1 ? "1 claim" : alarms.size() + " claims")
                                    + " will be time-barred within "
                                    + night.settings().text(Setting.LIMITATION_WARN_DAYS)
                                    + " days: "
                                    + FirstFew.of(all, NAMED).inWords(", ")
                                    + ". A letter or an agency does not stop that; an order for"
                                    + " payment (Mahnbescheid) or a signed agreement does. See"
                                    + " the report; `mahnlauf write-off` gives one up.");
        }
    }
}
