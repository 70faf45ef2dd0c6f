package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Books and texts at which a matcher could drown; each of these took minutes if pairs were tried.
 */
class BoundedMatchTest {

    private static final String OWNER = "Erika Muster";

    private static Desk equalItems() {
        return Desk.with(
                        IntStream.rangeClosed(1, 5_000)
                                .mapToObj(i -> debt("RE-2026-%05d".formatted(i), "20001", 4900))
                                .toArray(OpenDebt[]::new))
                .customer("20001", OWNER, "");
    }

    private static Desk countedItems() {
        return Desk.with(
                        IntStream.rangeClosed(1, 100_000)
                                .mapToObj(i -> debt("" + i, "K" + i % 500, 1_000 + i))
                                .toArray(OpenDebt[]::new))
                .customer("K7", OWNER, "");
    }

    @Test
    void of_5000_equal_items_the_oldest_few_are_proposed_and_a_serial_tells_the_one() {
        Desk desk = equalItems();
        Payment payment = Payment.of(4900, "Danke").by(OWNER);
        String proposals = "? RE-2026-00001=49.00 | RE-2026-00002=49.00 | RE-2026-00003=49.00";
        assertEquals(proposals, desk.decides(payment));
        Payment telling = Payment.of(4900, "Beitrag 04711").by(OWNER);
        assertEquals("RE-2026-04711=49.00 invoice_number", desk.decides(telling));
        assertEquals("unknown", desk.decides(Payment.of(4_900_001, "Danke").by(OWNER)));
    }

    @Test
    void among_invoices_numbered_1_to_100000_only_a_number_on_its_own_is_found() {
        Desk desk = countedItems();
        String booked = "40007=410.07 invoice_number";
        assertEquals(booked, desk.decides(Payment.of(41_007, "Rechnung 40007").by(OWNER)));
        assertEquals(booked, desk.decides(Payment.of(41_007, "40007 vom 12.3.2026").by(OWNER)));
        Payment foreign = Payment.of(77, "Tel. 0170/4000712 am 12.3.2026, StNr 21/815/08150");
        assertEquals("unknown", desk.decides(foreign.by("Hausverwaltung Nord")));
    }

    @Test
    void texts_of_140_digits_and_of_many_numbers_are_read() {
        Desk desk = countedItems();
        Random random = new Random(140);
        for (int i = 0; i < 50; i++) {
            StringBuilder digits = new StringBuilder();
            for (int d = 0; d < 140; d++) {
                digits.append(random.nextInt(10)).append(i % 5 == 4 && d % 6 == 5 ? " " : "");
            }
            String decision = desk.decides(Payment.of(77, digits.toString()).by(OWNER));
            assertEquals(false, decision.contains("invoice"), digits + " became " + decision);
        }
        assertEquals('?', desk.decides(Payment.of(77, "Rechnungen " + list()).by(OWNER)).charAt(0));
    }

    private static String list() {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < 2_000; i++) {
            list.append(i * 37 % 99_999 + 1).append(i % 2 == 0 ? ", " : "-");
        }
        return list.toString();
    }
}
