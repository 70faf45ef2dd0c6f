package mahnlauf.formats.camt;

import java.time.LocalDate;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/**
 * Whether the entries of a statement, over all its pages, explain its balances; else why nobody
 * should book by it.
 */
final class CamtProof {

    private final StatementSink.Head head;
    private final CamtPage firstPage;
    private final int first;
    private final CamtSums sums = new CamtSums();
    private CamtPage page;
    private int last;
    private @Nullable Money opening;
    private @Nullable Money closing;
    private boolean closingIsAvailable;
    private boolean ambiguous;
    private String contradiction = "";
    private @Nullable LocalDate day;
    private String doubt = "";
    private int flips;

    CamtProof(StatementSink.Head head, CamtPage page, int number) {
        this.head = head;
        this.firstPage = page;
        this.page = page;
        this.first = number;
        this.last = number;
    }

    CamtSums sums() {
        return sums;
    }

    boolean isContinuedBy(StatementSink.Head next, CamtPage nextPage) {
        return head.equals(next) && page.isFollowedBy(nextPage);
    }

    void turn(CamtPage next, int number) {
        page = next;
        last = number;
    }

    /** Why nobody should book by the statement; the first reason is told. */
    void doubt(String reason) {
        doubt = doubt.isEmpty() ? reason : doubt;
    }

    /** An entry was told with the other sign than its mark. */
    void flip() {
        flips++;
    }

    /** What a page states of itself. */
    void add(CamtBalances balances, CamtSummary summary, @Nullable LocalDate latest) {
        Money opens = balances.opening(head.currency());
        Money closes = balances.closing(head.currency());
        opening = opening == null ? opens : opening;
        if (closes != null) {
            closing = closes;
            closingIsAvailable = balances.closesAvailable(head.currency());
        }
        ambiguous |= balances.areAmbiguous();
        day = later(day, latest);
        contradiction = summary.contradiction(sums, head.currency());
    }

    /** Whether nothing that may follow is needed to explain the balances. */
    boolean isComplete() {
        return page.last() || tie();
    }

    void noteReversals(CamtReversals reversals) {
        Money opens = opening;
        Money closes = closing;
        if (opens != null
                && closes != null
                && !tie()
                && sums.tieReversed(opens.minor(), closes.minor())) {
            reversals.flip(first, last);
        }
    }

    /** What to tell of entries that count with the other sign; empty where none does. */
    String flipped() {
        return flips == 0
                ? ""
                : "account "
                        + head.account()
                        + ": entries marked RvslInd, "
                        + flips
                        + " in all, were counted against their CdtDbtInd, as only so its balances"
                        + " tie";
    }

    StatementSink.End end() {
        doubtBalances();
        boolean shown = !closingIsAvailable || opening == null || tie();
        return new StatementSink.End(opening, shown ? closing : null, day, doubt);
    }

    private void doubtBalances() {
        doubtCurrency("opening", opening);
        doubtCurrency("closing", closing);
        boolean paged = !firstPage.isFirst() || !page.last();
        if (opening == null || closing == null) {
            if (!paged) {
                doubt(contradiction);
            }
        } else if (!tie() && !closingIsAvailable) {
            if (paged) {
                doubt(
                        "is page "
                                + page.number()
                                + " of several, and the balances are those of all pages; export it"
                                + " again as one file");
            }
            if (ambiguous) {
                doubt("states two different balances of the same kind; export it again");
            }
        }
    }

    private void doubtCurrency(String which, @Nullable Money balance) {
        if (balance != null && !balance.currency().equals(head.currency())) {
            doubt(
                    "states its "
                            + which
                            + " balance as "
                            + balance
                            + ", the account is kept in "
                            + head.currency().getCurrencyCode()
                            + "; ask the bank which of them is right");
        }
    }

    private boolean tie() {
        Money opens = opening;
        Money closes = closing;
        return opens != null
                && closes != null
                && opens.currency().equals(head.currency())
                && closes.currency().equals(head.currency())
                && sums.tie(opens.minor(), closes.minor());
    }

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
