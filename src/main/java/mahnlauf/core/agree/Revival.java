package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Stage;

/**
 * A broken agreement that runs on after all, or was kept: money that was there in time by its
 * booking date became known too late.
 *
 * @param state what the next night finds, active or kept
 */
public record Revival(Agreement agreement, Agreement.State state) {

    /** What is over stays over where something else has come in its place, or an agency has it. */
    public static boolean isPossible(Debtor debtor, Agreement agreement) {
        boolean replaced =
                debtor.agreements().stream()
                        .anyMatch(o -> o != agreement && o.isActive() && o.meets(agreement));
        boolean atAgency =
                debtor.receivables().stream()
                        .anyMatch(
                                r -> agreement.covers(r.number()) && r.stage() == Stage.COLLECTION);
        return !replaced && !atAgency;
    }

    /** The agreements over this invoice that the next night finds no longer broken. */
    public static List<Revival> of(Debtor debtor, InvoiceNumber invoice, LocalDate day) {
        List<Revival> revivals = new ArrayList<>(1);
        for (Agreement agreement : debtor.agreements()) {
            boolean broken = agreement.state() == Agreement.State.BROKEN;
            if (broken && agreement.covers(invoice) && isPossible(debtor, agreement)) {
                Agreement.State now = PlanStanding.of(agreement, debtor.receivables(), day).state();
                if (now != Agreement.State.BROKEN) {
                    revivals.add(new Revival(agreement, now));
                }
            }
        }
        return revivals;
    }
}
