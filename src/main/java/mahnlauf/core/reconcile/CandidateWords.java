package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts into words what speaks for and against one invoice. */
final class CandidateWords {

    private final Hearing hearing;
    private final Naming naming;
    private final Debt debt;
    private final int customer;
    private final List<String> speakingFor = new ArrayList<>();
    private final List<String> speakingAgainst = new ArrayList<>();

    CandidateWords(Hearing hearing, Naming naming, Debt debt) {
        this.hearing = hearing;
        this.naming = naming;
        this.debt = debt;
        this.customer = hearing.payers().idOf(debt.customer());
    }

    /** How the number stands in the text. */
    void naming() {
        switch (naming) {
            case REFERENCE -> speakingFor.add(0, "a sound creditor reference names it");
            case NUMBER -> speakingFor.add(0, "its number is quoted");
            case END_TO_END_ID -> speakingFor.add(0, "the end-to-end id is its number");
            case LOOSE_NUMBER -> speakingFor.add(0, "its number may be quoted");
            case SERIAL -> speakingFor.add(0, "digits of its number are quoted");
            case SLIP -> speakingFor.add(0, "its number is quoted with one slip");
            case CUSTOMER_NUMBER, ACCOUNT, NAME, NAME_IN_TEXT, AMOUNT_ALONE ->
                    speakingAgainst.add("its number is not quoted");
        }
    }

    void amount(Settlement way, int invoices) {
        String with = invoices == 1 ? "" : " (" + invoices + " quoted invoices together)";
        boolean fits = way.fit() == AmountFit.EXACT || way.fit() == AmountFit.SOME;
        (fits ? speakingFor : speakingAgainst).add("the payment " + way.how() + with);
    }

    /** It is paid, or owed in another currency. */
    void closed() {
        boolean foreign = !debt.gross().currency().equals(hearing.entry().amount().currency());
        speakingAgainst.add(
                foreign ? "it is in " + debt.gross().currency() : "nothing is owed on it any more");
    }

    void payer() {
        Payer payer = hearing.payer();
        int before = speakingFor.size();
        if (payer.quoted().contains(customer)) {
            speakingFor.add("the customer's number is quoted");
        }
        if (payer.holders().contains(customer)) {
            speakingFor.add("it comes from an account of the customer");
        }
        if (payer.named().has().test(customer)) {
            speakingFor.add("the customer's name agrees");
        }
        if (speakingFor.size() == before) {
            speakingAgainst.add(notHis());
        }
    }

    private String notHis() {
        PayerFit fit = hearing.payerFit(List.of(debt));
        return switch (fit) {
            case OWN, UNKNOWN -> "the payer is nobody that we know";
            case SILENT -> "nobody shows as payer";
            case STRANGER -> "the payer looks like " + others(hearing.payer().anyone());
        };
    }

    private String others(Set<Integer> customers) {
        if (customers.isEmpty() || customers.size() > Match.Question.MOST) {
            return "another customer";
        }
        return customers.stream()
                .map(id -> "customer " + hearing.payers().numberOf(id))
                .collect(Collectors.joining(" or "));
    }

    void doubts() {
        if (debt.invoiceDate().isAfter(hearing.entry().bookingDate())) {
            speakingAgainst.add("it is younger than the payment");
        }
        if (hearing.quotes().unknown()) {
            speakingAgainst.add("a document is quoted that we do not know");
        }
        if (hearing.quotes().isReserved()) {
            speakingAgainst.add("the text makes a reservation");
        }
    }

    Candidate candidate(int confidence, boolean chosen) {
        String what = debt.invoice() + " (customer " + debt.customer() + ")";
        boolean designated = naming.compareTo(Naming.CUSTOMER_NUMBER) < 0;
        return new Candidate(what, confidence, designated, chosen, speakingFor, speakingAgainst);
    }
}
