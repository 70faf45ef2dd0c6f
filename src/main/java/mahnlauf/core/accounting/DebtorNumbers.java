package mahnlauf.core.accounting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.CustomerNumber;

/**
 * The account of each customer (Personenkonto): the one that a setting names, else the one under
 * which he was booked before, else his own number where it is a debtor's account and free, else the
 * next free one. What was chosen once is kept: {@link #chosen} is what must be remembered.
 */
public final class DebtorNumbers {

    private final int digits;
    private final Map<CustomerNumber, String> named;
    private final Map<CustomerNumber, String> kept = new HashMap<>();
    private final Map<CustomerNumber, String> chosen = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> customers;
    private long next;

    /**
     * Numbers for accounts of one digit more than the general ledger's.
     *
     * @param range which numbers are debtors', and the first for who has none of his own
     * @param named accounts that a person gave
     * @param kept accounts under which customers were booked before
     * @param customers the numbers of all customers: nobody else gets one of these
     */
    public DebtorNumbers(
            Range range,
            Map<CustomerNumber, String> named,
            Map<CustomerNumber, String> kept,
            Set<String> customers) {
        int length = range.length();
        this.digits = length + 1;
        this.next = range.first();
        this.named = Map.copyOf(named);
        this.customers = Set.copyOf(customers);
        kept.forEach(
                (customer, account) -> {
                    if (isDebtor(account, length)) {
                        this.kept.put(customer, account);
                    }
                });
        taken.addAll(this.kept.values());
        taken.addAll(named.values());
    }

    /**
     * The numbers of debtors.
     *
     * @param length digits of an account of the general ledger; a debtor's has one more
     * @param first the first number for who has none of his own
     */
    public record Range(int length, long first) {}

    /** Whether such a number is a debtor's: one digit more, and 1 to 6 in front. */
    public static boolean isDebtor(String account, int length) {
        return account.length() == length + 1
                && account.chars().allMatch(c -> c >= '0' && c <= '9')
                && account.charAt(0) >= '1'
                && account.charAt(0) <= '6';
    }

    /**
     * The customer's account.
     *
     * @throws IllegalStateException if no number is free
     */
    public String of(CustomerNumber customer) {
        String byPerson = named.get(customer);
        String account = byPerson == null ? kept.get(customer) : byPerson;
        if (account == null) {
            account = choose(customer);
            kept.put(customer, account);
            chosen.put(customer, account);
            taken.add(account);
        }
        return account;
    }

    /** What was chosen here for the first time, in that order. */
    public Map<CustomerNumber, String> chosen() {
        return new LinkedHashMap<>(chosen);
    }

    private String choose(CustomerNumber customer) {
        String own = customer.value();
        if (isDebtor(own, digits - 1) && !taken.contains(own)) {
            return own;
        }
        while (taken.contains(String.valueOf(next)) || customers.contains(String.valueOf(next))) {
            next++;
        }
        String free = String.valueOf(next);
        if (!isDebtor(free, digits - 1)) {
            throw new IllegalStateException(
                    "No debtor account is left for customer " + customer + " before " + free);
        }
        return free;
    }
}
