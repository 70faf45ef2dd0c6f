package mahnlauf.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import mahnlauf.core.decide.ClaimWatch;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agency;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.core.model.Receivable;

/** Says which claims are back from an agency, with something owed on them: a person decides. */
final class AgencyMatters {

    private AgencyMatters() {}

    static void tell(Night night, Debtor debtor) {
        for (Handover claim : ClaimWatch.returned(debtor)) {
            for (Receivable r : ClaimWatch.invoices(debtor, claim)) {
                boolean owed =
                        r.principalOpen().plus(r.feesOpen()).plus(r.interestOpen()).isPositive();
                if (owed) {
                    night.attention().add(attention(claim, r));
                }
            }
        }
    }

    private static Attention attention(Handover claim, Receivable r) {
        String subject = claim.claimId() + " · " + r.number();
        String explain = "mahnlauf explain " + r.number();
        String writeOff = "mahnlauf write-off " + r.number() + " --reason TEXT";
        List<String> words =
                switch (claim.state()) {
                    case REJECTED ->
                            List.of("rejected: the agency does not take it; decide", explain);
                    case CLOSED_UNPAID ->
                            List.of(
                                    "closed_unpaid: the agency got nothing; write it off",
                                    writeOff);
                    case PAID ->
                            List.of(
                                    "paid: the agency is done, and not all is paid; write it off",
                                    writeOff);
                    case HANDED_OVER, ACCEPTED, PART_PAID, RECALLED ->
                            throw new IllegalStateException(subject + " is not back");
                };
        return new Attention("claim", subject, words.get(0), words.get(1));
    }

    /** Says that a notice of a hand-off cannot name the agency: nobody has said who that is. */
    static void tellUnnamed(Night night, Step step, Policy policy) {
        boolean noticed =
                step.kind() == ActionKind.HANDOVER_NOTICE
                        || step.followers().contains(ActionKind.HANDOVER_NOTICE);
        if (noticed && firm(night, policy.agency()).name().isEmpty()) {
            night.attention()
                    .add(
                            new Attention(
                                    "claim",
                                    step.debtor().number().value(),
                                    "the notice to the debtor names no agency: say who it is in"
                                            + " config/agencies/"
                                            + policy.agency()
                                            + ".yaml (contact)",
                                    "mahnlauf preview handover_notice "
                                            + Duties.quoted(step.debtor().number().value())));
        }
    }

    /** Who an agency is, as far as its file says. */
    static Agency firm(Night night, String agency) {
        try {
            return AgencyFile.of(night.home(), agency).firm();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file of agency " + agency, e);
        }
    }
}
