package mahnlauf.core.agree;

import mahnlauf.core.age.WorkingDays;

/**
 * What the settings allow.
 *
 * @param graceDays an instalment or deferral is broken when it is unpaid more days than these
 * @param bearsInterest whether default interest runs on meanwhile
 * @param mostDiscountPercent what a settlement may let go at most, of all that is owed; 0: nothing
 */
public record Bounds(
        WorkingDays workingDays, int graceDays, boolean bearsInterest, int mostDiscountPercent) {}
