package mahnlauf.core.reconcile;

import java.util.EnumMap;
import java.util.Map;

/**
 * How sure evidence makes us: the one table that turns it into percent. What stays below {@link
 * #BOOK_FROM} is a question to a person.
 *
 * <p>Amount alone and name alone are never enough. A quoted number is the debtor's own designation
 * (§ 366 I BGB), so it holds for part of the amount too, unless somebody else pays.
 */
final class Confidence {

    /** Percent from which an entry is booked without a person. */
    static final int BOOK_FROM = 90;

    /**
     * A row for each naming, a column for each fit of the amount, and in it: the customer himself
     * pays, nobody shows, a payer we do not know, another customer.
     */
    private static final String TABLE =
            """
                             EXACT        SOME         OVER         INSTALMENT   PART         SHORT
            REFERENCE        99 99 99 95  94 92 92 50  97 95 93 40  97 95 95 40  97 95 92 40  60 50 50 20
            NUMBER           99 97 97 92  93 91 91 50  96 93 91 40  97 95 92 40  95 92 91 40  60 50 50 20
            END_TO_END_ID    98 96 96 91  80 70 70 40  93 80 75 40  93 80 75 40  92 80 75 40  60 50 50 20
            LOOSE_NUMBER     95 90 90 60  70 60 60 30  60 50 50 20  60 50 50 20  60 50 50 20  40 30 30 10
            SERIAL           94 70 70 40  60 40 40 20  50 30 30 10  50 30 30 10  50 30 30 10  40 20 20 10
            SLIP             93 60 60 30  40 30 30 10  40 20 20 10  40 20 20 10  40 20 20 10  30 10 10 10
            CUSTOMER_NUMBER  95 93 93 60  91 85 85 30  35 35 35 20  35 35 35 20  35 35 35 20  35 35 35 20
            ACCOUNT          93 93 93 60  91 85 85 30  35 35 35 20  35 35 35 20  35 35 35 20  35 35 35 20
            NAME             91 80 80 50  70 40 40 30  25 25 25 10  25 25 25 10  25 25 25 10  25 25 25 10
            NAME_IN_TEXT     85 85 85 40  60 60 60 20  25 25 25 10  25 25 25 10  25 25 25 10  25 25 25 10
            AMOUNT_ALONE     40 40 40 30  20 20 20 10   0  0  0  0   0  0  0  0   0  0  0  0   0  0  0  0
            """;

    private static final Map<Naming, Map<AmountFit, Map<PayerFit, Integer>>> PERCENT = read();

    private Confidence() {}

    static int of(Naming naming, AmountFit amount, PayerFit payer) {
        Integer percent =
                PERCENT.getOrDefault(naming, Map.of()).getOrDefault(amount, Map.of()).get(payer);
        if (percent == null) {
            throw new IllegalStateException(
                    "No confidence for " + naming + ", " + amount + ", " + payer);
        }
        return percent;
    }

    private static Map<Naming, Map<AmountFit, Map<PayerFit, Integer>>> read() {
        Map<Naming, Map<AmountFit, Map<PayerFit, Integer>>> all = new EnumMap<>(Naming.class);
        TABLE.lines()
                .skip(1)
                .map(line -> line.strip().split(" +", -1))
                .forEach(cells -> all.put(Naming.valueOf(cells[0]), row(cells)));
        return all;
    }

    private static Map<AmountFit, Map<PayerFit, Integer>> row(String... cells) {
        Map<AmountFit, Map<PayerFit, Integer>> row = new EnumMap<>(AmountFit.class);
        int cell = 1;
        for (AmountFit amount : AmountFit.values()) {
            Map<PayerFit, Integer> column = new EnumMap<>(PayerFit.class);
            for (PayerFit payer : PayerFit.values()) {
                column.put(payer, Integer.valueOf(cells[cell++]));
            }
            row.put(amount, column);
        }
        return row;
    }
}
