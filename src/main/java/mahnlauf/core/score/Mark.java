package mahnlauf.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What lowers a score, which starts at 100: the whole table. The weights are ours, not measured;
 * they only order customers for a person who looks at them.
 */
enum Mark {
    /** One point a day late on average. */
    DAYS_LATE("1", 40),
    /** Three points for each ten percent of the invoices that were late. */
    PERCENT_LATE("0.3", 30),
    /** A returned debit costs the bank's fee and the surety of being paid. */
    RETURNED_DEBIT("10", 20),
    /** He named the day, or agreed on it, himself. */
    BROKEN_PROMISE("10", 20),
    /** An invoice that needed a final notice. */
    FINAL_NOTICE("5", 10),
    /** A claim that only the agency could collect. */
    HANDOVER("10", 20);

    private final BigDecimal each;
    private final int most;

    Mark(String each, int most) {
        this.each = new BigDecimal(each);
        this.most = most;
    }

    /** Points that so much of it takes away; a part of a point is not taken. */
    int points(BigDecimal count) {
        return each.multiply(count)
                .min(BigDecimal.valueOf(most))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }

    int points(int count) {
        return points(BigDecimal.valueOf(count));
    }
}
