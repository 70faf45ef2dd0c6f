package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * Lets a trifle of fees and interest go once the principal is paid, so that the invoice is settled;
 * as an entry of its own, and taken back where the payment goes back.
 */
public final class Waivers {

    private static final String RULE = "waiver";

    private Waivers() {}

    /**
     * What must be booked on the invoice tonight.
     *
     * @param mostMinor the largest rest, fees and interest together, that is let go, in cents; 0:
     *     none
     */
    public static List<Posting> of(Receivable receivable, long mostMinor, LocalDate night) {
        if (receivable.invoice().type() != DocumentType.INVOICE) {
            return List.of();
        }
        if (receivable.principalOpen().isPositive()) {
            return back(receivable, night);
        }
        Money fees = notNegative(receivable.feesOpen());
        Money interest = notNegative(receivable.interestOpen());
        long rest = fees.minor() + interest.minor();
        // What an agency pursues is its own claim; a person writes it off.
        boolean mine = !receivable.stage().equals(Stage.COLLECTION) && !receivable.isCancelled();
        if (rest == 0 || rest > mostMinor || !mine) {
            return List.of();
        }
        List<Posting> postings = new ArrayList<>(2);
        add(postings, receivable, Component.FEE, fees, night);
        add(postings, receivable, Component.INTEREST, interest, night);
        return postings;
    }

    private static List<Posting> back(Receivable receivable, LocalDate night) {
        List<Posting> postings = new ArrayList<>(2);
        for (Component part : List.of(Component.FEE, Component.INTEREST)) {
            add(postings, receivable, part, receivable.waived(part).negated(), night);
        }
        return postings;
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    private static void add(
            List<Posting> to, Receivable receivable, Component part, Money amount, LocalDate on) {
        if (!amount.isZero()) {
            String why =
                    amount.isNegative()
                            ? "the principal is owed again"
                            : "a trifle, and the principal is paid";
            to.add(
                    new Posting(
                            Posting.Type.WAIVER,
                            on,
                            on,
                            receivable.invoice().customer(),
                            receivable.number(),
                            part,
                            amount,
                            "waiver:" + receivable.number(),
                            RULE,
                            100,
                            why));
        }
    }
}
