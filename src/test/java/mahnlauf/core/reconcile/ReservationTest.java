package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** § 367 II BGB: who names another order than the law's is heard, and nobody else. */
class ReservationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-1 nur Hauptforderung",
                "RE-1 nur auf die Hauptforderung",
                "RE-1 nur HF",
                "Zahlung ausschließlich auf Hauptschuld RE-1",
                "Hauptsumme RE-1, nur Hauptsumme",
                "RE-1 nur Rechnungsbetrag",
                "reiner Rechnungsbetrag RE-1",
                "RE-1 ohne Mahngebühren",
                "RE-1 ohne 40 EUR Pauschale",
                "RE-1 abzgl. Mahnkosten",
                "RE-1 ohne Nebenkosten",
                "RE-1 Mahngebühren werden nicht bezahlt",
                "RE-1 Verzugszinsen nicht anerkannt",
                "RE-1 without late fees",
                "RE-1 principal only",
                "RE-1 unter Vorbehalt",
                "RE-1 sans frais",
                "RE-1 senza spese"
            })
    void a_payer_who_pays_the_principal_alone_is_asked_about(String text) {
        assertTrue(Reservation.isIn(new ReferenceText(text)), text);
        assertTrue(decides(text, false).startsWith("? "), () -> decides(text, false));
        assertEquals("RE-1=77.00 invoice_number", decides(text, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE-1",
                "Rechnungsbetrag RE-1",
                "RE-1 inkl. Mahngebühren",
                "RE-1 Hauptforderung und Zinsen",
                "RE-1 zzgl. Mahngebühr",
                "RE-1 Reinecke Haustechnik",
                "RE-1 Kurs ohne Anmeldung",
                "RE-1 Hauptstraße 12",
                "RE-1 Zahlung auf Hauptforderung und Mahnkosten",
                "Interesse an Kurs 3, RE-1"
            })
    void other_words_reserve_nothing(String text) {
        assertFalse(Reservation.isIn(new ReferenceText(text)), text);
    }

    private static String decides(String text, boolean obeys) {
        return Desk.with(debt("RE-1", "20001", 7700))
                .policy(new MatchPolicy(5, 0, obeys))
                .decides(Payment.of(7700, text));
    }
}
