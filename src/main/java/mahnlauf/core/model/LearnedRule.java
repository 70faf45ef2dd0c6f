package mahnlauf.core.model;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision of a person taught about a payer.
 *
 * @param from the bank_ref of the entry that was decided
 * @param account the payer's account; empty where the rule goes by the name
 * @param name the payer's name; empty where the rule goes by the account
 * @param customer whose payer it is; null where he is ignored
 */
public record LearnedRule(
        String id,
        String from,
        String account,
        String name,
        @Nullable CustomerNumber customer,
        Effect effect) {

    /** What follows from it. */
    public enum Effect {
        /** The payer pays for the customer: evidence, never more than the amount allows. */
        PAYS_FOR,
        /** The payer is no customer: what he sends is left aside unless it names an invoice. */
        IGNORED;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Effect ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether an entry comes from this payer. */
    public boolean matches(BankEntry entry) {
        return account.isEmpty()
                ? !name.isEmpty() && name.equalsIgnoreCase(entry.counterparty())
                : account.equals(entry.counterpartyIban());
    }

    /** Whether both say the same of the same payer. */
    public boolean saysTheSameAs(LearnedRule other) {
        return account.equals(other.account)
                && name.equalsIgnoreCase(other.name)
                && effect == other.effect
                && Objects.equals(customer, other.customer);
    }
}
