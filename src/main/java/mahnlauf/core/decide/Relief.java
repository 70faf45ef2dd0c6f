package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/** The steps that take back an earlier one: service resumes, a claim is recalled. */
final class Relief {

    /** What a customer says, and nothing of it paid or agreed yet. */
    private static final Set<HoldReason> MERE_WORDS =
            Set.of(
                    HoldReason.PROMISE,
                    HoldReason.HARDSHIP,
                    HoldReason.FORGOT,
                    HoldReason.LOST_INVOICE);

    private Relief() {}

    static List<Step> steps(Debtor debtor, LocalDate night, Policy policy, Arrears arrears) {
        List<Step> steps = new ArrayList<>(1);
        if (debtor.serviceStopOn() != null && nothingJustifiesStop(debtor, night, policy)) {
            Currency currency = currency(debtor.receivables());
            CaseFile caseFile = new CaseFile(debtor, currency, night, policy, arrears);
            steps.add(caseFile.step(ActionKind.SERVICE_RESUME, Stage.NONE, List.of()));
        }
        for (Handover handover : debtor.handovers()) {
            if (handover.isAtAgency()
                    && (isSettled(debtor, handover, policy)
                            || ClaimWatch.isDisputed(debtor, handover, night))) {
                steps.add(recall(debtor, handover, night, policy, arrears));
            }
        }
        return steps;
    }

    /**
     * Of all that had a final notice, nothing worth a letter is left, or an agreement or a
     * complaint lifts the stop.
     */
    private static boolean nothingJustifiesStop(Debtor debtor, LocalDate night, Policy policy) {
        return isTrifle(
                debtor,
                r -> r.stage().atLeast(Stage.FINAL_NOTICE) && !isLifted(debtor, r.number(), night),
                policy);
    }

    /** Words alone bring no service back: the letter says that a payment or an agreement does. */
    private static boolean isLifted(Debtor debtor, InvoiceNumber invoice, LocalDate night) {
        return debtor.isAgreedUpon(invoice)
                || debtor.holds().stream()
                        .anyMatch(h -> h.stops(invoice, night) && !MERE_WORDS.contains(h.code()));
    }

    /** Nothing worth a letter is left of the claim: the agency must not pursue it further. */
    private static boolean isSettled(Debtor debtor, Handover handover, Policy policy) {
        return isTrifle(debtor, r -> handover.invoices().contains(r.number()), policy);
    }

    /**
     * What is owed on these, less the customer's credit, is too little for a letter in any
     * currency.
     */
    private static boolean isTrifle(Debtor debtor, Predicate<Receivable> counts, Policy policy) {
        Map<Currency, Money> left = new HashMap<>();
        for (Receivable r : debtor.receivables()) {
            if (counts.test(r)) {
                left.merge(r.gross().currency(), owed(r), Money::plus);
            }
        }
        return left.values().stream()
                .map(owed -> owed.minus(CaseFile.credit(debtor, owed.currency())))
                .allMatch(owed -> owed.minor() < Math.max(1, policy.minAmountMinor()));
    }

    private static Money owed(Receivable r) {
        Money principal = r.principalOpen();
        Money owed = principal.isNegative() ? Money.zero(principal.currency()) : principal;
        return owed.plus(r.feesOpen()).plus(r.interestOpen());
    }

    private static Step recall(
            Debtor debtor, Handover handover, LocalDate night, Policy policy, Arrears arrears) {
        List<InvoiceNumber> invoices = handover.invoices();
        List<Receivable> claimed =
                debtor.receivables().stream().filter(r -> invoices.contains(r.number())).toList();
        Currency currency = currency(claimed);
        CaseFile caseFile = new CaseFile(debtor, currency, night, policy, arrears);
        List<Step.Item> items =
                claimed.stream()
                        .map(r -> caseFile.item(r, Stage.NONE, Money.zero(currency)))
                        .toList();
        return caseFile.step(ActionKind.COLLECTION_RECALL, Stage.COLLECTION, items)
                .about(handover.claimId());
    }

    /** None of them is left where corrections gave all to another customer. */
    private static Currency currency(List<Receivable> receivables) {
        return receivables.isEmpty() ? Money.EUR : receivables.get(0).gross().currency();
    }
}
