package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.WorkingDays;
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
     */
    public record Terms(
            Jurisdiction jurisdiction, boolean interestEnabled, int invoiceReceiptDays) {}

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

    /** Since when, and why, the debtor is in default with this invoice; empty where he is not. */
    public Optional<Default> defaultOf(Receivable receivable, CustomerKind kind) {
        LocalDate reminded = receivable.reminderReceived();
        return Default.earliest(
                Default.Facts.of(
                        terms.jurisdiction(),
                        kind,
                        receivable.invoice(),
                        terms.invoiceReceiptDays(),
                        reminded == null ? List.of() : List.of(reminded)),
                workingDays);
    }

    /**
     * All interest from the beginning of default until that day, which is not counted itself;
     * without the days of agreements that bear none.
     */
    public Accrued interest(Receivable receivable, CustomerKind kind, LocalDate until) {
        Money none = Money.zero(receivable.gross().currency());
        Optional<Default> inDefault = defaultOf(receivable, kind);
        if (!terms.interestEnabled() || inDefault.isEmpty()) {
            return new Accrued(none, List.of(), Optional.empty());
        }
        try {
            List<PrincipalStep> steps = principalSteps(receivable);
            InterestRate rate = InterestRate.byLaw(terms.jurisdiction(), kind);
            List<InterestLine> lines = new ArrayList<>();
            LocalDate from = inDefault.get().interestFrom();
            for (BearingDays days : BearingDays.of(receivable, from, until)) {
                lines.addAll(
                        DefaultInterest.lines(steps, days.from(), days.until(), rate, baseRates));
            }
            return new Accrued(
                    DefaultInterest.total(lines, none.currency()), lines, Optional.empty());
        } catch (UnknownBaseRateException e) {
            return new Accrued(none, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Interest until that day less what was paid on it; never below zero. Where it cannot be
     * reckoned, what was charged before.
     */
    public Money interestOwed(Receivable receivable, CustomerKind kind, LocalDate until) {
        Accrued accrued = interest(receivable, kind, until);
        Money total =
                accrued.missingRate().isPresent() ? receivable.interestCharged() : accrued.total();
        Money owed = total.minus(receivable.interestPaid());
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
