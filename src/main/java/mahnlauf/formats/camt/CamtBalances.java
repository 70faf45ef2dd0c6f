package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The balances of a statement ({@code Bal}): those that are booked, and for want of one the
 * available balance at the end.
 */
final class CamtBalances {

    private static final int MOST = 100;
    private static final Comparator<Balance> BY_DAY =
            Comparator.comparing(
                    balance -> balance.day, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** One stated balance, signed. */
    private record Balance(String code, Money amount, @Nullable LocalDate day) {}

    private final List<Balance> stated = new ArrayList<>(4);

    /** Reads the {@code Bal} entered last. */
    void read(XmlCursor xml) throws IOException, RefusedException {
        String code = "";
        Money amount = null;
        boolean credit = true;
        LocalDate day = null;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Tp" -> code = xml.deepText();
                case "Amt" -> amount = isOfUse(code) ? CamtValues.amount(xml) : unread(xml);
                case "CdtDbtInd" -> credit = CamtValues.isCredit(xml);
                case "Dt" -> day = CamtValues.day(xml);
                default -> xml.skip();
            }
        }
        if (!isOfUse(code)) {
            return;
        }
        if (amount == null) {
            throw xml.refusal("the balance " + code + " has no amount");
        }
        if (stated.size() == MOST) {
            throw xml.refusal("more than " + MOST + " balances in one statement");
        }
        stated.add(new Balance(code, credit ? amount : amount.negated(), day));
    }

    /** The currency of the balances, where there are any. */
    @Nullable Currency currency() {
        return stated.isEmpty() ? null : stated.get(0).amount.currency();
    }

    /** Whether there is one before or after the entries, so that they can be proved. */
    boolean areStated() {
        return !stated.isEmpty();
    }

    /**
     * The booked balance before the entries; a page in the middle of a statement opens with an
     * interim one. In the account's currency where it is stated in several.
     */
    @Nullable Money opening(Currency currency) {
        for (String code : List.of("OPBD", "PRCD")) {
            List<Balance> fit = of(code, currency);
            if (!fit.isEmpty()) {
                return fit.get(0).amount;
            }
        }
        List<Balance> interim = of("ITBD", currency);
        boolean another = interim.size() > 1 || !of("CLBD", currency).isEmpty();
        return !interim.isEmpty() && another ? interim.get(0).amount : null;
    }

    /** The balance after them: booked, interim, or the available one where no other is stated. */
    @Nullable Money closing(Currency currency) {
        Balance closing = closingBalance(currency);
        return closing == null ? null : closing.amount;
    }

    /** The day of the closing balance. */
    @Nullable LocalDate closingDay() {
        Currency first = currency();
        Balance closing = first == null ? null : closingBalance(first);
        return closing == null ? null : closing.day;
    }

    /** Whether only an available balance closes, which need not tie with what is booked. */
    boolean closesAvailable(Currency currency) {
        Balance closing = closingBalance(currency);
        return closing != null && closing.code.equals("CLAV");
    }

    /** Whether one kind of opening or closing balance is stated twice and differently. */
    boolean areAmbiguous() {
        for (Balance one : stated) {
            for (Balance other : stated) {
                if (!one.code.equals("ITBD")
                        && one.code.equals(other.code)
                        && !one.amount.equals(other.amount)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Balance closingBalance(Currency currency) {
        for (String code : List.of("CLBD", "ITBD", "CLAV")) {
            List<Balance> fit = of(code, currency);
            if (!fit.isEmpty()) {
                return fit.get(fit.size() - 1);
            }
        }
        return null;
    }

    /** The balances of a kind by their days: a statement of several days may state one a day. */
    private List<Balance> of(String code, Currency currency) {
        List<Balance> all = stated.stream().filter(b -> b.code.equals(code)).toList();
        List<Balance> own = all.stream().filter(b -> b.amount.currency().equals(currency)).toList();
        return (own.isEmpty() ? all : own).stream().sorted(BY_DAY).toList();
    }

    /** A kind that comes after the amount, against the schema, is not known yet. */
    private static boolean isOfUse(String code) {
        return switch (code) {
            case "OPBD", "PRCD", "CLBD", "ITBD", "CLAV", "" -> true;
            default -> false;
        };
    }

    private static @Nullable Money unread(XmlCursor xml) throws IOException, RefusedException {
        xml.skip();
        return null;
    }
}
