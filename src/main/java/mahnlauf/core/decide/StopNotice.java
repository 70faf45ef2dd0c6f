package mahnlauf.core.decide;

import java.util.List;
import mahnlauf.core.law.ServiceStop;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;

/** Whether a letter announces that the service stops with its deadline, and why not. */
public final class StopNotice {

    private StopNotice() {}

    /** What the law has against it; empty where the letter sets none by its policy anyway. */
    public static List<String> obstacles(Step letter, Policy policy) {
        boolean wanted =
                letter.stage() == Stage.FINAL_NOTICE
                        && policy.conduct(letter.stage()).isFollowedBy(ActionKind.SERVICE_STOP);
        return wanted
                ? obstacles(letter.debtor(), letter.items(), letter.credit(), policy)
                : List.of();
    }

    /** What is undisputed counts, as far as the debtor is in default with it. */
    static List<String> obstacles(
            Debtor debtor, List<Step.Item> items, Money credit, Policy policy) {
        Money arrears = credit.negated();
        int invoices = 0;
        for (Step.Item item : items) {
            if (item.inDefault().isPresent()) {
                arrears = arrears.plus(item.receivable().principalOpen());
                invoices++;
            }
        }
        return policy.serviceStop()
                .obstacles(
                        new ServiceStop.Occasion(
                                arrears,
                                invoices,
                                policy.deadlineDays(),
                                policy.goesByPost(debtor, Stage.FINAL_NOTICE)));
    }

    /** Whether the letter says that the service stops: with it, or by one that left before. */
    public static boolean isIn(Step letter) {
        return letter.stage() == Stage.FINAL_NOTICE
                && (letter.followers().contains(ActionKind.SERVICE_STOP)
                        || letter.debtor().serviceStopOn() != null);
    }
}
