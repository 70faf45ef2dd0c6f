package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * The notice to a debtor that an agency (Inkasso) has his claim. It goes with the hand-off, once
 * that has left; where it could not go that night, it follows. Each hand-off is told once.
 */
public final class HandoverNotices {

    /** Later the agency has long written itself. */
    private static final int NOTICE_DAYS = 14;

    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;

    public HandoverNotices(LocalDate night, Policy policy, Arrears arrears) {
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
    }

    /** Tonight's steps of the debtor, and what he must be told of the agency. */
    public List<Step> with(List<Step> steps, Debtor debtor) {
        List<Step> all = new ArrayList<>(steps.size() + 1);
        for (Step step : steps) {
            boolean handOff = step.kind() == ActionKind.COLLECTION_HANDOFF;
            all.add(
                    handOff
                            ? step.with(step.deadline(), List.of(ActionKind.HANDOVER_NOTICE))
                            : step);
        }
        if (debtor.handovers().isEmpty() || debtor.isSilenced(night)) {
            return all;
        }
        Set<String> recalled =
                steps.stream()
                        .filter(step -> step.kind() == ActionKind.COLLECTION_RECALL)
                        .map(Step::reference)
                        .collect(Collectors.toSet());
        for (Handover claim : debtor.handovers()) {
            if (isUntold(claim) && !recalled.contains(claim.claimId())) {
                notice(debtor, claim, all);
            }
        }
        return all;
    }

    private boolean isUntold(Handover claim) {
        return claim.isAtAgency()
                && !claim.noticed()
                && !night.isAfter(claim.on().plusDays(NOTICE_DAYS));
    }

    /** Whoever cannot be reached was named in the night of the hand-off; he is told once he can. */
    private void notice(Debtor debtor, Handover claim, List<Step> steps) {
        List<Receivable> owed =
                ClaimWatch.invoices(debtor, claim).stream().filter(Receivable::isOpen).toList();
        boolean held = owed.stream().anyMatch(r -> debtor.isHeld(r.number(), night));
        if (owed.isEmpty() || held || !debtor.isReachable()) {
            return;
        }
        Money none = Money.zero(owed.get(0).gross().currency());
        CaseFile file = new CaseFile(debtor, none.currency(), night, policy, arrears);
        List<Step.Item> items =
                owed.stream()
                        .sorted(CaseFile.OLDEST_FIRST)
                        .map(r -> file.item(r, Stage.COLLECTION, none))
                        .toList();
        steps.add(
                file.step(ActionKind.HANDOVER_NOTICE, Stage.COLLECTION, items)
                        .about(claim.claimId()));
    }
}
