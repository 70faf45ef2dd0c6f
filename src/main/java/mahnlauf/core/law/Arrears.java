package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * What the law adds to one unpaid invoice: since when its debtor is in default and what interest
 * that costs until a day.
 */
public final class Arrears {

    private final Terms terms;
    private final WorkingDays workingDays;
    private final BaseRates baseRates;

    public Arrears(Terms terms, WorkingDays workingDays, BaseRates baseRates) {
        this.terms = terms;
        this.workingDays = workingDays;
        this.baseRates = baseRates;
    }

    /**
     * What the settings say of the law.
     *
     * @param interestEnabled whether default interest is claimed at all
     * @param invoiceReceiptDays so many days after its date an invoice counts as received
     * @param agreed what the creditor's contracts say of it
     */
    public record Terms(
            Jurisdiction jurisdiction,
            boolean interestEnabled,
            int invoiceReceiptDays,
            AgreedTerms agreed) {

        /** By law alone. */
        public Terms(Jurisdiction jurisdiction, boolean interestEnabled, int invoiceReceiptDays) {
            this(jurisdiction, interestEnabled, invoiceReceiptDays, AgreedTerms.NONE);
        }
    }

    /**
     * Interest from the first day of default on; {@code missingRate} says why it could not be
     * reckoned.
     */
    public record Accrued(Money total, List<InterestLine> lines, Optional<String> missingRate) {

        public Accrued {
            lines = List.copyOf(lines);
        }
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    public Jurisdiction jurisdiction() {
        return terms.jurisdiction();
    }

    /**
     * The last day of a time that a letter of this night sets, its own day not counted, moved to
     * the next working day (§§ 187 I, 193 BGB; § 903 ABGB; Art. 78 OR): a letter names the day on
     * which a payment is really in time.
     */
    public LocalDate deadline(LocalDate night, int days) {
        return workingDays.next(night.plusDays(days));
    }

    /**
     * The last day whose base rate is known; empty where interest needs none: it is not claimed, or
     * fixed (Art. 104 I OR), or no rate is known at all.
     */
    public Optional<LocalDate> baseRateKnownUntil() {
        boolean needed = terms.interestEnabled() && terms.jurisdiction() != Jurisdiction.CH;
        return needed ? baseRates.lastKnownDay(terms.jurisdiction()) : Optional.empty();
    }

    /** Since when, and why, the debtor is in default with this invoice; empty where he is not. */
    public Optional<Default> defaultOf(Receivable receivable, CustomerKind kind) {
        LocalDate reminded = receivable.reminderReceived();
        Default.Facts facts =
                Default.Facts.of(
                        terms.jurisdiction(),
                        kind,
                        receivable.invoice(),
                        terms.invoiceReceiptDays(),
                        reminded == null ? List.of() : List.of(reminded));
        return Default.earliest(
                terms.agreed().allDueDates() ? facts.withDueDateAgreed() : facts, workingDays);
    }

    /**
     * When the claim becomes time-barred. An agreement acknowledges the debt; what was paid on it
     * may have; what came back, or was credited, did not.
     */
    public ClaimLimitation limitation(Receivable receivable) {
        List<LocalDate> partPayments =
                receivable.movements().stream()
                        .filter(p -> p.type() == Posting.Type.ALLOCATION)
                        .filter(p -> p.component() == Component.PRINCIPAL)
                        .filter(p -> p.amount().isPositive())
                        .map(Posting::valueDate)
                        .toList();
        return ClaimLimitation.of(
                terms.jurisdiction(),
                receivable.invoice().dueDate(),
                acknowledgements(receivable),
                receivable.paid().isPositive() ? partPayments : List.of());
    }

    private static List<LocalDate> acknowledgements(Receivable receivable) {
        return receivable.agreements().stream()
                .map(Agreement::acknowledgedOn)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * All interest until that day, which is not counted itself: from the beginning of default on,
     * between merchants from the due date on (§ 353 HGB); without the days of agreements that bear
     * none.
     */
    public Accrued interest(Receivable receivable, CustomerKind kind, LocalDate until) {
        Money none = Money.zero(receivable.gross().currency());
        if (!terms.interestEnabled()) {
            return new Accrued(none, List.of(), Optional.empty());
        }
        LocalDate defaultInterestFrom =
                defaultOf(receivable, kind).map(Default::interestFrom).orElse(until);
        try {
            List<PrincipalStep> steps = principalSteps(receivable);
            InterestRate rate =
                    InterestRate.of(terms.jurisdiction(), kind, terms.agreed().percent(kind));
            List<InterestLine> lines =
                    new ArrayList<>(beforeDefault(receivable, kind, defaultInterestFrom, until));
            for (BearingDays days : BearingDays.of(receivable, defaultInterestFrom, until)) {
                lines.addAll(
                        DefaultInterest.lines(steps, days.from(), days.until(), rate, baseRates));
            }
            return new Accrued(
                    DefaultInterest.total(lines, none.currency()), lines, Optional.empty());
        } catch (UnknownBaseRateException e) {
            return new Accrued(none, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** §§ 352, 353 HGB: merchants owe each other five percent from the due date on. */
    private List<InterestLine> beforeDefault(
            Receivable receivable, CustomerKind kind, LocalDate inDefault, LocalDate until)
            throws UnknownBaseRateException {
        boolean merchants =
                terms.agreed().amongMerchants()
                        && terms.jurisdiction() == Jurisdiction.DE
                        && kind == CustomerKind.BUSINESS;
        if (!merchants) {
            return List.of();
        }
        LocalDate dayAfterDue = workingDays.next(receivable.invoice().dueDate()).plusDays(1);
        LocalDate end = inDefault.isBefore(until) ? inDefault : until;
        List<PrincipalStep> steps = principalSteps(receivable);
        List<InterestLine> lines = new ArrayList<>();
        for (BearingDays days : BearingDays.of(receivable, dayAfterDue, end)) {
            lines.addAll(
                    DefaultInterest.lines(
                            steps,
                            days.from(),
                            days.until(),
                            InterestRate.betweenMerchants(),
                            baseRates));
        }
        return lines;
    }

    /**
     * Interest until that day less what was paid on it; never below zero. Where it cannot be
     * reckoned, what was charged before.
     */
    public Money interestOwed(Receivable receivable, CustomerKind kind, LocalDate until) {
        Accrued accrued = interest(receivable, kind, until);
        Money total =
                accrued.missingRate().isPresent() ? receivable.interestCharged() : accrued.total();
        Money owed =
                total.minus(receivable.interestPaid()).minus(receivable.waived(Component.INTEREST));
        return owed.isNegative() ? Money.zero(owed.currency()) : owed;
    }

    /** The principal day by day: the gross amount, then what payments and credits made of it. */
    private static List<PrincipalStep> principalSteps(Receivable receivable) {
        List<Posting> movements = receivable.principalMovements();
        List<PrincipalStep> steps = new ArrayList<>(movements.size() + 1);
        LocalDate first =
                movements.stream()
                        .map(Posting::valueDate)
                        .min(Comparator.naturalOrder())
                        .filter(day -> day.isBefore(receivable.invoice().invoiceDate()))
                        .orElse(receivable.invoice().invoiceDate());
        Money principal = receivable.gross();
        steps.add(new PrincipalStep(first, principal));
        for (Posting movement : movements) {
            principal = principal.minus(movement.amount());
            steps.add(new PrincipalStep(movement.valueDate(), principal));
        }
        return steps;
    }
}
