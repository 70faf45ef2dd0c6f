package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.age.Aging;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.ClaimLimitation;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/** One debtor, one currency, one night: what of him is overdue and may be claimed. */
final class CaseFile {

    static final Comparator<Receivable> OLDEST_FIRST =
            Comparator.comparing((Receivable r) -> r.invoice().dueDate())
                    .thenComparing(Receivable::number);

    private final Debtor debtor;
    private final Currency currency;
    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;

    CaseFile(Debtor debtor, Currency currency, LocalDate night, Policy policy, Arrears arrears) {
        this.debtor = debtor;
        this.currency = currency;
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
    }

    Debtor debtor() {
        return debtor;
    }

    Currency currency() {
        return currency;
    }

    LocalDate night() {
        return night;
    }

    /**
     * Overdue, not held, not at the agency, not time-barred, paid by nothing in review; oldest
     * first.
     */
    List<Receivable> chased() {
        return debtor.receivables().stream()
                .filter(r -> r.gross().currency().equals(currency))
                .filter(r -> r.isOpen() && r.stage() != Stage.COLLECTION)
                .filter(r -> daysOverdue(r) > 0)
                .filter(r -> !debtor.isHeld(r.number(), night))
                .filter(r -> !limitation(r).isBarred(night)) // a person decides (§ 214 BGB)
                .filter(r -> debtor.undecidedPayment(r.number()).isEmpty())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    int daysOverdue(Receivable receivable) {
        LocalDate due =
                Aging.effectiveDueDate(receivable.invoice().dueDate(), arrears.workingDays());
        return Aging.daysOverdue(due, night);
    }

    boolean isOldEnoughForCollection(Receivable receivable) {
        return daysOverdue(receivable) >= policy.threshold(Stage.COLLECTION);
    }

    ClaimLimitation limitation(Receivable receivable) {
        return arrears.limitation(receivable);
    }

    /** Whether its debtor is in default with it on this night. */
    boolean isInDefault(Receivable receivable) {
        return arrears.defaultOf(receivable, debtor.customer().kind())
                .filter(d -> !d.from().isAfter(night))
                .isPresent();
    }

    /** Default interest that is owed on it tonight. */
    Money interestOwed(Receivable receivable) {
        return arrears.interestOwed(receivable, debtor.customer().kind(), night);
    }

    /** What keeps a claim of so much in all from the agency. */
    Set<Obstacle> obstaclesOfClaim(Money inAll) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        if (credit().isPositive()) {
            found.add(Obstacle.CREDIT);
        }
        if (debtor.hasUndecidedPayment()) {
            found.add(Obstacle.PAYMENT_IN_REVIEW);
        }
        if (inAll.minor() < policy.minClaimMinor()) {
            found.add(Obstacle.BELOW_MINIMUM);
        }
        return found;
    }

    /** The invoice in a letter for this stage; interest is claimed from the Mahnung on. */
    Step.Item item(Receivable r, Stage climbsTo, Money fee) {
        boolean claims = climbsTo.atLeast(Stage.DUNNING);
        Arrears.Accrued accrued =
                claims
                        ? arrears.interest(r, debtor.customer().kind(), night)
                        : new Arrears.Accrued(Money.zero(currency), List.of(), Optional.empty());
        Money interest =
                claims
                        ? arrears.interestOwed(r, debtor.customer().kind(), night)
                        : r.interestOpen();
        return new Step.Item(
                r,
                climbsTo,
                daysOverdue(r),
                arrears.defaultOf(r, debtor.customer().kind()),
                fee.plus(Step.Item.returnCost(r, climbsTo)),
                interest,
                accrued.lines(),
                accrued.missingRate());
    }

    /** What is owed in all, less what the customer has paid too much. */
    Money inAll(List<Step.Item> items) {
        Money owed = items.stream().map(Step.Item::owed).reduce(Money.zero(currency), Money::plus);
        return owed.minus(credit());
    }

    /** What is the customer's: money that he paid too much, credit notes that name no invoice. */
    Money credit() {
        return credit(debtor, currency);
    }

    static Money credit(Debtor debtor, Currency currency) {
        return debtor.creditInAll(currency);
    }

    boolean isWorthALetter(List<Step.Item> items) {
        return !items.isEmpty() && inAll(items).minor() >= Math.max(1, policy.minAmountMinor());
    }

    private static boolean ofAgency(ActionKind kind) {
        return kind == ActionKind.COLLECTION_HANDOFF || kind == ActionKind.HANDOVER_NOTICE;
    }

    Step step(ActionKind kind, Stage stage, List<Step.Item> items) {
        Money zero = Money.zero(currency);
        return new Step(
                kind,
                stage,
                debtor,
                currency,
                items,
                items.stream().map(i -> i.receivable().principalOpen()).reduce(zero, Money::plus),
                items.stream()
                        .map(ofAgency(kind) ? Step.Item::fees : Step.Item::fee)
                        .reduce(zero, Money::plus),
                items.stream().map(Step.Item::interest).reduce(zero, Money::plus),
                null,
                List.of(),
                "",
                credit());
    }
}
