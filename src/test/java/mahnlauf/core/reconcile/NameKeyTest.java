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
        assertEquals("RE-1=100.00 name_amount", desk.decides(payment));
        Desk two = desk.customer("20003", "Straßmann & Söhne Küchenbau OHG", "");
        assertEquals("RE-1=100.00 name_amount", two.decides(payment));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Yıldız | Anna Y?ld?z",
                "Günther Yıldız | GÜNTHER Y\uFFFDLD\uFFFDZ",
                "Günther Weiß | Gnther Wei",
                "Günther Weiß | G}nther Wei~",
                "Jörg Möller-Krüger | JOERG MOELLER KRUEGER",
                "Anna Möllermann | Anna Moel lermann",
                "Bernd Muster | Anna und Bernd Muster",
                "Bernd Muster | MUSTER, BERND U. ANNA",
                "Anna Muster | Anna Muster oder Bernd Beispiel",
                "Anna & Bernd Muster | Bernd Muster",
                "Prof. Dr. med. Anna Muster | Frau Anna Muster",
                "Muster Bau Gesellschaft mit beschränkter Haftung | MUSTER BAU GMBH",
                "Muster Bau Aktiengesellschaft | Muster Bau AG"
            })
    void a_name_is_found_however_the_bank_writes_it(String ours, String theirs) {
        assertEquals("RE-1=100.00 name_amount", decision(ours, theirs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna Möller | Anna Müller",
                "Anna Maier | Anna Meyer",
                "Anna Muster | Muster",
                "Muster Bau GmbH | Muster Bau AG",
                "Muster Bau GmbH | Muster Tiefbau GmbH",
                "Bernd Muster | Anna Muster"
            })
    void another_name_is_not_enough_to_book(String ours, String theirs) {
        assertEquals("? RE-1=100.00", decision(ours, theirs));
    }

    private static String decision(String ours, String theirs) {
        Desk desk = Desk.with(OpenDebt.debt("RE-1", "20001", 10000)).customer("20001", ours, "");
        return desk.decides(Payment.of(10000, "Danke").by(theirs));
    }
}
