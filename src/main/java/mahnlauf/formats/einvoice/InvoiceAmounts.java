package mahnlauf.formats.einvoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an invoice in its currency: signed, with a point, rounded half up to the minor
 * unit.
 */
final class InvoiceAmounts {

    private static final Pattern AMOUNT =
            Pattern.compile("[+-]?(\\d{1,13}(\\.\\d{0,20})?|\\.\\d{1,20})");

    private final Facts facts;
    private final Currency currency;

    InvoiceAmounts(Facts facts, Currency currency) {
        this.facts = facts;
        this.currency = currency;
    }

    /** The amount in the invoice's currency, or null where none is stated. */
    @Nullable Money money(String meaning) throws RefusedException {
        BigDecimal amount = amount(meaning);
        return amount == null ? null : Money.rounded(amount, currency);
    }

    /**
     * Totals may be stated a second time in the currency of the tax office; that one is not ours.
     */
    private @Nullable BigDecimal amount(String meaning) throws RefusedException {
        List<Fact> stated = facts.all(meaning);
        for (Fact fact : stated) {
            if (fact.note().isEmpty() || fact.note().equals(currency.getCurrencyCode())) {
                return fact.read(InvoiceAmounts::decimal);
            }
        }
        if (stated.isEmpty()) {
            return null;
        }
        Fact other = stated.get(0);
        throw other.refusal(
                "the amount is in "
                        + BadValueException.quoted(other.note())
                        + ", the invoice in "
                        + currency);
    }

    /** What is to be paid: as stated, else the total less what was paid before. */
    Money payable() throws RefusedException {
        Money stated = money("payable");
        if (stated != null) {
            return stated;
        }
        Money gross = money("gross");
        if (gross == null) {
            throw new RefusedException(
                    "is an electronic invoice with neither an amount due for payment (BT-115) nor a total with VAT"
                            + " (BT-112)");
        }
        Money prepaid = money("prepaid");
        return prepaid == null ? gross : gross.minus(prepaid);
    }

    /** The total with VAT; where it is not stated, what is to be paid. */
    Money gross() throws RefusedException {
        Money stated = money("gross");
        return stated == null ? payable() : stated;
    }

    static BigDecimal decimal(String text) throws BadValueException {
        if (!AMOUNT.matcher(text).matches()) {
            throw new BadValueException(
                    BadValueException.quoted(text) + " is no amount of the form 1234.56");
        }
        return new BigDecimal(text.endsWith(".") ? text + "0" : text);
    }
}
