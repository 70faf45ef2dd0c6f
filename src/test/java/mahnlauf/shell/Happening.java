package mahnlauf.shell;

import java.util.Random;

/**
 * What may happen in a simulated town before a night, and how often against the others.
 *
 * <p>A new kind of fact gets its word here; {@link SimulatedTown#happens} does not compile until it
 * says what the word does.
 */
enum Happening {
    INVOICE(30),
    AGREED_INVOICE(4),
    PAYMENT(14),
    PART_PAYMENT(6),
    PAYMENT_OF_ALL(4),
    OVERPAYMENT(1),
    UNCLEAR_PAYMENT(4),
    RETURN(2),
    CORRECTION(2),
    CREDIT_NOTE(1),
    CANCELLATION(1),
    MOVE(1),
    TAKEN_OVER_INVOICE(2),
    REFUND(1),
    HOLD(3),
    RELEASE(1),
    CONTACT(12),
    ANSWER(3),
    NEW_CONTACT_DATA(1),
    AGREEMENT(2),
    INSTALMENT(8),
    WRITE_OFF(1),
    REOPEN(1),
    DECISION(2);

    private final int weight;

    Happening(int weight) {
        this.weight = weight;
    }

    static Happening draw(Random random) {
        int sum = 0;
        for (Happening one : values()) {
            sum += one.weight;
        }
        int left = random.nextInt(sum);
        for (Happening one : values()) {
            left -= one.weight;
            if (left < 0) {
                return one;
            }
        }
        throw new IllegalStateException("No happening at " + left);
    }
}
