package mahnlauf.shell;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.decide.AgreementSteps;
import mahnlauf.core.decide.CallRule;
import mahnlauf.core.decide.Decision;
import mahnlauf.core.decide.HandoverNotices;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Debtor;

/** All that is right for a debtor tonight, for the run and for a preview alike. */
final class TonightsSteps {

    private final Night night;
    private final CallRule calls;

    TonightsSteps(Night night) {
        this.night = night;
        this.calls = night.settings().callRule();
    }

    /** The letters about his agreements, then the ladder's steps. */
    List<Step> of(Debtor debtor, Recommended recommended) {
        Policy policy = night.policy(debtor);
        Decision decision = new Decision(night.date(), policy, night.arrears(), calls);
        List<Step> ladder = noticed(recommended.of(decision.steps(debtor)), debtor, policy);
        if (debtor.agreements().isEmpty()) {
            return ladder;
        }
        AgreementSteps notes =
                new AgreementSteps(
                        night.date(), policy, night.arrears(), night.settings().agreementNotes());
        List<Step> steps = new ArrayList<>(notes.of(debtor));
        steps.addAll(ladder);
        return steps;
    }

    private List<Step> noticed(List<Step> steps, Debtor debtor, Policy policy) {
        return night.settings().yes(Setting.LETTERS_HANDOVER_NOTICE)
                ? new HandoverNotices(night.date(), policy, night.arrears()).with(steps, debtor)
                : steps;
    }
}
