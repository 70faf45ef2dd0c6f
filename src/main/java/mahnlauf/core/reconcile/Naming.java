package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.AmountFit.EXACT;
import static mahnlauf.core.reconcile.AmountFit.OVER;
import static mahnlauf.core.reconcile.AmountFit.PART;
import static mahnlauf.core.reconcile.AmountFit.SHORT;
import static mahnlauf.core.reconcile.AmountFit.SOME;

import java.util.EnumMap;
import java.util.Map;

/**
 * What names the invoices of an entry, and how sure that makes us: the one table that turns evidence
 * into percent. Whatever stays below {@link #BOOK_FROM} is a question to a person.
 *
 * <p>Amount alone and name alone are never enough. A quoted number is the debtor's own designation
 * (§ 366 I BGB), so it holds for part of the amount too, unless another customer pays.
 */
enum Naming {
    //                own unknown stranger
    REFERENCE(
            row(EXACT, 99, 99, 95),
            row(SOME, 94, 92, 50),
            row(OVER, 97, 95, 40),
            row(PART, 97, 95, 40),
            row(SHORT, 60, 50, 20)),
    NUMBER(
            row(EXACT, 99, 97, 92),
            row(SOME, 93, 91, 50),
            row(OVER, 96, 93, 40),
            row(PART, 95, 92, 40),
            row(SHORT, 60, 50, 20)),
    END_TO_END_ID(
            row(EXACT, 98, 96, 91),
            row(SOME, 80, 70, 40),
            row(OVER, 93, 80, 40),
            row(PART, 92, 80, 40),
            row(SHORT, 60, 50, 20)),
    LOOSE_NUMBER(
            row(EXACT, 95, 90, 60),
            row(SOME, 70, 60, 30),
            row(OVER, 60, 50, 20),
            row(PART, 60, 50, 20),
            row(SHORT, 40, 30, 10)),
    SERIAL(
            row(EXACT, 94, 70, 40),
            row(SOME, 60, 40, 20),
            row(OVER, 50, 30, 10),
            row(PART, 50, 30, 10),
            row(SHORT, 40, 20, 10)),
    CUSTOMER_NUMBER(
            row(EXACT, 95, 93, 60),
            row(SOME, 45, 45, 30),
            row(OVER, 35, 35, 20),
            row(PART, 35, 35, 20),
            row(SHORT, 35, 35, 20)),
    ACCOUNT(
            row(EXACT, 93, 93, 60),
            row(SOME, 45, 45, 30),
            row(OVER, 35, 35, 20),
            row(PART, 35, 35, 20),
            row(SHORT, 35, 35, 20)),
    NAME(
            row(EXACT, 80, 80, 50),
            row(SOME, 40, 40, 30),
            row(OVER, 25, 25, 10),
            row(PART, 25, 25, 10),
            row(SHORT, 25, 25, 10)),
    AMOUNT_ALONE(
            row(EXACT, 40, 40, 30),
            row(SOME, 20, 20, 10),
            row(OVER, 0, 0, 0),
            row(PART, 0, 0, 0),
            row(SHORT, 0, 0, 0));

    /** Percent from which an entry is booked without a person. */
    static final int BOOK_FROM = 90;

    private final Map<AmountFit, Row> rows = new EnumMap<>(AmountFit.class);

    Naming(Row... rows) {
        for (Row row : rows) {
            this.rows.put(row.amount(), row);
        }
    }

    int confidence(AmountFit amount, PayerFit payer) {
        Row row = rows.get(amount);
        if (row == null) {
            throw new IllegalStateException("The table of " + this + " has no row " + amount);
        }
        return switch (payer) {
            case OWN -> row.own();
            case UNKNOWN -> row.unknown();
            case STRANGER -> row.stranger();
        };
    }

    Rule rule(int invoices) {
        return switch (this) {
            case REFERENCE -> Rule.STRUCTURED_REFERENCE;
            case NUMBER, LOOSE_NUMBER, SERIAL ->
                    invoices == 1 ? Rule.INVOICE_NUMBER : Rule.INVOICE_NUMBERS;
            case END_TO_END_ID -> Rule.END_TO_END_ID;
            case CUSTOMER_NUMBER ->
                    invoices == 1 ? Rule.CUSTOMER_NUMBER_AMOUNT : Rule.CUSTOMER_OPEN_SUM;
            case ACCOUNT -> invoices == 1 ? Rule.PAYER_ACCOUNT_AMOUNT : Rule.CUSTOMER_OPEN_SUM;
            case NAME -> Rule.NAME_AMOUNT;
            case AMOUNT_ALONE -> Rule.AMOUNT;
        };
    }

    private static Row row(AmountFit amount, int own, int unknown, int stranger) {
        return new Row(amount, own, unknown, stranger);
    }

    private record Row(AmountFit amount, int own, int unknown, int stranger) {}
}
