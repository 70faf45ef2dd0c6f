package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.agree.Owed;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The steps that what a customer said asks for: his invoice again, an offer of instalments, another
 * call, a letter that asks for the right number.
 */
final class ContactSteps {

    /** What could not be done for so long is no answer any more; a person looks at it then. */
    private static final int ANSWER_DAYS = 30;

    private final Debtor debtor;
    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;
    private final CallRule calls;

    ContactSteps(Debtor debtor, LocalDate night, Policy policy, Arrears arrears, CallRule calls) {
        this.debtor = debtor;
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
        this.calls = calls;
    }

    /**
     * @param called whether a letter of tonight lists a call already
     */
    List<Step> steps(boolean called) {
        List<Step> steps = new ArrayList<>(1);
        if (debtor.contacts().contacts().isEmpty() || debtor.isSilenced(night)) {
            return steps;
        }
        for (Currency currency : Decision.currencies(debtor)) {
            CaseFile caseFile = new CaseFile(debtor, currency, night, policy, arrears);
            resend(caseFile).ifPresent(steps::add);
            offer(caseFile).ifPresent(steps::add);
        }
        if (!called) {
            reach().ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<Step> resend(CaseFile caseFile) {
        List<Step.Item> lost =
                open(caseFile).stream()
                        .filter(r -> isRecent(debtor.contacts().lostInvoices().get(r.number())))
                        .map(r -> item(caseFile, r))
                        .toList();
        return step(caseFile, ActionKind.RESEND_INVOICE, lost);
    }

    /** Over the invoice that he spoke of, or all that is overdue; not over what is contested. */
    private Optional<Step> offer(CaseFile caseFile) {
        Event wish = debtor.contacts().hardship();
        if (wish == null || !isRecent(wish)) {
            return Optional.empty();
        }
        InvoiceNumber about = wish.invoice();
        List<Step.Item> items =
                open(caseFile).stream()
                        .filter(r -> r.stage() != Stage.COLLECTION)
                        .filter(
                                r ->
                                        about == null
                                                ? caseFile.daysOverdue(r) > 0
                                                : about.equals(r.number()))
                        .filter(r -> !isHeldOtherwise(r.number()))
                        .map(r -> caseFile.item(r, r.stage(), Money.zero(caseFile.currency())))
                        .toList();
        return Instalments.canBeOffered(booked(caseFile, items), policy)
                ? step(caseFile, ActionKind.AGREEMENT_OFFER, items)
                : Optional.empty();
    }

    /** What an offer by itself is over: it claims nothing new. */
    private Money booked(CaseFile caseFile, List<Step.Item> items) {
        return items.stream()
                .map(i -> Owed.on(night, i.receivable(), debtor.customer().kind(), arrears))
                .reduce(Money.zero(caseFile.currency()), Money::plus)
                .minus(caseFile.credit());
    }

    /** Whether tonight's letter is an offer that he asked for. */
    boolean answersWithOffer() {
        if (debtor.contacts().hardship() == null || debtor.isSilenced(night)) {
            return false;
        }
        return Decision.currencies(debtor).stream()
                .map(currency -> new CaseFile(debtor, currency, night, policy, arrears))
                .anyMatch(caseFile -> offer(caseFile).isPresent());
    }

    private boolean isHeldOtherwise(InvoiceNumber number) {
        return debtor.holds().stream()
                .anyMatch(h -> h.code() != HoldReason.HARDSHIP && h.stops(number, night));
    }

    /** Another call, or a letter that asks him to call back or to mend his number. */
    private Optional<Step> reach() {
        CaseFile caseFile = null;
        List<Receivable> chased = List.of();
        for (Currency currency : Decision.currencies(debtor)) {
            if (chased.isEmpty()) {
                caseFile = new CaseFile(debtor, currency, night, policy, arrears);
                chased = caseFile.chased();
            }
        }
        return caseFile == null || chased.isEmpty() ? Optional.empty() : reach(caseFile, chased);
    }

    private Optional<Step> reach(CaseFile caseFile, List<Receivable> chased) {
        boolean unanswered = debtor.contacts().isUnanswered();
        boolean enough = debtor.contacts().triesAndLists() >= calls.maxTries();
        if (debtor.contacts().isUnchecked() || (unanswered && enough)) {
            return debtor.isReachable()
                    ? Optional.of(caseFile.step(ActionKind.CONTACT_CHECK, Stage.NONE, List.of()))
                    : Optional.empty();
        }
        boolean callable = unanswered && debtor.takesCalls() && isDayForCall();
        List<Step.Item> items = chased.stream().map(r -> item(caseFile, r)).toList();
        return callable ? step(caseFile, ActionKind.CALL, items) : Optional.empty();
    }

    /** One try a day, and only on working days. */
    private boolean isDayForCall() {
        return arrears.workingDays().isWorkingDay(night) && !debtor.contacts().isTriedSince(night);
    }

    private boolean isRecent(@Nullable Event wish) {
        return wish != null && !night.isAfter(wish.on().plusDays(ANSWER_DAYS));
    }

    private List<Receivable> open(CaseFile caseFile) {
        return debtor.receivables().stream()
                .filter(r -> r.isOpen() && r.gross().currency().equals(caseFile.currency()))
                .sorted(CaseFile.OLDEST_FIRST)
                .toList();
    }

    /** Nothing new is claimed: no fee, no interest. */
    private static Step.Item item(CaseFile caseFile, Receivable r) {
        return new Step.Item(
                r,
                r.stage(),
                caseFile.daysOverdue(r),
                Optional.empty(),
                Money.zero(caseFile.currency()),
                Money.zero(caseFile.currency()),
                List.of(),
                Optional.empty());
    }

    private static Optional<Step> step(CaseFile caseFile, ActionKind kind, List<Step.Item> items) {
        Stage stage =
                items.stream()
                        .map(Step.Item::climbsTo)
                        .max(Comparator.naturalOrder())
                        .orElse(Stage.NONE);
        return items.isEmpty() ? Optional.empty() : Optional.of(caseFile.step(kind, stage, items));
    }
}
