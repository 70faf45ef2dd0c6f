package mahnlauf.core.decide;

import java.util.Locale;

/** Why an invoice at the end of the ladder may not be handed over to collection. */
public enum Obstacle {
    /** A hold: a dispute, a promise, an agreement. */
    HELD("it is held"),
    /** A hand-off that nobody announced surprises whoever would have paid. */
    NOT_ANNOUNCED("no final notice has announced it"),
    DEADLINE_RUNS("the deadline of the final notice has not passed"),
    /** Cost and interest are owed in default only (§§ 280 II, 286 BGB). */
    NOT_IN_DEFAULT("the customer is not in default by law"),
    /** A part payment may have started the time anew, or not. */
    LIMITATION_DOUBTFUL("it is time-barred unless a part payment acknowledged it"),
    /** § 214 BGB: the debtor may refuse for good. */
    TIME_BARRED("it is time-barred"),
    /** Money or a credit note of the customer is booked on nothing. */
    CREDIT("money or a credit note of the customer is booked on nothing"),
    BELOW_MINIMUM("it is less than collection.min_amount");

    private final String sentence;
    private final String code = name().toLowerCase(Locale.ROOT);

    Obstacle(String sentence) {
        this.sentence = sentence;
    }

    /** The word of files and of the report. */
    public String code() {
        return code;
    }

    /** For people, after "because". */
    public String sentence() {
        return sentence;
    }
}
