package mahnlauf.core.decide;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * Whether everything between the firm and a customer is done with, so that his data may go (Art. 17
 * I a GDPR: no longer needed). What is written off is done with: nothing of it is chased.
 */
public final class Settlement {

    private Settlement() {}

    /** What the books say against it, one sentence each; empty where nothing does. */
    public static List<String> obstacles(Debtor debtor) {
        List<String> obstacles = new ArrayList<>();
        for (Receivable receivable : debtor.receivables()) {
            if (receivable.invoice().type() == DocumentType.INVOICE) {
                owed(receivable, obstacles);
            } else if (!receivable.unusedCredit().isZero()) {
                obstacles.add(
                        "of credit note %s %s are not used"
                                .formatted(receivable.number(), receivable.unusedCredit()));
            }
        }
        debtor.agreements().stream()
                .filter(Agreement::isActive)
                .forEach(a -> obstacles.add("agreement " + a.id() + " is still running"));
        for (Handover claim : debtor.handovers()) {
            if (claim.isAtAgency()) {
                obstacles.add("claim " + claim.claimId() + " is at the agency " + claim.agency());
            }
        }
        return obstacles;
    }

    private static void owed(Receivable receivable, List<String> obstacles) {
        Money principal = receivable.principalOpen();
        Money open = principal.plus(receivable.feesOpen()).plus(receivable.interestOpen());
        if (principal.isNegative()) {
            obstacles.add(
                    "%s is paid too much on invoice %s"
                            .formatted(principal.negated(), receivable.number()));
        } else if (open.isPositive()) {
            obstacles.add("%s is open on invoice %s".formatted(open, receivable.number()));
        }
    }
}
