package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.ClaimLimitation;
import mahnlauf.core.model.Receivable;

/**
 * A claim that will soon be time-barred. Neither our letters nor those of an agency stop that; a
 * court order, or an acknowledgement, does (§§ 204, 212 BGB).
 *
 * @param lastDay the last day on which it can surely be enforced
 */
public record LimitationAlarm(Receivable receivable, LocalDate lastDay) {

    /** Nowhere is a claim barred before this age, so younger ones need no reckoning. */
    private static final int NEVER_BEFORE_YEARS = 2;

    /**
     * All claims that end within so many days, the first to end first.
     *
     * @param leastMinor less is not worth an alarm, in cents
     */
    public static List<LimitationAlarm> of(
            Collection<Receivable> receivables,
            LocalDate night,
            int warnDays,
            long leastMinor,
            Arrears arrears) {
        LocalDate young = night.plusDays(warnDays).minusYears(NEVER_BEFORE_YEARS);
        List<LimitationAlarm> alarms = new ArrayList<>();
        for (Receivable r : receivables) {
            if (r.invoice().dueDate().isBefore(young)
                    && r.isOpen()
                    && r.principalOpen().minor() >= leastMinor) {
                ClaimLimitation limitation = arrears.limitation(r);
                if (limitation.endsWithin(warnDays, night)) {
                    alarms.add(new LimitationAlarm(r, limitation.certain()));
                }
            }
        }
        alarms.sort(
                Comparator.comparing(LimitationAlarm::lastDay)
                        .thenComparing(alarm -> alarm.receivable().number()));
        return alarms;
    }
}
