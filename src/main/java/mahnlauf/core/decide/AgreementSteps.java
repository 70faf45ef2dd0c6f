package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** What is written to a customer about what he has agreed on. Each note leaves once. */
public final class AgreementSteps {

    /** Thanks that come later than these days are an embarrassment. */
    private static final int THANKS_DAYS = 14;

    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;
    private final Wanted wanted;

    public AgreementSteps(LocalDate night, Policy policy, Arrears arrears, Wanted wanted) {
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
        this.wanted = wanted;
    }

    /**
     * Which notes the settings switch on.
     *
     * @param thanks a word to who has kept an agreement
     * @param remindDays so many days before each instalment; 0: none
     */
    public record Wanted(boolean thanks, int remindDays) {}

    /**
     * Tonight's notes about the debtor's agreements, oldest agreement first. Of several that have
     * ended one is told a night: two letters that ask for money are one too many.
     */
    public List<Step> of(Debtor debtor) {
        List<Step> steps = new ArrayList<>(1);
        if (debtor.isSilenced(night)) {
            return steps; // insolvency and death: a person sees to it, not even thanks leave
        }
        boolean breakTold =
                debtor.agreements().stream().anyMatch(a -> night.equals(a.breakToldOn()));
        for (Agreement agreement : debtor.agreements()) {
            Optional<Step> note = note(debtor, agreement);
            boolean tellsBreak =
                    note.filter(s -> s.kind() == ActionKind.AGREEMENT_BROKEN).isPresent();
            if (!tellsBreak || !breakTold) {
                note.ifPresent(steps::add);
            }
            breakTold |= tellsBreak;
        }
        return steps;
    }

    private Optional<Step> note(Debtor debtor, Agreement agreement) {
        return switch (agreement.state()) {
            case OFFERED, DECLINED -> Optional.empty();
            case ACTIVE -> running(debtor, agreement);
            case BROKEN -> broken(debtor, agreement);
            case KEPT -> kept(debtor, agreement);
        };
    }

    private Optional<Step> running(Debtor debtor, Agreement agreement) {
        PlanStanding standing = PlanStanding.of(agreement, debtor.receivables(), night);
        Instalment next = standing.next();
        if (!agreement.isTold(ActionKind.AGREEMENT_CONFIRMATION)) {
            LocalDate due = next == null ? null : next.due();
            return step(ActionKind.AGREEMENT_CONFIRMATION, debtor, agreement, standing.rest(), due);
        }
        boolean due =
                next != null
                        && wanted.remindDays() > 0
                        && !agreement.isReminded(next.due())
                        && !night.isAfter(next.due())
                        && !night.isBefore(next.due().minusDays(wanted.remindDays()));
        return next == null || !due || isStopped(debtor, agreement, night)
                ? Optional.empty()
                : step(
                        ActionKind.INSTALMENT_REMINDER,
                        debtor,
                        agreement,
                        next.amount(),
                        next.due());
    }

    private Optional<Step> broken(Debtor debtor, Agreement agreement) {
        if (!isUntold(debtor, agreement, night)) {
            return Optional.empty();
        }
        CaseFile caseFile = caseFile(debtor, agreement);
        List<Step.Item> items = rest(caseFile, agreement);
        return caseFile.isWorthALetter(items)
                ? Optional.of(
                        caseFile.step(ActionKind.AGREEMENT_BROKEN, Stage.NONE, items)
                                .with(arrears.deadline(night, policy.deadlineDays()), List.of())
                                .about(agreement.id()))
                : Optional.empty();
    }

    private Optional<Step> kept(Debtor debtor, Agreement agreement) {
        LocalDate keptOn = agreement.keptOn();
        boolean fresh = keptOn != null && !night.isAfter(keptOn.plusDays(THANKS_DAYS));
        return wanted.thanks() && fresh && !agreement.isTold(ActionKind.THANKS)
                ? step(ActionKind.THANKS, debtor, agreement, zero(agreement), null)
                : Optional.empty();
    }

    private Optional<Step> step(
            ActionKind kind,
            Debtor debtor,
            Agreement agreement,
            Money amount,
            @Nullable LocalDate day) {
        CaseFile caseFile = caseFile(debtor, agreement);
        List<Step.Item> items =
                debtor.receivables().stream()
                        .filter(r -> agreement.covers(r.number()))
                        .sorted(Comparator.comparing(Receivable::number))
                        .map(r -> item(caseFile, r))
                        .toList();
        Money zero = zero(agreement);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Step(
                                kind,
                                Stage.NONE,
                                debtor,
                                caseFile.currency(),
                                items,
                                amount,
                                zero,
                                zero,
                                day,
                                List.of(),
                                agreement.id(),
                                zero));
    }

    /** The invoice as it stands: a note climbs nothing and charges no fee. */
    private static Step.Item item(CaseFile caseFile, Receivable r) {
        return caseFile.item(r, r.stage(), Money.zero(caseFile.currency()));
    }

    private CaseFile caseFile(Debtor debtor, Agreement agreement) {
        Currency currency = agreement.terms().total().currency();
        return new CaseFile(debtor, currency, night, policy, arrears);
    }

    private static Money zero(Agreement agreement) {
        return Money.zero(agreement.terms().total().currency());
    }

    /** Whether a hold, a complaint for instance, keeps all notes back. */
    private static boolean isStopped(Debtor debtor, Agreement agreement, LocalDate night) {
        return agreement.invoices().stream()
                .anyMatch(i -> debtor.holds().stream().anyMatch(h -> h.stops(i, night)));
    }

    /** What is still owed of it and not held. */
    private static List<Step.Item> rest(CaseFile caseFile, Agreement agreement) {
        return caseFile.chased().stream()
                .filter(r -> agreement.covers(r.number()))
                .map(r -> item(caseFile, r))
                .toList();
    }

    /**
     * Whether tonight's letter is that an agreement has ended: no other comes before it or with it.
     * Where so little is left that no letter tells of it, nothing waits for one.
     */
    static boolean isBreakTold(CaseFile caseFile, LocalDate night) {
        Debtor debtor = caseFile.debtor();
        return debtor.agreements().stream().anyMatch(a -> night.equals(a.breakToldOn()))
                || debtor.agreements().stream()
                        .filter(a -> isUntold(debtor, a, night))
                        .anyMatch(a -> caseFile.isWorthALetter(rest(caseFile, a)));
    }

    private static boolean isUntold(Debtor debtor, Agreement agreement, LocalDate night) {
        return agreement.state() == Agreement.State.BROKEN
                && !agreement.isTold(ActionKind.AGREEMENT_BROKEN)
                && debtor.receivables().stream()
                        .filter(r -> agreement.covers(r.number()) && r.stage() != Stage.COLLECTION)
                        .anyMatch(r -> r.isOpen() && !debtor.isHeld(r.number(), night));
    }

    /** Whether the letter about a broken agreement gave until this night to pay the rest. */
    static boolean mayStillPay(Receivable receivable, LocalDate night) {
        for (Agreement agreement : receivable.agreements()) {
            LocalDate last = agreement.restDue();
            boolean broken = agreement.state() == Agreement.State.BROKEN;
            if (broken && (last == null || !night.isAfter(last))) {
                return true;
            }
        }
        return false;
    }
}
