package mahnlauf.core.score;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What to agree with a customer for the next invoice, from his score. A proposal to a person, who
 * decides; the program changes nothing by it (Art. 22 GDPR).
 */
public enum Proposal {
    PREPAYMENT(25),
    DEPOSIT(40),
    SHORTER_TERMS(60),
    NONE(101);

    private final int below;

    Proposal(int below) {
        this.below = below;
    }

    /** The strictest one whose limit the score is below; none without a score. */
    static Proposal of(OptionalInt points) {
        if (points.isPresent()) {
            for (Proposal proposal : values()) {
                if (points.getAsInt() < proposal.below) {
                    return proposal;
                }
            }
        }
        return NONE;
    }

    /** The word of the table {@code customers}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
