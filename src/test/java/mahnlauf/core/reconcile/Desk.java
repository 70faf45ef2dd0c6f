package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import org.jspecify.annotations.Nullable;

/** A clerk's desk with open invoices and known customers; tells in one line what he would do. */
final class Desk {

    static final MatchPolicy POLICY = new MatchPolicy(5, 0);

    private final List<OpenDebt> debts = new ArrayList<>();
    private final List<PayerProfile> customers = new ArrayList<>();
    private MatchPolicy policy = POLICY;
    private @Nullable Matcher matcher;

    static Desk with(OpenDebt... debts) {
        Desk desk = new Desk();
        desk.debts.addAll(List.of(debts));
        return desk;
    }

    Desk customer(String number, String name, String iban) {
        matcher = null;
        customers.add(new PayerProfile(new CustomerNumber(number), name, iban));
        return this;
    }

    Desk policy(MatchPolicy other) {
        matcher = null;
        policy = other;
        return this;
    }

    Match match(Payment payment) {
        Matcher ready = matcher;
        if (ready == null) {
            ready = new Matcher(debts, customers, policy);
            matcher = ready;
        }
        return ready.match(payment.entry());
    }

    /** {@code RE-1=40.00 RE-2=60.00 rest 5.00 invoice_numbers}, or {@code ? RE-1=40.00 | …}. */
    String decides(Payment payment) {
        return match(payment).fold(new InWords());
    }

    private record InWords() implements Match.Cases<String> {

        @Override
        public String booked(Match.Booked booked) {
            String rest = booked.rest().isZero() ? "" : " rest " + booked.rest().plain();
            return shares(booked.shares()) + rest + " " + booked.rule().code();
        }

        @Override
        public String question(Match.Question question) {
            String proposals =
                    question.proposals().stream()
                            .map(proposal -> shares(proposal.shares()))
                            .collect(Collectors.joining(" | "));
            return ("? " + proposals).strip();
        }

        @Override
        public String unknown() {
            return "unknown";
        }

        private static String shares(List<Share> shares) {
            return shares.stream().map(InWords::share).collect(Collectors.joining(" "));
        }

        private static String share(Share share) {
            String discount =
                    share.discount().isZero() ? "" : "-skonto " + share.discount().plain();
            String tolerance =
                    share.tolerance().isZero() ? "" : "-cents " + share.tolerance().plain();
            return share + discount + tolerance;
        }
    }
}
