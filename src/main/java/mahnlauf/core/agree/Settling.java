package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * What a settlement that was paid in time lets go: the rest of the principal as discount, fees and
 * interest as charges taken back. All of it names the last payment, so that it falls with it.
 */
public final class Settling {

    /** The rule of these bookings, in the table {@code allocations}. */
    public static final String RULE = "settlement";

    private static final int SURE = 100;

    private Settling() {}

    /** The bookings; none where nothing is left, or where no payment brought it about. */
    public static List<Posting> of(
            Agreement agreement, Collection<Receivable> receivables, LocalDate night) {
        List<Receivable> covered =
                receivables.stream().filter(r -> agreement.covers(r.number())).toList();
        Optional<Posting> last =
                covered.stream()
                        .flatMap(r -> since(agreement, r).stream())
                        .filter(p -> p.type() == Posting.Type.ALLOCATION)
                        .filter(p -> p.component().isMoney() && p.amount().isPositive())
                        .max(Comparator.comparing(Posting::bookedOn));
        List<Posting> postings = new ArrayList<>();
        if (last.isPresent()) {
            Release release = new Release(agreement.id(), last.get(), night);
            covered.forEach(r -> postings.addAll(release.of(r)));
        }
        return postings;
    }

    private static List<Posting> since(Agreement agreement, Receivable r) {
        List<Posting> all = r.movements();
        return all.subList(Math.min(agreement.bookingsBefore(r.number()), all.size()), all.size());
    }

    private record Release(String agreement, Posting last, LocalDate night) {

        List<Posting> of(Receivable r) {
            List<Posting> postings = new ArrayList<>(3);
            if (r.principalOpen().isPositive()) {
                postings.add(
                        posting(Posting.Type.ALLOCATION, r, Component.DISCOUNT, r.principalOpen()));
            }
            if (r.feesOpen().isPositive()) {
                postings.add(waived(r, Component.FEE, r.feesOpen()));
            }
            if (r.interestOpen().isPositive()) {
                postings.add(waived(r, Component.INTEREST, r.interestOpen()));
            }
            return postings;
        }

        private Posting waived(Receivable r, Component component, Money open) {
            return posting(Posting.Type.CHARGE, r, component, open.negated());
        }

        private Posting posting(
                Posting.Type type, Receivable r, Component component, Money amount) {
            return new Posting(
                    type,
                    night,
                    last.valueDate(),
                    r.invoice().customer(),
                    r.number(),
                    component,
                    amount,
                    last.reference(),
                    RULE,
                    SURE,
                    "settled as agreed (" + agreement + ")");
        }
    }
}
