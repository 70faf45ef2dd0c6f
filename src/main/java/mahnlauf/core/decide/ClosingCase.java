package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * Invoices of a debtor that have reached the end of the ladder and share their fate.
 *
 * @param invoices oldest first
 * @param obstacles why they may not be handed over; none: they may
 * @param interest default interest owed that night
 * @param daysOverdue of the oldest invoice
 * @param limitation the first day on which one of them is surely still enforceable for the last
 *     time
 */
public record ClosingCase(
        Debtor debtor,
        List<Receivable> invoices,
        Set<Obstacle> obstacles,
        Money principal,
        Money fees,
        Money interest,
        int daysOverdue,
        LocalDate limitation) {

    public ClosingCase {
        invoices = List.copyOf(invoices);
        obstacles = Set.copyOf(obstacles);
    }

    public Money claim() {
        return principal.plus(fees).plus(interest);
    }

    public Currency currency() {
        return principal.currency();
    }

    /** The obstacles in the order of their enum. */
    public List<Obstacle> obstaclesInOrder() {
        return obstacles.stream().sorted().toList();
    }

    /**
     * All that is open of the debtor, is not at the agency, and has had the last letter and its
     * deadline, or is older than the last threshold.
     */
    public static List<ClosingCase> of(
            Debtor debtor, LocalDate night, Policy policy, Arrears arrears) {
        if (debtor.receivables().stream().noneMatch(r -> isCase(r, night, policy))) {
            return List.of();
        }
        List<ClosingCase> cases = new ArrayList<>(1);
        for (Currency currency : Decision.currencies(debtor)) {
            CaseFile file = new CaseFile(debtor, currency, night, policy, arrears);
            Map<Set<Obstacle>, List<Receivable>> groups = new LinkedHashMap<>();
            debtor.receivables().stream()
                    .filter(r -> r.gross().currency().equals(currency) && isCase(r, night, policy))
                    .filter(r -> isAsked(r, night) || file.isOldEnoughForCollection(r))
                    .sorted(CaseFile.OLDEST_FIRST)
                    .forEach(
                            r ->
                                    groups.computeIfAbsent(
                                                    HandOverCheck.obstacles(r, file),
                                                    o -> new ArrayList<>())
                                            .add(r));
            groups.forEach((obstacles, invoices) -> cases.add(of(file, obstacles, invoices)));
        }
        return cases;
    }

    /** Cheap, before holidays are asked for: most debtors have nothing that old. */
    private static boolean isCase(Receivable r, LocalDate night, Policy policy) {
        LocalDate latestDue = night.minusDays(policy.threshold(Stage.COLLECTION));
        return (isAsked(r, night) || !r.invoice().dueDate().isAfter(latestDue))
                && r.invoice().type() == DocumentType.INVOICE
                && r.isOpen()
                && r.stage() != Stage.COLLECTION;
    }

    /** No further letter would come. */
    private static boolean isAsked(Receivable r, LocalDate night) {
        LocalDate deadline = r.finalDeadline();
        return r.stage() == Stage.FINAL_NOTICE && deadline != null && night.isAfter(deadline);
    }

    private static ClosingCase of(CaseFile file, Set<Obstacle> found, List<Receivable> invoices) {
        Money none = Money.zero(file.currency());
        ClosingCase one =
                new ClosingCase(
                        file.debtor(),
                        invoices,
                        found,
                        invoices.stream().map(Receivable::principalOpen).reduce(none, Money::plus),
                        invoices.stream().map(Receivable::feesOpen).reduce(none, Money::plus),
                        invoices.stream().map(file::interestOwed).reduce(none, Money::plus),
                        invoices.stream().mapToInt(file::daysOverdue).max().orElse(0),
                        invoices.stream()
                                .map(r -> file.limitation(r).certain())
                                .min(Comparator.naturalOrder())
                                .orElse(file.night()));
        boolean free = found.isEmpty() || found.equals(EnumSet.of(Obstacle.TOO_EARLY));
        return free ? one.with(file.obstaclesOfClaim(one.claim())) : one;
    }

    private ClosingCase with(Set<Obstacle> more) {
        Set<Obstacle> all = EnumSet.noneOf(Obstacle.class);
        all.addAll(obstacles);
        all.addAll(more);
        return new ClosingCase(
                debtor, invoices, all, principal, fees, interest, daysOverdue, limitation);
    }
}
