package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.agree.Plan;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Money;

/** Equal monthly instalments (German: Raten) that sum to the total exactly. */
public final class Instalments {

    /** What a plan should have at least to be easier than paying at once. */
    private static final int FEWEST = 2;

    /**
     * What is offered unless the sum is too small for it: a plan that ends soon is kept more often.
     */
    private static final int USUAL = 3;

    private Instalments() {}

    /** Whether the sum can be split into instalments of the smallest size at all. */
    public static boolean canBeOffered(Money total, Policy policy) {
        return most(total, policy) >= FEWEST;
    }

    /** How many instalments are offered for the sum. */
    public static int number(Money total, Policy policy) {
        return Math.min(USUAL, most(total, policy));
    }

    /** How many are offered to somebody who asks for so many; 0: he names none. */
    public static int number(Money total, Policy policy, int asked) {
        return asked < FEWEST ? number(total, policy) : Math.min(asked, most(total, policy));
    }

    /** How many are offered at most; fewer than two: none. */
    static int most(Money total, Policy policy) {
        long bySize = total.minor() / Math.max(1, policy.minInstalmentMinor());
        return (int) Math.min(policy.maxMonths(), bySize);
    }

    /**
     * What is offered.
     *
     * @param validUntil last day to accept; the first instalment is due on the next working day
     * @param plan equal amounts, the cents that do not divide in the last one; monthly, each moved
     *     off holidays
     */
    public record Offer(LocalDate validUntil, List<Instalment> plan) {

        public Offer {
            plan = List.copyOf(plan);
        }
    }

    /**
     * The offer of one night, the same in the envelope of a letter, by itself and on a call sheet;
     * it stands as long as a final notice of that night would give. Empty where the sum is too
     * small.
     *
     * @param asked how many instalments he asks for; 0: he names none
     */
    public static Optional<Offer> offer(
            Money total, int asked, LocalDate night, Policy policy, Arrears arrears) {
        if (!canBeOffered(total, policy)) {
            return Optional.empty();
        }
        LocalDate validUntil = arrears.deadline(night, policy.deadlineDays());
        return Optional.of(
                new Offer(
                        validUntil,
                        Plan.monthly(
                                total,
                                number(total, policy, asked),
                                validUntil.plusDays(1),
                                arrears.workingDays())));
    }
}
