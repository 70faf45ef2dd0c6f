package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * The booked balances of a statement ({@code Bal}); available and forward ones are of no use here.
 */
final class CamtBalances {

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
                case "Amt" -> amount = CamtValues.amount(xml);
                case "CdtDbtInd" -> credit = CamtValues.isCredit(xml);
                case "Dt" -> day = CamtValues.day(xml);
                default -> xml.skip();
            }
        }
        if (amount == null) {
            throw xml.refusal("the balance " + code + " has no amount");
        }
        if (isBooked(code)) {
            add(new Balance(code, credit ? amount : amount.negated(), day), xml);
        }
    }

    /** The currency of the balances, where there are any. */
    @Nullable Currency currency() {
        return stated.isEmpty() ? null : stated.get(0).amount.currency();
    }

    /** The opening balance; a page in the middle of a statement opens with an interim one. */
    @Nullable Money opening() {
        Balance opening = first("OPBD", "PRCD");
        if (opening == null && stated.size() > 1) {
            opening = first("ITBD");
        }
        return opening == null ? null : opening.amount;
    }

    @Nullable Money closing() {
        Balance closing = closingBalance();
        return closing == null ? null : closing.amount;
    }

    @Nullable LocalDate closingDay() {
        Balance closing = closingBalance();
        return closing == null ? null : closing.day;
    }

    private @Nullable Balance closingBalance() {
        Balance closing = first("CLBD");
        return closing == null ? last("ITBD") : closing;
    }

    private @Nullable Balance first(String... codes) {
        for (String code : codes) {
            for (Balance balance : stated) {
                if (balance.code.equals(code)) {
                    return balance;
                }
            }
        }
        return null;
    }

    private @Nullable Balance last(String code) {
        Balance last = null;
        for (Balance balance : stated) {
            last = balance.code.equals(code) ? balance : last;
        }
        return last;
    }

    private static boolean isBooked(String code) {
        return switch (code) {
            case "OPBD", "PRCD", "CLBD", "ITBD" -> true;
            default -> false;
        };
    }

    private void add(Balance balance, XmlCursor xml) throws RefusedException {
        Balance same = balance.code.equals("ITBD") ? null : first(balance.code);
        if (same != null && !same.amount.equals(balance.amount)) {
            throw xml.refusal(
                    "two different balances "
                            + balance.code
                            + ": "
                            + same.amount
                            + " and "
                            + balance.amount);
        }
        if (stated.size() > 100) {
            throw xml.refusal("more than 100 balances in one statement");
        }
        stated.add(balance);
    }
}
