package mahnlauf.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * {@code policies} of the settings file: groups of customers, and the ladder of each.
 *
 * <p>The flat settings describe the group {@code default}; another group begins with all that its
 * {@code extends} says ({@code default} if nothing) and changes what it names.
 */
final class PolicyFile {

    /** Its name in config/. */
    static final String NAME = "mahnlauf.yaml";

    /** The key below which the groups stand. */
    static final String KEY = "policies";

    private static final List<String> GROUP_KEYS =
            List.of(
                    "name",
                    "when",
                    "extends",
                    "min_amount",
                    "min_gap_days",
                    "agency",
                    "min_claim",
                    "min_instalment",
                    "max_months",
                    "ladder");
    private static final List<String> WHEN_KEYS = List.of("kind", "country", "customers");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUMBERS = Pattern.compile("[^*\\s][^*]{0,59}\\*?");
    private static final int MOST_DAYS = 3650;
    private static final int MOST_MONTHS = 120;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, YamlPart> parts = new LinkedHashMap<>();
    private final Map<String, Policies.Group> known = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private @Nullable Policy standard;
    private final String proof;

    private PolicyFile(String proof) {
        this.proof = proof;
    }

    /**
     * The groups in their order.
     *
     * @param groups what stands below {@code policies}, or null
     * @param flat the ladder of the flat settings
     * @param proof the document that proves higher costs, or empty
     * @throws WrongSettingException with every fault on a line of its own
     */
    static Policies read(@Nullable Node groups, Policy flat, String proof) {
        PolicyFile file = new PolicyFile(proof);
        Policies policies = file.policies(groups, flat);
        if (!file.faults.isEmpty()) {
            throw new WrongSettingException(String.join("\n", file.faults));
        }
        return policies;
    }

    private Policies policies(@Nullable Node node, Policy flat) {
        read(node);
        YamlPart everybody = parts.remove(Policies.DEFAULT);
        Policy base = everybody == null ? flat : standard(everybody, flat);
        standard = base;
        return new Policies(base, parts.keySet().stream().map(this::group).toList());
    }

    /** The groups by name, in their order. */
    private void read(@Nullable Node node) {
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                String name = YamlPart.peek(item, "name");
                String path = name.isEmpty() ? "[" + (parts.size() + 1) + "]" : "." + name;
                YamlPart part = YamlPart.of(NAME, item, KEY + path, GROUP_KEYS, faults);
                if (!WORD.matcher(name).matches()) {
                    part.fault("name", "expected a name like vip: letters, digits, - and _");
                } else if (parts.putIfAbsent(name, part) != null) {
                    part.fault("name", "it is given twice; expected another name");
                }
            }
        } else if (node != null) {
            String expected = "expected a list of groups, each beginning with `- name: …`";
            faults.add(YamlPart.fault(NAME, node, KEY, expected));
        }
    }

    /** The group {@code default} may change what the flat settings have no key for. */
    private Policy standard(YamlPart part, Policy flat) {
        for (String key : List.of("when", "extends")) {
            if (part.has(key)) {
                part.fault(key, "the group default is for everybody else; expected no " + key);
            }
        }
        return policy(part, flat, null);
    }

    /** Read at the first call, with the groups that it begins with. */
    private Policies.Group group(String name) {
        Policies.Group read = known.get(name);
        if (read != null) {
            return read;
        }
        YamlPart part = Objects.requireNonNull(parts.get(name));
        begun.add(name);
        Policies.When when = when(part);
        Policies.Group group =
                new Policies.Group(name, when, policy(part, base(part), when.kind()));
        known.put(name, group);
        return group;
    }

    private Policy base(YamlPart part) {
        String name = part.text("extends", Policies.DEFAULT, WORD, "the name of a group");
        if (name.equals(Policies.DEFAULT)) {
            return Objects.requireNonNull(standard);
        }
        boolean round = begun.contains(name) && !known.containsKey(name);
        if (parts.containsKey(name) && !round) {
            return group(name).policy();
        }
        List<String> names = new ArrayList<>(parts.keySet());
        names.add(0, Policies.DEFAULT);
        part.fault(
                "extends",
                "it is '%s', expected ".formatted(name)
                        + (round
                                ? "a group that does not begin with this one"
                                : "the name of a group: " + String.join(", ", names)));
        return Objects.requireNonNull(standard);
    }

    private static Policies.When when(YamlPart group) {
        YamlPart part = group.part("when", WHEN_KEYS).orElse(null);
        if (part == null || WHEN_KEYS.stream().noneMatch(part::has)) {
            group.fault("when", "expected whom the group is for: " + String.join(", ", WHEN_KEYS));
            return new Policies.When(null, Set.of(), Set.of(), List.of());
        }
        String kind = part.oneOf("kind", List.of("B2B", "B2C"), "");
        List<String> numbers =
                part.texts(
                        "customers",
                        NUMBERS,
                        "customer numbers, a * at the end for all that begin so");
        return new Policies.When(
                kind.isEmpty()
                        ? null
                        : kind.equals(CustomerKind.BUSINESS.code())
                                ? CustomerKind.BUSINESS
                                : CustomerKind.CONSUMER,
                Set.copyOf(new HashSet<>(part.texts("country", COUNTRY, "countries like DE, AT"))),
                Set.copyOf(
                        new HashSet<>(
                                numbers.stream()
                                        .filter(n -> !n.endsWith("*"))
                                        .map(CustomerNumber::new)
                                        .toList())),
                numbers.stream()
                        .filter(n -> n.endsWith("*"))
                        .map(n -> n.substring(0, n.length() - 1))
                        .toList());
    }

    private Policy policy(YamlPart part, Policy base, @Nullable CustomerKind kind) {
        LadderPart ladder = new LadderPart(base, kind, proof);
        part.part("ladder", LadderPart.STAGES).ifPresent(ladder::read);
        return new Policy(
                ladder.days(),
                part.cents("min_amount", base.minAmountMinor()),
                part.number("min_gap_days", base.minGapDays(), 0, MOST_DAYS),
                part.text("agency", base.agency(), WORD, "letters, digits, - and _"),
                part.cents("min_claim", base.minClaimMinor()),
                part.cents("min_instalment", base.minInstalmentMinor()),
                part.number("max_months", base.maxMonths(), 1, MOST_MONTHS),
                ladder.conducts(),
                base.serviceStop());
    }
}
