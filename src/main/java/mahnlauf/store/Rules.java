package mahnlauf.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.LearnedRule;

/** What was learned about payers and not forgotten. */
public final class Rules {

    private static final String LEARNED =
            "select rule_id, learned_from, coalesce(account, ''), coalesce(name, ''),"
                    + " customer_number, effect from learned_rule r where word = 'learned'";

    private Rules() {}

    /** All that stand, oldest first. */
    public static List<LearnedRule> standing(Ledger ledger) throws SQLException {
        return select(
                ledger,
                LEARNED
                        + " and not exists (select 1 from learned_rule f"
                        + " where f.rule_id = r.rule_id and f.word = 'forgotten') order by seq");
    }

    /** All that were ever learned, forgotten or not, oldest first. */
    static List<LearnedRule> ever(Ledger ledger) throws SQLException {
        return select(ledger, LEARNED + " order by seq");
    }

    private static List<LearnedRule> select(Ledger ledger, String sql) throws SQLException {
        List<LearnedRule> rules = new ArrayList<>();
        try (Statement select = ledger.connection().createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                String customer = rows.getString(5);
                rules.add(
                        new LearnedRule(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                customer == null ? null : new CustomerNumber(customer),
                                LearnedRule.Effect.ofCode(rows.getString(6))));
            }
        }
        return rules;
    }

    /** Writes down what a decision taught, under a name of its own. */
    public static void learn(Transaction tx, LearnedRule rule) throws SQLException {
        String id = "R" + (tx.facts().seq() + 1);
        tx.facts()
                .rule(
                        "learned",
                        new LearnedRule(
                                id,
                                rule.from(),
                                rule.account(),
                                rule.name(),
                                rule.customer(),
                                rule.effect()));
    }

    /** Ends a rule; what it booked stays booked. */
    public static void forget(Transaction tx, LearnedRule rule) throws SQLException {
        tx.facts().rule("forgotten", rule);
    }
}
