package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.Aging;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * What will happen to one invoice unless something changes, and what holds it.
 *
 * @param stage the stage that comes next on the ladder; the present one at its end
 * @param earliest the first night on which the ladder lets it climb there; empty if none is in
 *     sight
 * @param step the first step that concerns the invoice and is not held; empty if none is in sight
 * @param obstacles why the step comes later than the ladder alone would have it, in words
 */
public record Outlook(
        Stage stage, Optional<LocalDate> earliest, Optional<Next> step, List<String> obstacles) {

    public Outlook {
        obstacles = List.copyOf(obstacles);
    }

    /** A step and its night. */
    public record Next(LocalDate night, Step step) {}

    /**
     * Looks ahead, as far as the last threshold and two months more.
     *
     * @param from the first night that counts
     */
    public static Outlook of(
            Debtor debtor, Receivable receivable, LocalDate from, Policy policy, Arrears arrears) {
        return new Search(debtor, receivable, policy, arrears).from(from);
    }

    private record Search(Debtor debtor, Receivable receivable, Policy policy, Arrears arrears) {

        private static final int BEYOND_DAYS = 60;
        private static final String NO_ADDRESS =
                "no letter can leave, since there is neither e-mail nor printable address: add email, or"
                        + " street, postcode and city, to the customer in your invoice program, or"
                        + " drop a CSV with customer_number and these columns into inbox/";
        private static final String NO_WAY =
                "no letter can leave, since his e-mail and postal address are missing, wrong or"
                        + " declined (no_email, no_post): drop a CSV with customer_number and what"
                        + " is right into inbox/";
        private static final String IN_REVIEW =
                "payment %s, which is in review and seems to pay it, until somebody decides";

        Outlook from(LocalDate from) {
            Optional<LocalDate> earliest = Optional.empty();
            LocalDate due =
                    Aging.effectiveDueDate(receivable.invoice().dueDate(), arrears.workingDays());
            LocalDate start = due.isAfter(from) ? due : from;
            int horizonDays = policy.threshold(Stage.COLLECTION) + BEYOND_DAYS;
            for (int i = 0; i <= horizonDays; i++) {
                LocalDate night = start.plusDays(i);
                if (earliest.isEmpty() && climbs(due, night)) {
                    earliest = Optional.of(night);
                }
                Optional<Step> step = stepOn(night);
                if (step.isPresent() && step.get().kind().isMessage() && !debtor.isReachable()) {
                    return unreachable(earliest.orElse(night));
                }
                if (step.isPresent()) {
                    return found(earliest, new Next(night, step.get()));
                }
            }
            return new Outlook(next(), earliest, Optional.empty(), obstacles(earliest));
        }

        private Stage next() {
            return receivable.stage().next();
        }

        private Outlook found(Optional<LocalDate> earliest, Next next) {
            boolean held = earliest.isPresent() && earliest.get().isBefore(next.night());
            return new Outlook(
                    next(), earliest, Optional.of(next), held ? obstacles(earliest) : List.of());
        }

        /** Nothing climbs on a letter that cannot leave. */
        private Outlook unreachable(LocalDate night) {
            boolean known = debtor.customer().hasEmail() || debtor.customer().hasAddress();
            List<String> all = new ArrayList<>(List.of(known ? NO_WAY : NO_ADDRESS));
            all.addAll(obstacles(Optional.of(night)));
            return new Outlook(next(), Optional.of(night), Optional.empty(), all);
        }

        private boolean climbs(LocalDate due, LocalDate night) {
            int overdue = Aging.daysOverdue(due, night);
            return Ladder.isForCollection(receivable, overdue, night, policy)
                    || Ladder.afterLetter(receivable, overdue, night, policy) != receivable.stage();
        }

        private Optional<Step> stepOn(LocalDate night) {
            return new Decision(night, policy, arrears)
                    .steps(debtor).stream()
                            .filter(s -> s.items().stream().anyMatch(this::isMine))
                            .findFirst();
        }

        private boolean isMine(Step.Item item) {
            return item.receivable().equals(receivable);
        }

        private List<String> obstacles(Optional<LocalDate> earliest) {
            List<String> obstacles = new ArrayList<>();
            if (earliest.isPresent()) {
                LocalDate night = earliest.get();
                debtor.holds().stream()
                        .filter(h -> h.stops(receivable.number(), night))
                        .forEach(h -> obstacles.add(hold(h)));
                receivable.agreements().stream()
                        .filter(Agreement::isActive)
                        .forEach(a -> obstacles.add(agreement(a, night)));
                respite(night).ifPresent(obstacles::add);
                debtor.undecidedPayment(receivable.number())
                        .ifPresent(ref -> obstacles.add(IN_REVIEW.formatted(ref)));
                gap(night).ifPresent(obstacles::add);
                law(night).forEach(obstacles::add);
                amount(night).ifPresent(obstacles::add);
            }
            return obstacles;
        }

        private static String hold(Hold hold) {
            LocalDate until = hold.until();
            return "a hold "
                    + (until == null ? "until it is released" : "until " + until)
                    + " ("
                    + hold.why()
                    + ")";
        }

        /** What the law keeps from a letter, or at the end of the ladder from the agency. */
        private List<String> law(LocalDate night) {
            CaseFile caseFile =
                    new CaseFile(debtor, receivable.gross().currency(), night, policy, arrears);
            return HandOverCheck.obstacles(receivable, caseFile).stream()
                    .filter(
                            o ->
                                    o == Obstacle.TIME_BARRED
                                            || (next() == Stage.COLLECTION && o.isLegal()))
                    .map(Obstacle::sentence)
                    .toList();
        }

        private String agreement(Agreement agreement, LocalDate night) {
            Instalment next = PlanStanding.of(agreement, debtor.receivables(), night).next();
            String due = next == null ? "" : ": " + next.amount() + " by " + next.due();
            return "agreement " + agreement.id() + ", until it is kept or broken" + due;
        }

        private Optional<String> respite(LocalDate night) {
            LocalDate last = Respite.until(receivable, night);
            return last == null || !next().atLeast(Stage.FINAL_NOTICE)
                    ? Optional.empty()
                    : Optional.of(
                            "the letter about the broken agreement, which gives until "
                                    + last
                                    + " to pay");
        }

        private Optional<String> gap(LocalDate night) {
            LocalDate last = debtor.lastLetterOn();
            boolean waits =
                    last != null
                            && next().compareTo(Stage.COLLECTION) < 0
                            && next().compareTo(debtor.lastLetter()) <= 0
                            && night.isBefore(last.plusDays(policy.minGapDays()));
            return waits
                    ? Optional.of(
                            "the letter of "
                                    + last
                                    + ": one no higher waits "
                                    + policy.minGapDays()
                                    + " days")
                    : Optional.empty();
        }

        /** What is owed in all, less the customer's credit, is too little; or credit blocks it. */
        private Optional<String> amount(LocalDate night) {
            CaseFile caseFile =
                    new CaseFile(debtor, receivable.gross().currency(), night, policy, arrears);
            List<Step.Item> items =
                    caseFile.chased().stream()
                            .map(r -> caseFile.item(r, next(), Money.zero(caseFile.currency())))
                            .toList();
            if (items.isEmpty()) {
                return Optional.empty();
            }
            boolean letter = next().compareTo(Stage.COLLECTION) < 0;
            if (letter ? caseFile.isWorthALetter(items) : isWorthAClaim(caseFile, items)) {
                return Optional.empty();
            }
            String credit =
                    caseFile.credit().isPositive()
                            ? " after the customer's credit of " + caseFile.credit()
                            : "";
            return Optional.of(
                    caseFile.inAll(items)
                            + " are owed in all"
                            + credit
                            + ", and "
                            + (letter
                                    ? tooLittle("sent", policy.minAmountMinor())
                                    : blocks(credit)));
        }

        private String blocks(String credit) {
            return credit.isEmpty()
                    ? tooLittle("handed over", policy.minClaimMinor())
                    : "nothing is handed over while such money is booked on nothing";
        }

        private String tooLittle(String done, long minor) {
            Money least = new Money(Math.max(1, minor), receivable.gross().currency());
            return "nothing is " + done + " for less than " + least;
        }

        private boolean isWorthAClaim(CaseFile caseFile, List<Step.Item> items) {
            return !caseFile.credit().isPositive()
                    && caseFile.inAll(items).minor() >= policy.minClaimMinor();
        }
    }
}
