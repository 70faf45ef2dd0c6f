package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
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
        if (!namesakes.isEmpty()) {
            return decide(Naming.NAME, namesakes);
        }
        Set<Integer> told = hearing.payers().namedIn(hearing.entry().remittanceInfo());
        return told.isEmpty() ? byAmount() : decide(Naming.NAME_IN_TEXT, told);
    }

    /** The one invoice of the payer that the amount pays and the text mentions, if there is one. */
    Optional<Match> mentionedOne() {
        List<Debt> best = mentioned(hearing.payer().anyone());
        return best.size() == 1
                ? Optional.of(settle(naming(best.get(0)), hearing.settle(best), best))
                : Optional.empty();
    }

    /** What the amount pays and the text mentions best; empty where it mentions none. */
    private List<Debt> mentioned(Set<Integer> customers) {
        Mentions mentions = hearing.quotes().mentions();
        if (mentions.isEmpty()) {
            return List.of();
        }
        for (Mentions.Strength strength : Mentions.BEST_FIRST) {
            List<Debt> some = hearing.fitting(customers, d -> mentions.of(d) == strength);
            if (!some.isEmpty()) {
                return some;
            }
        }
        return List.of();
    }

    private Naming naming(Debt mentioned) {
        return hearing.quotes().mentions().of(mentioned) == Mentions.Strength.SLIP
                ? Naming.SLIP
                : Naming.SERIAL;
    }

    private Match decide(Naming naming, Set<Integer> customers) {
        List<Debt> fitting = hearing.fitting(customers);
        List<Debt> agreed = new ByAgreement(hearing).debts(naming, customers);
        if (!fitting.isEmpty()) {
            return agreed.isEmpty() || agreed.containsAll(fitting)
                    ? oneOf(naming, fitting, customers)
                    : either(naming, fitting, agreed);
        }
        Optional<Match> instalment =
                agreed.isEmpty()
                        ? Optional.empty()
                        : new ByAgreement(hearing).match(naming, agreed);
        return instalment.orElseGet(() -> ofOpen(naming, customers));
    }

    private Match ofOpen(Naming naming, Set<Integer> customers) {
        List<Debt> open = open(customers);
        if (customers.size() > 1 || open.isEmpty() || open.size() > MOST_SPREAD) {
            return nothingFits(naming, customers);
        }
        Settlement way = hearing.settle(open);
        boolean paysSome = way.fit() == AmountFit.EXACT || way.fit() == AmountFit.SOME;
        boolean toTheCent = isToTheCent(way);
        return paysSome && toTheCent ? settle(naming, way, paid(way, open)) : partOf(naming, open);
    }

    /** Where several fit, digits of the text may tell which is meant. */
    private Match oneOf(Naming naming, List<Debt> fitting, Set<Integer> customers) {
        List<Debt> mentioned = mentioned(customers);
        List<Debt> best = mentioned.isEmpty() ? fitting : mentioned;
        if (best.size() == 1) {
            Naming by = mentioned.isEmpty() ? naming : naming(best.get(0));
            return settle(by, hearing.settle(best), best);
        }
        String reason = "The amount is that of several open invoices";
        return hearing.ask(hearing.proposals(naming, best), only(customers), reason);
    }

    /** An invoice has the amount, and so has the next instalment of an agreement over others. */
    private Match either(Naming naming, List<Debt> fitting, List<Debt> agreed) {
        List<Match.Proposal> proposals = new ArrayList<>(hearing.proposals(naming, fitting));
        List<Share> instalment = Settlement.oldestFirst(agreed, hearing.entry());
        proposals.add(
                new Match.Proposal(
                        instalment,
                        Confidence.BOOK_FROM - 1,
                        Rule.AGREEMENT_INSTALMENT.sentence()));
        return hearing.ask(
                proposals.stream().map(p -> p.atMost(Confidence.BOOK_FROM - 1)).toList(),
                hearing.customerOf(agreed),
                "The amount is that of an open invoice, and what the agreement asks for next");
    }

    private static boolean isToTheCent(Settlement way) {
        return way.rest().isZero() && way.shares().stream().allMatch(s -> s.tolerance().isZero());
    }

    private static List<Debt> paid(Settlement way, List<Debt> open) {
        Set<InvoiceNumber> paid =
                way.shares().stream().map(Share::invoice).collect(Collectors.toSet());
        return open.stream().filter(debt -> paid.contains(debt.invoice())).toList();
    }

    private Match settle(Naming naming, Settlement way, List<Debt> paid) {
        PayerFit payer = payerFit(paid);
        int confidence = Confidence.of(naming, way.fit(), payer);
        Rule rule = naming.rule(paid.size());
        CustomerNumber customer = hearing.customerOf(paid);
        String reason = rule.sentence() + " (customer " + customer + ")";
        String doubt = doubt(naming, paid);
        if (confidence >= Confidence.BOOK_FROM && doubt.isEmpty()) {
            return new Match.Booked(way.shares(), way.rest(), customer, rule, confidence, reason);
        }
        int unsure = Math.min(confidence, Confidence.BOOK_FROM - 1);
        String why = doubt.isEmpty() ? "that is not enough to book by itself" : "but " + doubt;
        List<Match.Proposal> one = List.of(new Match.Proposal(way.shares(), unsure, reason));
        return hearing.ask(one, null, reason + "; " + why);
    }

    /**
     * Number and account of one customer agree: another name (a spouse, a new one) contradicts only
     * where who bears it owes the same.
     */
    private PayerFit payerFit(List<Debt> paid) {
        Payer payer = hearing.payer();
        Set<Integer> customers = hearing.customersOf(paid);
        PayerFit strict = payer.strictFit(customers);
        return strict == PayerFit.STRANGER
                        && payer.isProven(customers)
                        && hearing.fitting(payer.named().namesakes()).isEmpty()
                ? PayerFit.OWN
                : strict;
    }

    /** What speaks against a booking, although customer and amount agree; empty: nothing. */
    private String doubt(Naming naming, List<Debt> paid) {
        boolean mentioned = naming == Naming.SERIAL || naming == Naming.SLIP;
        if (hearing.quotes().unknown() && !mentioned) {
            return "the text quotes a document that we do not know";
        }
        if (hearing.quotes().saysPart() && !mentioned) {
            return "the text calls it a part";
        }
        if (paid.stream().anyMatch(d -> d.invoiceDate().isAfter(hearing.entry().bookingDate()))) {
            return "the invoice is younger than the payment";
        }
        return naming == Naming.NAME && aNamesakeWasBilledTheSame(paid)
                ? "another customer of this name was billed the same amount"
                : "";
    }

    private boolean aNamesakeWasBilledTheSame(List<Debt> paid) {
        Set<Integer> payers = hearing.customersOf(paid);
        return hearing.payer().named().namesakes().stream()
                .filter(customer -> !payers.contains(customer))
                .anyMatch(customer -> hearing.debts().wasBilled(customer, money()));
    }

    private Match partOf(Naming naming, List<Debt> open) {
        int confidence = Confidence.of(naming, AmountFit.PART, hearing.payerFit(open));
        List<Share> shares = Settlement.oldestFirst(open, hearing.entry());
        String how = "the oldest debts first (§ 366 II BGB)";
        boolean byName = naming == Naming.NAME || naming == Naming.NAME_IN_TEXT;
        List<Match.Proposal> proposals = new ArrayList<>();
        proposals.add(new Match.Proposal(shares, confidence, how));
        proposals.addAll(ofNamesakes());
        return hearing.ask(
                proposals,
                byName ? null : hearing.customerOf(open),
                "No invoice is quoted, and the amount is that of no open invoice of customer "
                        + hearing.customerOf(open));
    }

    /** What the amount would pay for those of the payer's name, where other evidence came first. */
    private List<Match.Proposal> ofNamesakes() {
        return hearing.proposals(Naming.NAME, hearing.fitting(hearing.payer().named().namesakes()));
    }

    private Match nothingFits(Naming naming, Set<Integer> customers) {
        if (naming == Naming.NAME || naming == Naming.NAME_IN_TEXT) {
            return byAmount();
        }
        return hearing.ask(
                ofNamesakes(),
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

    private @Nullable CustomerNumber only(Set<Integer> customers) {
        return customers.size() == 1
                ? hearing.payers().numberOf(customers.iterator().next())
                : null;
    }

    private Money money() {
        return hearing.entry().amount();
    }
}
