package mahnlauf.core.decide;

import java.util.Locale;

/** Why an invoice at the end of the ladder may not be handed over to collection. */
public enum Obstacle {
    /** It may be decided otherwise until then; the ladder hands it over by itself on its day. */
    TOO_EARLY("its day on the ladder has not come"),
    /** A hold: a dispute, a promise, an agreement. */
    HELD("it is held"),
    /** A hand-off that nobody announced surprises whoever would have paid. */
    NOT_ANNOUNCED("no final notice has announced it"),
    /** That of the final notice, or of the letter about a broken agreement. */
    DEADLINE_RUNS("the last deadline to pay has not passed"),
    /** Cost and interest are owed in default only (§§ 280 II, 286 BGB). */
    NOT_IN_DEFAULT("the customer is not in default by law"),
    /** A part payment may have started the time anew, or not; CH knows two periods. */
    LIMITATION_DOUBTFUL(
            "it may be time-barred: only a part payment, or a longer period, keeps it alive"),
    /** § 214 BGB: the debtor may refuse for good. */
    TIME_BARRED("it is time-barred"),
    /** Money or a credit note of the customer is booked on nothing. */
    CREDIT("money or a credit note of the customer is booked on nothing"),
    PAYMENT_IN_REVIEW("a person must say first what a payment in review pays"),
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

    /** Whether it lies in the law of the claim, not in what was booked or has left. */
    boolean isLegal() {
        return this == NOT_IN_DEFAULT || this == LIMITATION_DOUBTFUL || this == TIME_BARRED;
    }

    /** For people, after "because". */
    public String sentence() {
        return sentence;
    }
}
