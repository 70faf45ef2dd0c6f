package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.InvoiceNumber;

/**
 * Every invoice that an entry might pay, with what speaks for and against it. It decides nothing:
 * it shows to a person what the {@link Match} went by.
 */
final class Weighing {

    /** What the debtor designated himself comes before what only the amount speaks for. */
    private static final Comparator<Candidate> LIKELIEST_FIRST =
            Comparator.comparing(Candidate::chosen)
                    .thenComparing(Candidate::designated)
                    .thenComparingInt(Candidate::confidence)
                    .reversed();

    private final Hearing hearing;
    private final Map<InvoiceNumber, Integer> chosen = new HashMap<>();
    private final Map<InvoiceNumber, Integer> proposed = new HashMap<>();
    private final Map<InvoiceNumber, Candidate> found = new LinkedHashMap<>();

    private Weighing(Hearing hearing, Match match) {
        this.hearing = hearing;
        match.fold(
                new Match.Cases<Boolean>() {
                    @Override
                    public Boolean booked(Match.Booked booked) {
                        note(chosen, booked.shares(), booked.confidence());
                        return true;
                    }

                    @Override
                    public Boolean question(Match.Question question) {
                        question.proposals()
                                .forEach(p -> note(proposed, p.shares(), p.confidence()));
                        return true;
                    }

                    @Override
                    public Boolean unknown() {
                        return true;
                    }
                });
    }

    private static void note(Map<InvoiceNumber, Integer> in, List<Share> shares, int confidence) {
        shares.forEach(share -> in.merge(share.invoice(), confidence, Math::max));
    }

    /** The candidates, what was chosen first, then the likeliest. */
    static List<Candidate> of(Hearing hearing, Match match) {
        Weighing weighing = new Weighing(hearing, match);
        hearing.quotes().readings().forEach(weighing::quoted);
        weighing.ofCustomers();
        if (weighing.chosen.isEmpty()) {
            weighing.ofAmount();
        }
        return weighing.found.values().stream().sorted(LIKELIEST_FIRST).toList();
    }

    /** What was billed after the payment is no candidate by its amount alone. */
    private void ofAmount() {
        BankEntry entry = hearing.entry();
        for (Debt debt : hearing.debts().withGross(entry.amount(), entry.valueDate())) {
            if (!debt.invoiceDate().isAfter(entry.bookingDate())) {
                add(Naming.AMOUNT_ALONE, debt, List.of(debt));
            }
        }
    }

    private void quoted(Reading reading) {
        List<Debt> all = new ArrayList<>();
        reading.numbers().forEach(number -> all.addAll(hearing.debts().of(number)));
        List<Debt> open = all.stream().filter(hearing::isOpen).toList();
        all.forEach(debt -> add(reading.naming(), debt, open.contains(debt) ? open : List.of()));
    }

    /** What the payer owes that has the amount or was proposed; and what he could have meant. */
    private void ofCustomers() {
        Payer payer = hearing.payer();
        Set<Integer> customers = new LinkedHashSet<>(payer.anyone());
        customers.addAll(hearing.payers().namedIn(hearing.entry().remittanceInfo()));
        customers.addAll(ofQuoted());
        for (int customer : customers) {
            List<Debt> owed = new ArrayList<>(hearing.fitting(List.of(customer)));
            for (Debt debt : hearing.debts().openOf(customer, hearing.entry().amount())) {
                boolean meant =
                        chosen.containsKey(debt.invoice()) || proposed.containsKey(debt.invoice());
                if (meant && !owed.contains(debt)) {
                    owed.add(debt);
                }
            }
            owed.forEach(debt -> add(naming(customer, debt), debt, List.of(debt)));
        }
    }

    private Set<Integer> ofQuoted() {
        List<Debt> quoted = new ArrayList<>();
        for (Reading reading : hearing.quotes().readings()) {
            reading.numbers().forEach(number -> quoted.addAll(hearing.debts().of(number)));
        }
        return hearing.customersOf(quoted);
    }

    private Naming naming(int customer, Debt debt) {
        Mentions.Strength mention = hearing.quotes().mentions().of(debt);
        if (mention != Mentions.Strength.NONE) {
            return mention == Mentions.Strength.SLIP ? Naming.SLIP : Naming.SERIAL;
        }
        Payer payer = hearing.payer();
        if (payer.quoted().contains(customer)) {
            return Naming.CUSTOMER_NUMBER;
        }
        if (payer.holders().contains(customer)) {
            return Naming.ACCOUNT;
        }
        return payer.named().has().test(customer) ? Naming.NAME : Naming.AMOUNT_ALONE;
    }

    /**
     * @param together the open debts that are paid in one with it; empty where it is not open
     */
    private void add(Naming naming, Debt debt, List<Debt> together) {
        if (!found.containsKey(debt.invoice())) {
            found.put(debt.invoice(), candidate(naming, debt, together));
        }
    }

    private Candidate candidate(Naming naming, Debt debt, List<Debt> together) {
        CandidateWords words = new CandidateWords(hearing, naming, debt);
        int confidence = 0;
        if (together.isEmpty()) {
            words.closed();
        } else {
            Settlement way = hearing.settle(together);
            PayerFit payer = hearing.payerFit(together);
            words.amount(way, together.size());
            int percent = Confidence.of(naming, way.fit(), payer);
            confidence = Math.min(percent, Confidence.BOOK_FROM - 1);
        }
        words.naming();
        words.payer();
        words.doubts();
        Integer booked = chosen.get(debt.invoice());
        int shown = proposed.getOrDefault(debt.invoice(), confidence);
        return words.candidate(booked == null ? shown : booked, booked != null);
    }
}
