package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.Money;

/** Decides over an entry that quotes invoice numbers. */
record ByNumber(Hearing hearing) {

    /**
     * @param exact whether the amount bears this reading out
     */
    private record Decision(Match match, boolean exact) {}

    Match match() {
        List<Decision> all = hearing.quotes().readings().stream().map(this::decide).toList();
        List<Decision> exact = all.stream().filter(Decision::exact).toList();
        List<Decision> clear = exact.size() == 1 ? exact : all;
        return clear.size() == 1 ? clear.get(0).match() : ambiguous(all);
    }

    private Decision decide(Reading reading) {
        List<Debt> quoted = new ArrayList<>();
        for (List<Integer> number : reading.numbers()) {
            List<Debt> twins = hearing.debts().of(number);
            Debt one = Twins.resolve(twins, hearing);
            if (one == null) {
                String reason = "Several invoices share the number " + names(twins);
                List<Match.Proposal> each = hearing.proposals(Naming.LOOSE_NUMBER, open(twins));
                return new Decision(hearing.ask(unsure(each), null, reason), false);
            }
            quoted.add(one);
        }
        return decide(reading.naming(), quoted);
    }

    private Decision decide(Naming naming, List<Debt> quoted) {
        List<Debt> foreign = quoted.stream().filter(this::isForeign).toList();
        if (!foreign.isEmpty()) {
            Debt one = foreign.get(0);
            String reason =
                    "The payment is in "
                            + money().currency()
                            + ", but "
                            + one.invoice()
                            + " is in "
                            + one.gross().currency();
            Match match = hearing.ask(List.of(), hearing.customerOf(quoted), reason);
            return new Decision(match, false);
        }
        List<Debt> open = open(quoted);
        if (open.isEmpty()) {
            return new Decision(alreadyPaid(quoted), false);
        }
        Settlement way = hearing.settle(open);
        return new Decision(settle(naming, way, quoted), way.fit() == AmountFit.EXACT);
    }

    private boolean isForeign(Debt debt) {
        return !debt.gross().currency().equals(money().currency());
    }

    private Match settle(Naming naming, Settlement way, List<Debt> quoted) {
        List<Debt> open = open(quoted);
        PayerFit payer = hearing.payerFit(open);
        int confidence = Confidence.of(naming, fit(way), payer);
        String doubt = doubt(way, payer, quoted);
        String reason = reason(naming, way, payer, open);
        if (confidence >= Confidence.BOOK_FROM && doubt.isEmpty()) {
            Rule rule = naming.rule(open.size());
            return new Match.Booked(
                    way.shares(), way.rest(), hearing.customerOf(open), rule, confidence, reason);
        }
        List<Match.Proposal> proposals = new ArrayList<>();
        proposals.add(new Match.Proposal(way.shares(), confidence, reason));
        proposals.addAll(alternatives(open));
        String why = doubt.isEmpty() ? reason : reason + "; " + doubt;
        return hearing.ask(unsure(proposals), null, why);
    }

    private AmountFit fit(Settlement way) {
        return way.fit() == AmountFit.PART && hearing.quotes().saysPart()
                ? AmountFit.INSTALMENT
                : way.fit();
    }

    /**
     * What speaks against a booking, although the table would allow it; empty where nothing does.
     */
    private String doubt(Settlement way, PayerFit payer, List<Debt> quoted) {
        List<Debt> open = open(quoted);
        if (payer == PayerFit.STRANGER && !hearing.fitting(hearing.payer().anyone()).isEmpty()) {
            return "the payer owes exactly this amount himself";
        }
        if (way.fit() == AmountFit.EXACT) {
            return "";
        }
        if (hearing.customersOf(open).size() > 1) {
            return "the invoices belong to different customers";
        }
        boolean unlike = way.fit() == AmountFit.PART || way.fit() == AmountFit.OVER;
        if (unlike && !hearing.quotes().saysPart() && fitsElsewhere(payer, open)) {
            return "the amount is exactly that of another open invoice";
        }
        return way.fit() == AmountFit.OVER && isPriceOfPaid(way, quoted)
                ? "one of them is paid already"
                : "";
    }

    /** Whoever knows the payer looks at what he owes; else the number of anybody may be meant. */
    private boolean fitsElsewhere(PayerFit payer, List<Debt> open) {
        boolean known = payer == PayerFit.OWN || payer == PayerFit.STRANGER;
        return !alternatives(open).isEmpty() || (!known && hearing.debts().anyOpenOf(money()));
    }

    /** The rest would pay the quoted invoices that are closed: one may have been returned. */
    private static boolean isPriceOfPaid(Settlement way, List<Debt> quoted) {
        Money paid =
                quoted.stream()
                        .filter(debt -> debt.principalOpen().isZero())
                        .map(Debt::gross)
                        .reduce(Money.zero(way.rest().currency()), Money::plus);
        return paid.equals(way.rest());
    }

    /** The payer's own invoices, and others of the same customer, that the amount would pay. */
    private List<Match.Proposal> alternatives(List<Debt> open) {
        List<Debt> payers = hearing.fitting(hearing.payer().anyone());
        List<Debt> customers = hearing.fitting(hearing.customersOf(open));
        Naming known = hearing.payer().holders().isEmpty() ? Naming.NAME : Naming.ACCOUNT;
        List<Match.Proposal> all = new ArrayList<>(hearing.proposals(known, payers));
        all.addAll(hearing.proposals(Naming.NAME, customers));
        return all;
    }

    /** What is asked is not sure, whatever the table says of it by itself. */
    private static List<Match.Proposal> unsure(List<Match.Proposal> proposals) {
        return proposals.stream().map(p -> p.atMost(Confidence.BOOK_FROM - 1)).toList();
    }

    private Match alreadyPaid(List<Debt> quoted) {
        if (hearing.payerFit(quoted) == PayerFit.STRANGER) {
            return paidForAnother(quoted);
        }
        List<Debt> others = hearing.fitting(hearing.customersOf(quoted));
        return hearing.ask(
                hearing.proposals(Naming.NAME, others),
                hearing.customerOf(quoted),
                names(quoted)
                        + (quoted.size() == 1 ? " is" : " are")
                        + " already paid; the money stays with the customer");
    }

    /**
     * Who mistook a number has a debt of his own: the money is not the credit of whoever bears it.
     */
    private Match paidForAnother(List<Debt> quoted) {
        Naming known = hearing.payer().holders().isEmpty() ? Naming.NAME : Naming.ACCOUNT;
        List<Debt> own = hearing.fitting(hearing.payer().anyone());
        return hearing.ask(
                unsure(hearing.proposals(known, own)),
                null,
                names(quoted)
                        + (quoted.size() == 1 ? " is" : " are")
                        + " already paid, and the payer looks like another customer");
    }

    private Match ambiguous(List<Decision> all) {
        List<Match.Proposal> proposals = new ArrayList<>();
        for (Decision decision : all) {
            proposals.addAll(decision.match().fold(new ProposalsOf()));
        }
        String reason = "The numbers can be read in more than one way";
        return hearing.ask(unsure(proposals), null, reason);
    }

    private String reason(Naming naming, Settlement way, PayerFit payer, List<Debt> open) {
        String who =
                switch (payer) {
                    case OWN -> "by the customer";
                    case SILENT -> "and nobody shows as its payer";
                    case UNKNOWN -> "by a payer we do not know";
                    case STRANGER -> "by what looks like another customer";
                };
        return naming.rule(open.size()).sentence()
                + " "
                + names(open)
                + "; the payment "
                + way.how()
                + ", "
                + who;
    }

    private List<Debt> open(List<Debt> some) {
        return some.stream().filter(hearing::isOpen).toList();
    }

    private Money money() {
        return hearing.entry().amount();
    }

    private static String names(List<Debt> some) {
        return some.stream()
                .map(debt -> debt.invoice().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What a reading would book, as a proposal among others. */
    private record ProposalsOf() implements Match.Cases<List<Match.Proposal>> {

        @Override
        public List<Match.Proposal> booked(Match.Booked booked) {
            return List.of(
                    new Match.Proposal(booked.shares(), booked.confidence(), booked.reason()));
        }

        @Override
        public List<Match.Proposal> question(Match.Question question) {
            return question.proposals();
        }

        @Override
        public List<Match.Proposal> unknown() {
            return List.of();
        }
    }
}
