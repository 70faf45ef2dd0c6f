package mahnlauf.core.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import org.jspecify.annotations.Nullable;

/** The ladders of all groups of customers: the first group that fits a customer decides. */
public final class Policies {

    /** The group of everybody whom no other one means. */
    public static final String DEFAULT = "default";

    private final Policy standard;
    private final List<Group> groups;

    /**
     * @param groups in the order in which they are asked
     */
    public Policies(Policy standard, List<Group> groups) {
        this.standard = standard;
        this.groups = List.copyOf(groups);
    }

    /** Customers with a ladder of their own. */
    public record Group(String name, When when, Policy policy) {}

    /** Who gets which ladder; {@code why} says it in words, group by group as they were asked. */
    public record Choice(String name, Policy policy, List<String> why) {

        public Choice {
            why = List.copyOf(why);
        }
    }

    /**
     * Whom a group means: all that is named must fit.
     *
     * @param kind null: either
     * @param countries ISO 3166 alpha-2; empty: any
     * @param customers their numbers; with {@code prefixes} empty, too: anybody
     * @param prefixes how a customer number may begin
     */
    public record When(
            @Nullable CustomerKind kind,
            Set<String> countries,
            Set<CustomerNumber> customers,
            List<String> prefixes) {

        public When {
            countries = Set.copyOf(countries);
            customers = Set.copyOf(customers);
            prefixes = List.copyOf(prefixes);
        }

        /** Asked for every customer every night: no words are made here. */
        boolean means(Customer customer) {
            return isKind(customer) && isCountry(customer) && names(customer.number());
        }

        private boolean isKind(Customer customer) {
            return kind == null || kind == customer.kind();
        }

        private boolean isCountry(Customer customer) {
            return countries.isEmpty() || countries.contains(customer.country());
        }

        /** Why the customer is meant, or the first thing that does not fit. */
        String inWords(Customer customer) {
            if (!isKind(customer)) {
                return "it is for another kind, and the customer is " + customer.kind().code();
            }
            if (!isCountry(customer)) {
                return "it is for "
                        + String.join(", ", new TreeSet<>(countries))
                        + ", and the customer is in "
                        + customer.country();
            }
            return names(customer.number()) ? inWords() : "it does not name the customer";
        }

        private boolean names(CustomerNumber number) {
            if ((customers.isEmpty() && prefixes.isEmpty()) || customers.contains(number)) {
                return true;
            }
            for (String prefix : prefixes) {
                if (number.value().startsWith(prefix)) {
                    return true;
                }
            }
            return false;
        }

        private String inWords() {
            List<String> words = new ArrayList<>();
            CustomerKind wanted = kind;
            if (wanted != null) {
                words.add("is " + wanted.code());
            }
            if (!countries.isEmpty()) {
                words.add("is in " + String.join(" or ", new TreeSet<>(countries)));
            }
            if (!customers.isEmpty() || !prefixes.isEmpty()) {
                words.add("is named");
            }
            return "the customer " + String.join(" and ", words);
        }
    }

    public Policy standard() {
        return standard;
    }

    public List<Group> groups() {
        return groups;
    }

    /** The ladder of this customer. */
    public Policy of(Debtor debtor) {
        for (Group group : groups) {
            if (group.when().means(debtor.customer())) {
                return group.policy();
            }
        }
        return standard;
    }

    /** The ladder of this customer, and why. */
    public Choice choice(Customer customer) {
        List<String> why = new ArrayList<>();
        for (Group group : groups) {
            boolean meant = group.when().means(customer);
            String words = group.when().inWords(customer);
            why.add(group.name() + ": " + (meant ? "yes, " : "no, ") + words);
            if (meant) {
                return new Choice(group.name(), group.policy(), why);
            }
        }
        why.add(DEFAULT + ": for everybody whom no group means");
        return new Choice(DEFAULT, standard, why);
    }

    /** What is likely a mistake: a customer whom two groups name, of which the first decides. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        Map<CustomerNumber, String> named = new HashMap<>();
        Set<When> asked = new HashSet<>();
        for (Group group : groups) {
            if (!asked.add(group.when())) {
                doubts.add(
                        "policy "
                                + group.name()
                                + " is for nobody: an earlier one is for the same customers");
                continue;
            }
            for (CustomerNumber number : new TreeSet<>(group.when().customers())) {
                String before = named.putIfAbsent(number, group.name());
                if (before != null) {
                    doubts.add(
                            "customer %s is named by %s and by %s; the first decides"
                                    .formatted(number, before, group.name()));
                }
            }
        }
        return doubts;
    }
}
