package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Case, policy and night become steps.
 *
 * <p>Computed anew every night from what is open, when it was due, which letters really went out
 * and what holds; no "next step" date is stored.
 */
public final class Decision {

    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;
    private final CallRule calls;

    public Decision(LocalDate night, Policy policy, Arrears arrears) {
        this(night, policy, arrears, CallRule.STANDARD);
    }

    public Decision(LocalDate night, Policy policy, Arrears arrears, CallRule calls) {
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
        this.calls = calls;
    }

    /** All steps that are right for the debtor tonight, the letter before what follows it. */
    public List<Step> steps(Debtor debtor) {
        List<Step> steps = new ArrayList<>(2);
        ContactSteps answers = new ContactSteps(debtor, night, policy, arrears, calls);
        boolean answered = answers.answersWithOffer(); // one letter a night: the answer goes first
        for (Currency currency : currencies(debtor)) {
            CaseFile caseFile = new CaseFile(debtor, currency, night, policy, arrears);
            if (!answered) {
                letter(caseFile).ifPresent(steps::add);
            }
            handOver(caseFile).ifPresent(steps::add);
        }
        boolean called = steps.stream().anyMatch(s -> s.followers().contains(ActionKind.CALL));
        steps.addAll(answers.steps(called));
        steps.addAll(Relief.steps(debtor, night, policy, arrears));
        return steps;
    }

    static List<Currency> currencies(Debtor debtor) {
        List<Receivable> all = debtor.receivables();
        if (all.size() == 1) {
            return List.of(all.get(0).gross().currency());
        }
        return all.stream()
                .map(r -> r.gross().currency())
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    /** One letter a night, at the highest stage reached, listing all that is overdue. */
    private Optional<Step> letter(CaseFile caseFile) {
        List<Receivable> chased = caseFile.chased();
        Stage highest = Stage.NONE;
        for (Receivable r : chased) {
            Stage after = afterLetter(caseFile, r);
            if (after != r.stage() && after.compareTo(highest) > 0) {
                highest = after;
            }
        }
        if (highest == Stage.NONE
                || tooSoon(caseFile.debtor(), highest)
                || AgreementSteps.isBreakTold(caseFile, night)) {
            return Optional.empty();
        }
        List<Step.Item> items = items(caseFile, Respite.listed(chased, highest, night), highest);
        return caseFile.isWorthALetter(items)
                ? Optional.of(letterStep(caseFile, highest, items))
                : Optional.empty();
    }

    /** As the ladder has it, but no harder than what was promised. */
    private Stage afterLetter(CaseFile caseFile, Receivable r) {
        Stage after = Ladder.afterLetter(r, caseFile.daysOverdue(r), night, policy);
        return after == Stage.FINAL_NOTICE && Respite.runs(r, night) ? r.stage() : after;
    }

    /** A letter no higher than the last one waits. */
    private boolean tooSoon(Debtor debtor, Stage stage) {
        LocalDate last = debtor.lastLetterOn();
        return last != null
                && stage.compareTo(debtor.lastLetter()) <= 0
                && night.isBefore(last.plusDays(policy.minGapDays()));
    }

    private List<Step.Item> items(CaseFile caseFile, List<Receivable> chased, Stage letter) {
        Map<InvoiceNumber, Money> fees =
                policy.conduct(letter).charges() ? fees(caseFile, chased, letter) : Map.of();
        Money none = Money.zero(caseFile.currency());
        List<Step.Item> items = new ArrayList<>(chased.size());
        for (Receivable r : chased) {
            Stage after = afterLetter(caseFile, r);
            items.add(caseFile.item(r, after, fees.getOrDefault(r.number(), none)));
        }
        return items;
    }

    /** What the letter may charge on the invoices that have reached the Mahnung. */
    private Map<InvoiceNumber, Money> fees(
            CaseFile caseFile, List<Receivable> chased, Stage letter) {
        Debtor debtor = caseFile.debtor();
        List<LateFee.Item> items = new ArrayList<>();
        for (Receivable r : chased) {
            if (afterLetter(caseFile, r).atLeast(Stage.DUNNING)) {
                @Nullable LocalDate inDefault =
                        arrears.defaultOf(r, debtor.customer().kind())
                                .map(d -> d.from())
                                .orElse(null);
                items.add(
                        new LateFee.Item(
                                r.number(),
                                r.invoice().dueDate(),
                                r.principalOpen(),
                                inDefault,
                                r.feeCharged()));
            }
        }
        LateFee.Sending sending =
                policy.goesByPost(debtor, letter) ? LateFee.Sending.POST : LateFee.Sending.EMAIL;
        LateFee.Occasion occasion =
                new LateFee.Occasion(
                        arrears.jurisdiction(), debtor.customer().kind(), sending, night);
        Map<InvoiceNumber, Money> fees = new HashMap<>();
        for (LateFee.Charge charge : LateFee.of(occasion, policy.conduct(letter).tariff(), items)) {
            fees.put(charge.invoice(), charge.amount());
        }
        return fees;
    }

    private Step letterStep(CaseFile caseFile, Stage stage, List<Step.Item> items) {
        ActionKind kind =
                switch (stage) {
                    case REMINDER -> ActionKind.REMINDER;
                    case DUNNING -> ActionKind.DUNNING;
                    case FINAL_NOTICE -> ActionKind.FINAL_NOTICE;
                    case NONE, COLLECTION ->
                            throw new IllegalStateException("No letter for stage " + stage);
                };
        int days = policy.conduct(stage).deadlineDays();
        boolean dated = days > 0 || stage == Stage.FINAL_NOTICE;
        return caseFile.step(kind, stage, items)
                .with(
                        Respite.extend(
                                dated ? arrears.deadline(night, days) : null, stage, items, night),
                        followers(caseFile, stage, items));
    }

    /** What goes with the letter, once it has left. */
    private List<ActionKind> followers(CaseFile caseFile, Stage stage, List<Step.Item> items) {
        Debtor debtor = caseFile.debtor();
        Conduct conduct = policy.conduct(stage);
        List<ActionKind> followers = new ArrayList<>(2);
        if (conduct.isFollowedBy(ActionKind.CALL) && debtor.takesCalls()) {
            followers.add(ActionKind.CALL);
        }
        if (conduct.isFollowedBy(ActionKind.SERVICE_STOP)
                && debtor.serviceStopOn() == null
                && StopNotice.obstacles(debtor, items, caseFile.credit(), policy).isEmpty()) {
            followers.add(ActionKind.SERVICE_STOP);
        }
        if (conduct.isFollowedBy(ActionKind.AGREEMENT_OFFER)
                && !debtor.hasStandingOffer(night)
                && Instalments.canBeOffered(caseFile.inAll(items), policy)) {
            followers.add(ActionKind.AGREEMENT_OFFER);
        }
        return followers;
    }

    /**
     * Only what nothing stands in the way of, and in all enough to be worth it: nothing is handed
     * over while money or a credit note of the customer is booked on nothing, or a person must say
     * what it pays.
     */
    private Optional<Step> handOver(CaseFile caseFile) {
        List<Step.Item> items =
                caseFile.chased().stream()
                        .filter(
                                r ->
                                        Ladder.isForCollection(
                                                r, caseFile.daysOverdue(r), night, policy))
                        .filter(r -> HandOverCheck.obstacles(r, caseFile).isEmpty())
                        .map(
                                r ->
                                        caseFile.item(
                                                r,
                                                Stage.COLLECTION,
                                                Money.zero(caseFile.currency())))
                        .toList();
        boolean worthIt =
                !items.isEmpty() && caseFile.obstaclesOfClaim(caseFile.inAll(items)).isEmpty();
        return worthIt
                ? Optional.of(caseFile.step(ActionKind.COLLECTION_HANDOFF, Stage.COLLECTION, items))
                : Optional.empty();
    }
}
