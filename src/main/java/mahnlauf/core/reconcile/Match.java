package mahnlauf.core.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** What one bank entry turned out to be. */
public sealed interface Match {

    /** The exhaustive switch over the outcomes. */
    <T> T fold(Cases<T> cases);

    /** One answer for each outcome. */
    interface Cases<T> {
        T booked(Booked booked);

        T question(Question question);

        T unknown();
    }

    /**
     * Sure enough to book.
     *
     * @param rest money that no invoice gets; it stays with the customer
     * @param customer whose invoices they are; null where they belong to several
     * @param confidence percent
     * @param principalOnly whether nothing of it goes to fees and interest, as the payer wants it
     */
    record Booked(
            List<Share> shares,
            Money rest,
            @Nullable CustomerNumber customer,
            Rule rule,
            int confidence,
            String reason,
            boolean principalOnly)
            implements Match {

        Booked(
                List<Share> shares,
                Money rest,
                @Nullable CustomerNumber customer,
                Rule rule,
                int confidence,
                String reason) {
            this(shares, rest, customer, rule, confidence, reason, false);
        }

        public Booked {
            shares = List.copyOf(shares);
            if (shares.isEmpty() || rest.isNegative()) {
                throw new IllegalArgumentException("Booked " + shares + " with rest " + rest);
            }
        }

        /** The same, on the principal alone. */
        Booked onPrincipal(String why) {
            return new Booked(shares, rest, customer, rule, confidence, reason + "; " + why, true);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.booked(this);
        }
    }

    /**
     * A person decides.
     *
     * @param proposals the likeliest first, at most three; empty where nothing can be proposed
     * @param customer whose money it surely is, whatever it pays; else null
     */
    record Question(List<Proposal> proposals, @Nullable CustomerNumber customer, String reason)
            implements Match {

        /** So many proposals a person reads at a glance. */
        static final int MOST = 3;

        public Question {
            proposals = List.copyOf(proposals);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.question(this);
        }
    }

    /** One complete way to book an entry. */
    record Proposal(List<Share> shares, int confidence, String reason) {

        public Proposal {
            shares = List.copyOf(shares);
        }

        /** As a person decides it: {@code RE-1=49.00 RE-2=10.00}. */
        String inWords() {
            return shares.stream().map(Share::toString).collect(Collectors.joining(" "));
        }

        Proposal atMost(int most) {
            return new Proposal(shares, Math.min(confidence, most), reason);
        }
    }

    /** Nothing speaks for any invoice, or the entry is no payment to us. */
    record Unknown() implements Match {

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknown();
        }
    }
}
