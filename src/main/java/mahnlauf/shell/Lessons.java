package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.core.reconcile.Learned;
import mahnlauf.core.reconcile.PayerProfile;
import mahnlauf.core.reconcile.Share;
import mahnlauf.store.Ledger;
import mahnlauf.store.Rules;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/** What decisions of persons teach about payers, and what follows from it. */
final class Lessons {

    private final List<LearnedRule> standing;

    Lessons(Ledger ledger) throws SQLException {
        this.standing = new ArrayList<>(Rules.standing(ledger));
    }

    /** All that matching asks of it. */
    Learned learned() {
        List<LearnedRule> ignoring =
                standing.stream().filter(r -> r.effect() == LearnedRule.Effect.IGNORED).toList();
        return new Learned(payers(), entry -> ignoring.stream().anyMatch(r -> r.matches(entry)));
    }

    /** Accounts and names under which customers pay besides their own. */
    List<PayerProfile> payers() {
        return standing.stream().flatMap(rule -> payer(rule).stream()).toList();
    }

    /** Under which account or name a customer pays by this rule; empty where it says no such. */
    static Optional<PayerProfile> payer(LearnedRule rule) {
        CustomerNumber customer = rule.customer();
        return customer == null
                ? Optional.empty()
                : Optional.of(new PayerProfile(customer, rule.name(), rule.account()));
    }

    /** The rule by which a payer is left aside; empty where none says so. */
    Optional<LearnedRule> ignoring(BankEntry entry) {
        return standing.stream().filter(rule -> ignores(rule, entry)).findFirst();
    }

    /** Whether this rule leaves the payer aside. */
    static boolean ignores(LearnedRule rule, BankEntry entry) {
        return rule.effect() == LearnedRule.Effect.IGNORED && rule.matches(entry);
    }

    /** Learns who paid, where all of it went to one customer who does not pay so anyway. */
    void learnPayer(Transaction tx, Books books, BankEntry entry, List<Share> shares)
            throws SQLException {
        Set<CustomerNumber> customers =
                shares.stream()
                        .map(s -> books.receivable(s.invoice()).invoice().customer())
                        .collect(Collectors.toSet());
        if (customers.size() != 1) {
            return;
        }
        Customer customer = books.debtor(customers.iterator().next()).customer();
        boolean known =
                entry.counterpartyIban().isEmpty()
                        ? entry.counterparty().equalsIgnoreCase(customer.name())
                        : entry.counterpartyIban().equals(customer.iban());
        if (!known) {
            learn(tx, rule(entry, customer.number(), LearnedRule.Effect.PAYS_FOR));
        }
    }

    /** Learns that a payer is no customer. */
    void learnToIgnore(Transaction tx, BankEntry entry) throws SQLException {
        learn(tx, rule(entry, null, LearnedRule.Effect.IGNORED));
    }

    /** A wrong decision taught nothing that is right. */
    void forgetWhatCameFrom(Transaction tx, String bankRef) throws SQLException {
        for (LearnedRule rule : standing) {
            if (rule.from().equals(bankRef)) {
                Rules.forget(tx, rule);
            }
        }
    }

    private static LearnedRule rule(
            BankEntry entry, @Nullable CustomerNumber customer, LearnedRule.Effect effect) {
        boolean byAccount = !entry.counterpartyIban().isEmpty();
        return new LearnedRule(
                "",
                entry.bankRef(),
                entry.counterpartyIban(),
                byAccount ? "" : entry.counterparty(),
                customer,
                effect);
    }

    private void learn(Transaction tx, LearnedRule rule) throws SQLException {
        boolean nameless = rule.account().isEmpty() && rule.name().isBlank();
        if (!nameless && standing.stream().noneMatch(rule::saysTheSameAs)) {
            Rules.learn(tx, rule);
            standing.add(rule);
        }
    }
}
