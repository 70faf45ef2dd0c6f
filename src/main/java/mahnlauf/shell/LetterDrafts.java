package mahnlauf.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.decide.Step;
import mahnlauf.core.decide.StopNotice;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** Steps as the letters that tell the customer of them. */
final class LetterDrafts {

    private final Night night;

    LetterDrafts(Night night) {
        this.night = night;
    }

    /**
     * The letter of a step that is a message.
     *
     * @param enclosed the offer that it encloses, or null
     */
    Letter of(Action action, Step step, @Nullable AgreementOffer enclosed) {
        Asked asked = asked(action.kind(), step);
        return new Letter(
                action.id(),
                action.kind(),
                night.date(),
                step.debtor().customer(),
                asked.lines(),
                asked.credit(),
                asked.total(),
                asked.deadline(),
                StopNotice.isIn(step),
                LawSettings.interestGround(night.settings(), step.debtor().customer().kind()),
                matter(action, step, enclosed));
    }

    /** What a letter is over, what it asks for, and until when. */
    private record Asked(
            List<Letter.Line> lines, Money credit, Money total, @Nullable LocalDate deadline) {}

    private Asked asked(ActionKind kind, Step step) {
        Money none = Money.zero(step.currency());
        return switch (kind) {
            case REMINDER, DUNNING, FINAL_NOTICE, AGREEMENT_BROKEN ->
                    new Asked(
                            lines(step),
                            step.credit(),
                            step.total().minus(step.credit()),
                            step.deadline());
            case AGREEMENT_CONFIRMATION, INSTALMENT_REMINDER -> next(step);
            case RESEND_INVOICE ->
                    new Asked(
                            step.items().stream().map(item -> bare(item, none)).toList(),
                            none,
                            step.amount(),
                            null);
            case HANDOVER_NOTICE ->
                    new Asked(lines(step), step.credit(), step.total().minus(step.credit()), null);
            case THANKS, CONTACT_CHECK -> new Asked(lines(step), none, none, null);
            case CALL,
                    AGREEMENT_OFFER,
                    SERVICE_STOP,
                    SERVICE_RESUME,
                    COLLECTION_HANDOFF,
                    COLLECTION_RECALL ->
                    throw new IllegalArgumentException(kind + " is no letter");
        };
    }

    /** What a running agreement asks for next. */
    private Asked next(Step step) {
        Instalment next = standing(step).next();
        Money none = Money.zero(step.currency());
        return next == null
                ? new Asked(lines(step), none, none, null)
                : new Asked(lines(step), none, next.amount(), next.due());
    }

    private Matter matter(Action action, Step step, @Nullable AgreementOffer enclosed) {
        if (action.kind() == ActionKind.CONTACT_CHECK) {
            return Matter.contact(step.debtor().contacts().isUnchecked());
        }
        if (action.kind() == ActionKind.HANDOVER_NOTICE) {
            return Matter.of(handedOver(action, step));
        }
        return action.kind().isNote() ? Matter.of(agreed(step)) : Matter.enclosing(enclosed);
    }

    /** As the books have it; before the hand-off has left, as it will be tonight. */
    private Matter.HandedOver handedOver(Action action, Step step) {
        String claimId = claimId(action, step);
        Optional<Handover> claim =
                step.debtor().handovers().stream()
                        .filter(h -> h.claimId().equals(claimId))
                        .findFirst();
        String agency =
                claim.map(Handover::agency).orElseGet(() -> night.policy(step.debtor()).agency());
        return new Matter.HandedOver(
                claimId,
                claim.map(Handover::on).orElse(night.date()),
                AgencyMatters.firm(night, agency));
    }

    /** The claim that a notice is about: it goes with its hand-off, or its step names it. */
    static String claimId(Action notice, Step step) {
        return step.reference().isEmpty() ? ActionNames.claim(notice.after()) : step.reference();
    }

    private Matter.Agreed agreed(Step step) {
        Agreement agreement = agreement(step);
        return new Matter.Agreed(
                agreement.id(),
                agreement.terms().kind(),
                agreement.terms().total(),
                standing(step).paid(),
                agreement.plan(),
                agreement.terms().graceDays());
    }

    private PlanStanding standing(Step step) {
        return PlanStanding.of(agreement(step), step.debtor().receivables(), night.date());
    }

    private static Agreement agreement(Step step) {
        return step.debtor().agreements().stream()
                .filter(a -> a.id().equals(step.reference()))
                .findFirst()
                .orElseThrow();
    }

    /** What the step claims, invoice by invoice. */
    static List<Letter.Line> lines(Step step) {
        return step.items().stream().map(LetterDrafts::line).toList();
    }

    private static Letter.Line line(Step.Item item) {
        Receivable r = item.receivable();
        return new Letter.Line(
                r.number(),
                item.climbsTo(),
                r.invoice().invoiceDate(),
                r.invoice().dueDate(),
                item.daysOverdue(),
                r.gross(),
                r.gross().minus(r.principalOpen()),
                r.principalOpen(),
                item.fees(),
                item.interest(),
                item.interestLines());
    }

    /** An invoice that leaves again claims what it did the first time, less what was paid on it. */
    private static Letter.Line bare(Step.Item item, Money none) {
        Receivable r = item.receivable();
        return new Letter.Line(
                r.number(),
                item.climbsTo(),
                r.invoice().invoiceDate(),
                r.invoice().dueDate(),
                item.daysOverdue(),
                r.gross(),
                r.gross().minus(r.principalOpen()),
                r.principalOpen(),
                none,
                none,
                List.of());
    }
}
