package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One booking on an invoice.
 *
 * <p>The sign follows the type: an allocation or credit lowers what is owed, a charge raises it; a
 * negative allocation (a returned debit) opens it again.
 *
 * @param bookedOn booking date of the entry, or the night of a charge
 * @param valueDate from when it counts for interest
 * @param reference the bank_ref of an allocation, the action of a charge, the credit note of a
 *     credit
 * @param rule the rule that fired, empty for charges
 * @param confidence percent, 0 to 100
 * @param reason why, in words
 */
public record Posting(
        Type type,
        LocalDate bookedOn,
        LocalDate valueDate,
        CustomerNumber customer,
        InvoiceNumber invoice,
        Component component,
        Money amount,
        String reference,
        String rule,
        int confidence,
        String reason) {

    /** Rule of a write-off that a person declared. */
    public static final String BY_WRITE_OFF = "write_off";

    /** Rule of a write-off that a person takes back. */
    public static final String BY_REOPEN = "reopen";

    /** The same posting of another amount. */
    public Posting worth(Money other) {
        return with(other, rule, reason);
    }

    /** The same posting by another rule, for another reason. */
    public Posting by(String newRule, String newReason) {
        return with(amount, newRule, newReason);
    }

    private Posting with(Money newAmount, String newRule, String newReason) {
        return new Posting(
                type,
                bookedOn,
                valueDate,
                customer,
                invoice,
                component,
                newAmount,
                reference,
                newRule,
                confidence,
                newReason);
    }

    /** What kind of booking it is; the words of the table {@code ledger}. */
    public enum Type {
        /** Money of a bank entry (or what was granted with it) counts against an invoice. */
        ALLOCATION,
        /** A credit note or cancellation lowers the principal. */
        CREDIT,
        /** A delivered letter, or a payment after it, claims a fee or interest. */
        CHARGE,
        /**
         * A person gave the claim up (German: ausbuchen), or takes that back: rule {@code
         * write_off}, {@code reopen} or {@code adjusted}.
         */
        WRITE_OFF,
        /** A trifle of fees and interest is let go once the principal is paid. */
        WAIVER;
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Type ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
