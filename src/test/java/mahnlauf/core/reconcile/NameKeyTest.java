package mahnlauf.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jürgen Müller | MUELLER JUERGEN",
                "Jürgen Müller | Muller, Jurgen",
                "Weiß Bäckerei GmbH & Co. KG | WEISS BAECKEREI",
                "Zoë Groß | zoe gross",
                "Kühn Metall e.K. | KUEHN METALL EK",
                "Kühn Metall e. K. | KUEHN METALL",
                "Dr. Łukasz Nowak | Lukasz Nowak",
                "Firma D'Angelo UG (haftungsbeschränkt) | DANGELO"
            })
    void a_bank_writes_names_in_its_own_way(String ours, String theirs) {
        assertEquals(NameKey.of(ours), NameKey.of(theirs));
    }

    @Test
    void different_names_stay_different() {
        assertNotEquals(NameKey.of("Meier Bau GmbH"), NameKey.of("Meyer Bau GmbH"));
        assertNotEquals(NameKey.of("Bau A GmbH"), NameKey.of("Bau B GmbH"));
        assertEquals("", NameKey.of(" - "));
    }

    @Test
    void a_name_cut_off_at_27_characters_is_still_the_customers() {
        Desk desk =
                Desk.with(OpenDebt.debt("RE-1", "20001", 10000))
                        .customer("20001", "Straßmann & Söhne Küchen GmbH & Co. KG", "")
                        .customer("20002", "Bodo Beispiel", "");
        Payment payment = Payment.of(10000, "Danke").by("STRASSMANN & SOEHNE KUECHEN");
        assertEquals("? RE-1=100.00", desk.decides(payment));
        Match.Question asked = (Match.Question) desk.match(payment);
        assertEquals(80, asked.proposals().get(0).confidence());
    }
}
