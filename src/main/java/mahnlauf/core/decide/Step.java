package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.law.Default;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What happens next to a case in a night.
 *
 * @param stage the stage of the letter or hand-off; of a follower, that of its letter
 * @param items the invoices it concerns, oldest first
 * @param amount open principal of all items
 * @param fee what it charges anew; of a hand-off and its notice all late fees that are owed
 * @param interest default interest owed on all items
 * @param deadline last day to pay, or day on which it takes effect; null where it sets none
 * @param followers what goes with it, once it has left
 * @param reference the claim that a recall means, else empty
 * @param credit what the customer has paid too much elsewhere
 */
public record Step(
        ActionKind kind,
        Stage stage,
        Debtor debtor,
        Currency currency,
        List<Item> items,
        Money amount,
        Money fee,
        Money interest,
        @Nullable LocalDate deadline,
        List<ActionKind> followers,
        String reference,
        Money credit) {

    public Step {
        items = List.copyOf(items);
        followers = List.copyOf(followers);
    }

    /** The same step with a deadline and followers. */
    Step with(@Nullable LocalDate day, List<ActionKind> following) {
        return new Step(
                kind, stage, debtor, currency, items, amount, fee, interest, day, following,
                reference, credit);
    }

    /** The same step about a claim. */
    Step about(String claim) {
        return new Step(
                kind, stage, debtor, currency, items, amount, fee, interest, deadline, followers,
                claim, credit);
    }

    /** Principal, fees and interest of all items, before any credit. */
    public Money total() {
        return items.stream().map(Item::owed).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * One invoice of the step.
     *
     * @param climbsTo the stage it has once the step has left
     * @param fee charged anew on it
     * @param interest all default interest owed on it tonight
     * @param missingRate why no interest could be reckoned, where a base rate is not known
     */
    public record Item(
            Receivable receivable,
            Stage climbsTo,
            int daysOverdue,
            Optional<Default> inDefault,
            Money fee,
            Money interest,
            List<InterestLine> interestLines,
            Optional<String> missingRate) {

        public Item {
            interestLines = List.copyOf(interestLines);
        }

        /** What a letter for this stage claims of what the bank took for a returned debit. */
        public static Money returnCost(Receivable receivable, Stage climbsTo) {
            boolean claims = climbsTo == Stage.DUNNING || climbsTo == Stage.FINAL_NOTICE;
            return claims
                    ? receivable.returnCostUnclaimed()
                    : Money.zero(receivable.gross().currency());
        }

        /** Late fees owed with this step: older unpaid ones and the new one. */
        public Money fees() {
            return receivable.feesOpen().plus(fee);
        }

        public Money owed() {
            return receivable.principalOpen().plus(fees()).plus(interest);
        }
    }
}
