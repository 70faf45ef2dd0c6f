package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Receivable;

/**
 * A stretch of days that bears default interest: from its first day until the first day that bears
 * none. An agreement without interest stops it from its day until it is broken; a debt that is
 * deferred is not in default meanwhile.
 */
record BearingDays(LocalDate from, LocalDate until) {

    /** All such stretches between two days, in order; none where all of it is agreed upon. */
    static List<BearingDays> of(Receivable receivable, LocalDate from, LocalDate until) {
        List<BearingDays> stretches = new ArrayList<>(1);
        LocalDate start = from;
        for (Agreement pause : pauses(receivable)) {
            LocalDate broken = pause.brokenOn();
            LocalDate end = earlier(pause.since(), until);
            if (start.isBefore(end)) {
                stretches.add(new BearingDays(start, end));
            }
            start = broken == null ? until : later(start, broken);
        }
        if (start.isBefore(until)) {
            stretches.add(new BearingDays(start, until));
        }
        return stretches;
    }

    private static List<Agreement> pauses(Receivable receivable) {
        return receivable.agreements().stream()
                .filter(a -> !a.terms().bearsInterest())
                .sorted(Comparator.comparing(Agreement::since))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
