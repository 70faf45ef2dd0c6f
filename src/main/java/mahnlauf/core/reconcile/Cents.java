package mahnlauf.core.reconcile;

import static java.util.Comparator.comparing;

import java.util.List;
import mahnlauf.core.model.Money;

/** Lets missing cents go on the largest share, where they weigh least. */
final class Cents {

    private Cents() {}

    static boolean fit(List<Share> shares, Money missing) {
        return shares.stream().anyMatch(share -> share.amount().compareTo(missing) > 0);
    }

    static List<Share> letGo(List<Share> shares, Money missing) {
        Share largest =
                shares.stream()
                        .max(comparing(Share::amount).thenComparing(Share::invoice))
                        .orElseThrow();
        return shares.stream()
                .map(share -> share.equals(largest) ? less(share, missing) : share)
                .toList();
    }

    private static Share less(Share share, Money missing) {
        return new Share(share.invoice(), share.amount().minus(missing), share.discount(), missing);
    }
}
