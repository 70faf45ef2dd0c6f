package mahnlauf.core.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;

/**
 * Decides over an entry that quotes no invoice, but is exactly what the customer's agreement asks
 * for next.
 */
record ByAgreement(Hearing hearing) {

    /**
     * The open debts of the agreement; empty where it asks for another amount, or where a name
     * alone speaks for the customer.
     */
    List<Debt> debts(Naming naming, Set<Integer> customers) {
        boolean sure = naming == Naming.CUSTOMER_NUMBER || naming == Naming.ACCOUNT;
        if (!sure || customers.size() != 1) {
            return List.of();
        }
        Money amount = hearing.entry().amount();
        return hearing.debts().openOf(customers.iterator().next(), amount).stream()
                .filter(debt -> debt.isNextInstalment(amount))
                .sorted(Settlement.OLDEST_FIRST)
                .toList();
    }

    /** Books it, the oldest debt first; empty where something speaks against it. */
    Optional<Match> match(Naming naming, List<Debt> agreed) {
        CustomerNumber customer = hearing.customerOf(agreed);
        PayerFit payer = hearing.payer().strictFit(hearing.customersOf(agreed));
        int confidence = Confidence.of(naming, AmountFit.EXACT, payer);
        List<Share> shares = Settlement.oldestFirst(agreed, hearing.entry());
        Money none = Money.zero(hearing.entry().amount().currency());
        Money rest =
                hearing.entry()
                        .amount()
                        .minus(shares.stream().map(Share::amount).reduce(none, Money::plus));
        boolean sure =
                confidence >= Confidence.BOOK_FROM
                        && rest.isZero()
                        && !hearing.quotes().unknown()
                        && customer != null;
        Rule rule = Rule.AGREEMENT_INSTALMENT;
        String reason = rule.sentence() + " (customer " + customer + ")";
        return sure
                ? Optional.of(new Match.Booked(shares, rest, customer, rule, confidence, reason))
                : Optional.empty();
    }
}
