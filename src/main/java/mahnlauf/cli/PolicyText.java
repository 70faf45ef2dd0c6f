package mahnlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.decide.Conduct;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;

/** A ladder in words, as one customer gets it. */
final class PolicyText {

    private static final List<Stage> STAGES =
            List.of(Stage.REMINDER, Stage.DUNNING, Stage.FINAL_NOTICE, Stage.COLLECTION);

    private final Debtor debtor;
    private final Policies.Choice choice;
    private final Policy policy;

    PolicyText(Debtor debtor, Policies.Choice choice) {
        this.debtor = debtor;
        this.choice = choice;
        this.policy = choice.policy();
    }

    /** All groups in the order in which they are asked, the days of each. */
    static List<String> overview(Policies policies) {
        List<String> lines = new ArrayList<>();
        policies.groups().forEach(g -> lines.add(days(g.name(), g.policy())));
        lines.add(days(Policies.DEFAULT, policies.standard()));
        stopNote(policies.standard()).forEach(lines::add);
        return lines;
    }

    private static String days(String name, Policy policy) {
        List<String> days = new ArrayList<>();
        for (Stage stage : STAGES) {
            days.add(stage.code() + " " + policy.threshold(stage));
        }
        return name + ": " + String.join(", ", days);
    }

    private static Stream<String> stopNote(Policy policy) {
        return policy.serviceStop().standing().stream()
                .map(obstacle -> "No stop of the service is announced: " + obstacle + ".");
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Customer %s (%s, %s) is dunned by the policy %s."
                        .formatted(
                                debtor.number(),
                                debtor.customer().kind().code(),
                                debtor.customer().country(),
                                choice.name()));
        choice.why().forEach(why -> lines.add("  " + why));
        for (Stage stage : STAGES) {
            lines.add(
                    "%-13s from day %d: %s"
                            .formatted(stage.code(), policy.threshold(stage), does(stage)));
        }
        lines.add(
                "Nothing is sent for less than %s in all; a letter no higher than the last one waits %d days."
                        .formatted(
                                Money.eur(policy.minAmountMinor()).plain(), policy.minGapDays()));
        lines.add("What the law limits:");
        limits().forEach(limit -> lines.add("  " + limit));
        return lines;
    }

    private String does(Stage stage) {
        return stage == Stage.COLLECTION ? handOff() : letter(stage);
    }

    private String handOff() {
        return "hand-off to %s, from %s in all, once the last deadline has passed%s"
                .formatted(
                        policy.agency(),
                        Money.eur(policy.minClaimMinor()).plain(),
                        policy.conduct(Stage.COLLECTION).approve() ? "; waits for approve" : "");
    }

    private String letter(Stage stage) {
        Conduct conduct = policy.conduct(stage);
        List<String> words = new ArrayList<>();
        words.add(policy.goesByPost(debtor, stage) ? "letter by post" : "letter by e-mail");
        words.add(fee(stage).isZero() ? "no fee" : "fee " + fee(stage));
        if (conduct.deadlineDays() > 0) {
            words.add("deadline " + conduct.deadlineDays() + " days");
        }
        if (conduct.isFollowedBy(ActionKind.CALL)) {
            words.add(debtor.customer().hasPhone() ? "call" : "no call (no phone number)");
        }
        if (conduct.isFollowedBy(ActionKind.SERVICE_STOP)) {
            words.add(
                    policy.serviceStop().standing().isEmpty()
                            ? "service stop with the deadline"
                            : "no service stop (see below)");
        }
        if (conduct.isFollowedBy(ActionKind.AGREEMENT_OFFER)) {
            words.add("offer of instalments");
        }
        if (conduct.approve()) {
            words.add("waits for approve");
        }
        return String.join("; ", words);
    }

    /** What the letter of a stage charges him at most. */
    private Money fee(Stage stage) {
        LateFee.Tariff tariff = policy.conduct(stage).tariff();
        if (jurisdiction() == Jurisdiction.CH) {
            return Money.eur(0);
        }
        if (debtor.customer().kind() == CustomerKind.BUSINESS) {
            return tariff.business();
        }
        return policy.goesByPost(debtor, stage) ? tariff.consumerPost() : tariff.consumerEmail();
    }

    private Jurisdiction jurisdiction() {
        return policy.serviceStop().jurisdiction();
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        boolean business = debtor.customer().kind() == CustomerKind.BUSINESS;
        limits.add(
                switch (jurisdiction()) {
                    case CH -> "Fees: none, unless they were agreed with their exact amount.";
                    case DE ->
                            business
                                    ? "Fees: 40.00 once per invoice, once in default (§ 288 V BGB)."
                                    : "Fees: the real cost of a letter, once in default; above 2.50"
                                            + " only with fees.proof (BGH VIII ZR 95/18).";
                    case AT ->
                            business
                                    ? "Fees: 40.00 once per invoice, once in default (§ 458 UGB)."
                                    : "Fees: the necessary cost in proportion to the claim"
                                            + " (§ 1333 II ABGB); above 2.50 only with fees.proof.";
                });
        limits.add(
                "The first reminder charges nothing and sets no deadline: its receipt begins the"
                        + " default where nothing else did.");
        limits.add("No stage is skipped, none comes sooner than the days between the stages.");
        stopNote(policy).forEach(limits::add);
        return limits;
    }

    JsonAnswer json() {
        return new JsonAnswer()
                .with("customer_number", debtor.number())
                .with("policy", choice.name())
                .with("why", String.join("; ", choice.why()))
                .with("min_amount", Money.eur(policy.minAmountMinor()))
                .with("min_gap_days", (long) policy.minGapDays())
                .with("agency", policy.agency())
                .with("min_claim", Money.eur(policy.minClaimMinor()))
                .with("stages", STAGES.stream().map(this::json).toList())
                .with("limits", String.join(" ", limits()));
    }

    private JsonAnswer json(Stage stage) {
        Conduct conduct = policy.conduct(stage);
        JsonAnswer answer =
                new JsonAnswer()
                        .with("stage", stage.code())
                        .with("day", (long) policy.threshold(stage))
                        .with("approve", conduct.approve());
        if (stage == Stage.COLLECTION) {
            return answer.with("channel", "collection");
        }
        return answer.with("channel", policy.goesByPost(debtor, stage) ? "letter" : "mail")
                .with("fee", fee(stage))
                .with("deadline_days", (long) conduct.deadlineDays())
                .with("call", conduct.isFollowedBy(ActionKind.CALL))
                .with(
                        "service_stop",
                        conduct.isFollowedBy(ActionKind.SERVICE_STOP)
                                && policy.serviceStop().standing().isEmpty())
                .with("agreement_offer", conduct.isFollowedBy(ActionKind.AGREEMENT_OFFER));
    }
}
