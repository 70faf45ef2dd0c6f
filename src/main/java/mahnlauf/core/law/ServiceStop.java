package mahnlauf.core.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.Money;

/**
 * Whether a stop of the service may be announced to a customer (German: Leistungssperre).
 *
 * @param confirmed the words of {@link Branch#conditions} that the creditor has confirmed
 */
public record ServiceStop(Jurisdiction jurisdiction, Branch branch, Set<String> confirmed) {

    public ServiceStop {
        confirmed = Set.copyOf(confirmed);
    }

    /**
     * The letter that would announce it.
     *
     * @param arrears undisputed principal in default, less what is the customer's
     * @param invoices how many are unpaid
     * @param noticeDays days until the stop
     */
    public record Occasion(Money arrears, int invoices, int noticeDays, boolean onPaper) {}

    /** What stands in the way whoever the customer is; none where a stop can be announced. */
    public List<String> standing() {
        List<String> obstacles = new ArrayList<>();
        if (branch == Branch.NONE) {
            return obstacles;
        }
        if (!branch.everAllowed()) {
            obstacles.add("in the branch " + branch.code() + " no program may announce a stop");
        } else if (jurisdiction != Jurisdiction.DE) {
            obstacles.add(
                    "what the law of "
                            + jurisdiction
                            + " asks for in the branch "
                            + branch.code()
                            + " is not known here");
        } else {
            for (String word : branch.words()) {
                if (!confirmed.contains(word)) {
                    obstacles.add(
                            "service_stop.confirmed lacks "
                                    + word
                                    + " ("
                                    + branch.conditions().get(word)
                                    + ", "
                                    + branch.statute()
                                    + ")");
                }
            }
        }
        return obstacles;
    }

    /** What stands in the way of this letter's announcing it; none where it may. */
    public List<String> obstacles(Occasion letter) {
        List<String> obstacles = new ArrayList<>(standing());
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Money least = Money.eur(branch.leastArrearsMinor());
        if (least.isPositive() && !reaches(letter.arrears(), least)) {
            obstacles.add("less than " + least + " of undisputed principal is unpaid");
        }
        if (letter.invoices() < branch.leastInvoices()) {
            obstacles.add("fewer than " + branch.leastInvoices() + " invoices are unpaid");
        }
        if (letter.noticeDays() < branch.noticeDays()) {
            obstacles.add(
                    "the deadline of "
                            + letter.noticeDays()
                            + " days is shorter than "
                            + branch.noticeDays());
        }
        if (branch.inWriting() && !letter.onPaper()) {
            obstacles.add("the letter does not go by post");
        }
        return obstacles;
    }

    private static boolean reaches(Money arrears, Money least) {
        return arrears.currency().equals(least.currency()) && arrears.compareTo(least) >= 0;
    }
}
