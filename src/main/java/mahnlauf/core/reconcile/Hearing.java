package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** Everything that speaks for or against in the case of one entry. */
record Hearing(
        BankEntry entry,
        Quotes quotes,
        Payer payer,
        DebtBook debts,
        Payers payers,
        MatchPolicy policy) {

    private static final Comparator<Match.Proposal> LIKELIEST_FIRST =
            Comparator.comparingInt(Match.Proposal::confidence).reversed();

    Settlement settle(List<Debt> open) {
        return Settlement.of(open, entry, policy, quotes.saysPart());
    }

    PayerFit payerFit(List<Debt> some) {
        return payer.fit(customersOf(some));
    }

    boolean isOpen(Debt debt) {
        return debt.gross().currency().equals(entry.amount().currency())
                && debt.owed(entry.valueDate()).isPositive();
    }

    Set<Integer> customersOf(List<Debt> some) {
        Set<Integer> customers = new TreeSet<>();
        some.forEach(debt -> customers.add(payers.idOf(debt.customer())));
        return customers;
    }

    /** The customer of all these debts, or null where they belong to several. */
    @Nullable CustomerNumber customerOf(List<Debt> some) {
        Set<Integer> customers = customersOf(some);
        return customers.size() == 1 ? payers.numberOf(customers.iterator().next()) : null;
    }

    /** Open debts of these customers that the amount pays to the cent, oldest first. */
    List<Debt> fitting(Collection<Integer> customers) {
        return fitting(customers, debt -> true);
    }

    List<Debt> fitting(Collection<Integer> customers, Predicate<Debt> wanted) {
        List<Debt> fitting = new ArrayList<>();
        for (int customer : customers) {
            fitting.addAll(debts.fitting(customer, debt -> fits(debt) && wanted.test(debt)));
        }
        fitting.sort(Settlement.OLDEST_FIRST);
        return fitting;
    }

    private boolean fits(Debt debt) {
        return DebtBook.fits(debt, entry.amount(), entry.valueDate())
                || Skonto.fits(debt, entry, policy);
    }

    /** One proposal for each debt that the amount alone would pay. */
    List<Match.Proposal> proposals(Naming naming, List<Debt> some) {
        AmountFit fit = some.size() == 1 ? AmountFit.EXACT : AmountFit.SOME;
        List<Match.Proposal> proposals = new ArrayList<>();
        for (Debt debt : some) {
            int confidence = Confidence.of(naming, fit, payerFit(List.of(debt)));
            List<Share> share = List.of(Share.of(debt.invoice(), entry.amount()));
            proposals.add(new Match.Proposal(share, confidence, naming.rule(1).sentence()));
        }
        return proposals;
    }

    /** What would have been booked, as a question. */
    Match.Question asked(Match.Booked booked, String doubt) {
        Match.Proposal proposal =
                new Match.Proposal(booked.shares(), booked.confidence(), booked.reason());
        String reason = booked.reason() + "; but " + doubt;
        return ask(List.of(proposal.atMost(Confidence.BOOK_FROM - 1)), booked.customer(), reason);
    }

    /** The likeliest few; the same booking is proposed once. */
    Match.Question ask(List<Match.Proposal> all, @Nullable CustomerNumber customer, String reason) {
        List<Match.Proposal> few = new ArrayList<>();
        for (Match.Proposal next : all.stream().sorted(LIKELIEST_FIRST).toList()) {
            boolean told = few.stream().anyMatch(p -> p.shares().equals(next.shares()));
            if (!told && few.size() < Match.Question.MOST) {
                few.add(next);
            }
        }
        return new Match.Question(few, customer, reason);
    }
}
