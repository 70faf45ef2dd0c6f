package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides over an entry that quotes no invoice: by the customer, where one shows, and the amount.
 */
record ByCustomer(Hearing hearing) {

    /** Nobody reads a proposal over more invoices. */
    private static final int MOST_SPREAD = 50;

    Match match() {
        Payer payer = hearing.payer();
        if (!payer.quoted().isEmpty()) {
            return decide(Naming.CUSTOMER_NUMBER, payer.quoted());
        }
        if (!payer.holders().isEmpty()) {
            return decide(Naming.ACCOUNT, payer.holders());
        }
        Set<Integer> namesakes = payer.named().namesakes();
        return namesakes.isEmpty() ? byAmount() : decide(Naming.NAME, namesakes);
    }

    private Match decide(Naming naming, Set<Integer> customers) {
        List<Debt> fitting = hearing.fitting(customers);
        if (fitting.size() == 1) {
            return settle(naming, fitting);
        }
        if (fitting.size() > 1) {
            String reason = "The amount is that of several open invoices";
            return hearing.ask(hearing.proposals(naming, fitting), only(customers), reason);
        }
        List<Debt> open = open(customers);
        if (customers.size() > 1 || open.isEmpty()) {
            return nothingFits(naming, customers);
        }
        return sum(open).equals(money()) ? settle(naming, open) : partOf(naming, open);
    }

    private Match settle(Naming naming, List<Debt> open) {
        Settlement way = hearing.settle(open);
        PayerFit payer = hearing.payer().strictFit(hearing.customersOf(open));
        int confidence = Confidence.of(naming, way.fit(), payer);
        Rule rule = naming.rule(open.size());
        CustomerNumber customer = hearing.customerOf(open);
        String reason = rule.sentence() + " (customer " + customer + ")";
        if (confidence >= Confidence.BOOK_FROM && !hearing.quotes().unknown()) {
            return new Match.Booked(way.shares(), way.rest(), customer, rule, confidence, reason);
        }
        int unsure = Math.min(confidence, Confidence.BOOK_FROM - 1);
        String doubt =
                hearing.quotes().unknown()
                        ? "; but the text quotes a document that we do not know"
                        : "; that is not enough to book by itself";
        List<Match.Proposal> one = List.of(new Match.Proposal(way.shares(), unsure, reason));
        return hearing.ask(one, null, reason + doubt);
    }

    private Match partOf(Naming naming, List<Debt> open) {
        int confidence = Confidence.of(naming, AmountFit.PART, hearing.payerFit(open));
        List<Match.Proposal> proposals = new ArrayList<>();
        if (open.size() <= MOST_SPREAD) {
            List<Share> shares = Settlement.oldestFirst(open, hearing.entry());
            String how = "the oldest debts first (§ 366 II BGB)";
            proposals.add(new Match.Proposal(shares, confidence, how));
        }
        return hearing.ask(
                proposals,
                naming == Naming.NAME ? null : hearing.customerOf(open),
                "No invoice is quoted, and the amount is that of no open invoice of customer "
                        + hearing.customerOf(open));
    }

    private Match nothingFits(Naming naming, Set<Integer> customers) {
        if (naming == Naming.NAME) {
            return byAmount();
        }
        return hearing.ask(
                List.of(),
                only(customers),
                "No invoice is quoted, and nothing that the customer owes has this amount");
    }

    private Match byAmount() {
        List<Debt> fitting = hearing.debts().withGross(money(), hearing.entry().valueDate());
        if (fitting.isEmpty() || fitting.size() > Match.Question.MOST) {
            return new Match.Unknown();
        }
        List<Match.Proposal> proposals = hearing.proposals(Naming.AMOUNT_ALONE, fitting);
        return hearing.ask(proposals, null, "Only the amount speaks for an invoice");
    }

    private List<Debt> open(Set<Integer> customers) {
        List<Debt> open = new ArrayList<>();
        for (int customer : customers) {
            open.addAll(hearing.debts().openOf(customer, money()));
        }
        return open;
    }

    private Money sum(List<Debt> open) {
        Money nothing = Money.zero(money().currency());
        return open.stream()
                .map(debt -> debt.owed(hearing.entry().valueDate()))
                .reduce(nothing, Money::plus);
    }

    private @Nullable CustomerNumber only(Set<Integer> customers) {
        return customers.size() == 1
                ? hearing.payers().numberOf(customers.iterator().next())
                : null;
    }

    private Money money() {
        return hearing.entry().amount();
    }
}
