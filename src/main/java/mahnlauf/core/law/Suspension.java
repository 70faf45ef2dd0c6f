package mahnlauf.core.law;

import java.time.LocalDate;

/**
 * A time in which the period of limitation stands still (German: Hemmung); it is not counted (§ 209
 * BGB). German law: in Austria and Switzerland a lawsuit or enforcement begins the period anew
 * instead (§ 1497 ABGB, Art. 135 OR).
 *
 * @param from first day of it
 * @param until last day of the negotiation or deferral; of a court matter the day of the final
 *     decision or of the last act of the parties or the court
 */
public record Suspension(Ground ground, LocalDate from, LocalDate until) {

    private static final int MONTHS_AFTER_COURT = 6; // § 204 II BGB
    private static final int MONTHS_AFTER_TALKS = 3; // § 203 S. 2 BGB

    public Suspension {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Suspension from " + from + " ends before it begins, on " + until);
        }
    }

    /** Why it stands still. */
    public enum Ground {
        /**
         * The parties talk about the claim; it is barred at the earliest 3 months after (§ 203).
         */
        NEGOTIATION,
        /** The creditor may not ask for it, as agreed (§ 205 BGB: Stundung). */
        DEFERRAL,
        /**
         * Lawsuit, order for payment or insolvency filing (§ 204 I BGB), from the application where
         * it is served soon (§ 167 ZPO), and six months more (§ 204 II BGB).
         */
        COURT
    }

    /** The last day that is not counted. */
    LocalDate lastDay() {
        return ground == Ground.COURT ? until.plusMonths(MONTHS_AFTER_COURT) : until;
    }

    /** No claim that was alive is barred before this day. */
    LocalDate notBarredBefore() {
        return ground == Ground.NEGOTIATION ? until.plusMonths(MONTHS_AFTER_TALKS) : lastDay();
    }
}
