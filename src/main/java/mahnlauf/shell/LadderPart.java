package mahnlauf.shell;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.decide.Conduct;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** The {@code ladder} of one group: what its four stages do, beginning with those of its base. */
final class LadderPart {

    /** The stages in their order; none is skipped. */
    static final List<String> STAGES =
            Stream.of(Stage.REMINDER, Stage.DUNNING, Stage.FINAL_NOTICE, Stage.COLLECTION)
                    .map(Stage::code)
                    .toList();

    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_DEADLINE = 365;
    private static final Pattern COPIES = Pattern.compile("invoice|contract|none");
    private static final BigDecimal LUMP_SUM = new BigDecimal("40.00");

    private final Map<Stage, Integer> days = new EnumMap<>(Stage.class);
    private final Map<Stage, Conduct> conducts = new EnumMap<>(Stage.class);
    private final @Nullable CustomerKind kind;
    private final String proof;

    /**
     * @param kind whom the group is for; null: consumers and businesses
     * @param proof the document that proves higher costs, or empty
     */
    LadderPart(Policy base, @Nullable CustomerKind kind, String proof) {
        this.kind = kind;
        this.proof = proof;
        for (String code : STAGES) {
            Stage stage = Stage.ofCode(code);
            days.put(stage, base.threshold(stage));
            conducts.put(stage, base.conduct(stage));
        }
    }

    List<Integer> days() {
        return List.copyOf(days.values());
    }

    Map<Stage, Conduct> conducts() {
        return conducts;
    }

    void read(YamlPart ladder) {
        for (String code : STAGES) {
            Stage stage = Stage.ofCode(code);
            ladder.part(code, keys(stage)).ifPresent(part -> read(stage, part));
        }
        int before = 0;
        for (String code : STAGES) {
            int day = days.getOrDefault(Stage.ofCode(code), 0);
            if (day <= before) {
                ladder.fault(
                        code,
                        "it begins on day %d, but the stage before it on day %d (days: %s)"
                                        .formatted(day, before, days())
                                + "; expected days that rise");
            }
            before = day;
        }
        allowItsDeadline(ladder);
    }

    /** The last notice must not come while the Mahnung still gives time. */
    private void allowItsDeadline(YamlPart ladder) {
        int between =
                days.getOrDefault(Stage.FINAL_NOTICE, 0) - days.getOrDefault(Stage.DUNNING, 0);
        int deadline = Objects.requireNonNull(conducts.get(Stage.DUNNING)).deadlineDays();
        if (between > 0 && deadline >= between) {
            ladder.fault(
                    Stage.DUNNING.code(),
                    "it gives %d days to pay, but final_notice follows %d days after it; expected"
                                    .formatted(deadline, between)
                            + " fewer days to pay, or a later final_notice");
        }
    }

    /** A reminder neither costs nor sets a date: only so its receipt causes default by law. */
    private static List<String> keys(Stage stage) {
        return switch (stage) {
            case REMINDER -> List.of("day", "channel", "call", "enclose", "approve");
            case DUNNING ->
                    List.of(
                            "day",
                            "channel",
                            "fee",
                            "deadline_days",
                            "call",
                            "agreement_offer",
                            "enclose",
                            "approve");
            case FINAL_NOTICE ->
                    List.of(
                            "day",
                            "channel",
                            "fee",
                            "deadline_days",
                            "call",
                            "service_stop",
                            "agreement_offer",
                            "enclose",
                            "approve");
            case COLLECTION -> List.of("day", "approve");
            case NONE -> List.of();
        };
    }

    private void read(Stage stage, YamlPart part) {
        Conduct before = Objects.requireNonNull(conducts.get(stage));
        days.put(stage, part.number("day", days.getOrDefault(stage, 0), 1, MOST_DAYS));
        boolean byPost =
                part.oneOf(
                                "channel",
                                List.of("mail", "letter"),
                                before.door() == Conduct.Door.LETTER ? "letter" : "mail")
                        .equals("letter");
        int least = stage == Stage.FINAL_NOTICE ? 1 : 0;
        conducts.put(
                stage,
                new Conduct(
                        byPost ? Conduct.Door.LETTER : Conduct.Door.MAIL,
                        tariff(part, before.tariff()),
                        part.number(
                                "deadline_days", before.deadlineDays(), least, LONGEST_DEADLINE),
                        follows(part, before),
                        copies(part, before),
                        part.yes("approve", before.approve())));
    }

    private static Set<ActionKind> follows(YamlPart part, Conduct before) {
        Set<ActionKind> follows = EnumSet.noneOf(ActionKind.class);
        for (ActionKind follower :
                List.of(ActionKind.CALL, ActionKind.SERVICE_STOP, ActionKind.AGREEMENT_OFFER)) {
            if (part.yes(follower.code(), before.isFollowedBy(follower))) {
                follows.add(follower);
            }
        }
        return follows;
    }

    private static Set<Conduct.Copy> copies(YamlPart part, Conduct before) {
        if (!part.has("enclose")) {
            return before.encloses();
        }
        List<String> words = part.texts("enclose", COPIES, "invoice, contract or none");
        Set<Conduct.Copy> copies = new HashSet<>();
        for (Conduct.Copy copy : Conduct.Copy.values()) {
            if (words.contains(copy.name().toLowerCase(Locale.ROOT))) {
                copies.add(copy);
            }
        }
        return copies;
    }

    /** One amount for whomever the group is for, or an amount each. */
    private LateFee.Tariff tariff(YamlPart part, LateFee.Tariff before) {
        if (!part.has("fee")) {
            return before;
        }
        if (part.isPlain("fee")) {
            Money all =
                    fee(
                            part,
                            "fee",
                            Money.eur(0),
                            mayBe(CustomerKind.CONSUMER),
                            mayBe(CustomerKind.BUSINESS));
            return new LateFee.Tariff(
                    mayBe(CustomerKind.CONSUMER) ? all : before.consumerPost(),
                    mayBe(CustomerKind.CONSUMER) ? all : before.consumerEmail(),
                    mayBe(CustomerKind.BUSINESS) ? all : before.business());
        }
        return part.part("fee", List.of("consumer", "consumer_email", "business"))
                .map(
                        fees ->
                                new LateFee.Tariff(
                                        fee(fees, "consumer", before.consumerPost(), true, false),
                                        fee(
                                                fees,
                                                "consumer_email",
                                                before.consumerEmail(),
                                                true,
                                                false),
                                        fee(fees, "business", before.business(), false, true)))
                .orElse(before);
    }

    private boolean mayBe(CustomerKind who) {
        return kind == null || kind == who;
    }

    private Money fee(
            YamlPart part, String key, Money before, boolean consumers, boolean businesses) {
        Money fee = Money.eur(part.cents(key, before.minor()));
        BigDecimal amount = BigDecimal.valueOf(fee.minor(), 2);
        if (consumers && part.has(key)) {
            String fault = SettingCheck.unlawful(key, amount, proof);
            if (!fault.isEmpty()) {
                part.fault(key, fault.replaceFirst("\\.$", ""));
            }
        }
        if (businesses && part.has(key) && amount.compareTo(LUMP_SUM) > 0) {
            part.fault(
                    key,
                    "it is %s, but the lump sum for a business is %s (§ 288 V BGB, § 458 UGB);"
                                    .formatted(amount, LUMP_SUM)
                            + " expected no more");
        }
        return fee;
    }
}
