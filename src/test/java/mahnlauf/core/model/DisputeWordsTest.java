package mahnlauf.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk writes about a hold, and whether the customer disputes what he owes. */
class DisputeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kundin bestreitet zwei Sitzungen vom Dezember",
                "BESTRITTEN laut Brief vom 3.2.",
                "Rechnung strittig",
                "Reklamation vom 5.3., Ware beschädigt",
                "Kunde reklamiert Lieferung",
                "Mangel am Gerät",
                "Mängelrüge eingegangen",
                "Maengel an der Heizung",
                "Ware mangelhaft, zahlt nicht",
                "Widerspruch gegen die Rechnung",
                "hat widersprochen",
                "Einwände gegen die Höhe",
                "Einwand: zu teuer",
                "beanstandet die Menge",
                "Beanstandung",
                "Beschwerde über den Kurs",
                "customer disputed the bill",
                "complaint by phone",
                "defective goods",
                "Mangel nicht behoben",
                "Reklamation noch nicht erledigt",
                "ruht, bis die Reklamation geklärt ist",
                "Reklamation wird geklärt",
                "nicht geliefert, Kunde bestreitet die Rechnung",
                "Kunde bestreitet die Forderung weil nichts geliefert wurde"
            })
    void a_dispute_is_known_by_its_words(String reason) {
        assertEquals(HoldReason.DISPUTE, HoldReason.ofText(reason));
        assertEquals(
                HoldReason.DISPUTE,
                HoldReason.ofText(Normalizer.normalize(reason, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forderung unbestritten, zahlt Freitag",
                "unstrittig",
                "undisputed, pays in May",
                "kein Widerspruch",
                "Reklamation: keine",
                "nicht strittig",
                "bestreitet die Forderung nicht",
                "weder Mangel noch Einwand",
                "ohne Beanstandung",
                "no complaint",
                "not disputed",
                "doesn't dispute it",
                "Reklamation?",
                "Reklamation erledigt, zahlt bis Freitag",
                "Mangel behoben",
                "complaint settled",
                "mangels Deckung",
                "Mangel an Geld",
                "Geldmangel",
                "hat Beschwerden, liegt im Krankenhaus",
                "Lastschrift widersprochen",
                "einwandfrei geliefert",
                "beschwerdefrei",
                "Mangel-frei geliefert",
                "Urlaub bis 5.5.",
                "Zahlung mit falscher Rechnungsnummer, wird geklärt",
                ""
            })
    void what_may_be_none_stays_by_hand(String reason) {
        assertEquals(HoldReason.BY_HAND, HoldReason.ofText(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "dispute: zahlt nicht, DISPUTE",
        "by_hand: bestreitet, BY_HAND",
        "Insolvenz; Verwalter bestreitet, INSOLVENCY",
        "do_not_dun wegen Reklamation, DO_NOT_DUN",
    })
    void the_first_word_goes_before_all_others(String reason, HoldReason code) {
        assertEquals(code, HoldReason.ofText(reason));
    }

    @Test
    void it_says_which_word_and_what_speaks_against_it() {
        assertEquals(
                Optional.of(new DisputeWords.Found("bestreitet", "")),
                DisputeWords.in("Kundin bestreitet zwei Sitzungen"));
        assertEquals(
                Optional.of(new DisputeWords.Found("Reklamation", "keine")),
                DisputeWords.in("keine Reklamation"));
        assertEquals(Optional.empty(), DisputeWords.in("Urlaub"));
    }

    @Test
    void a_hold_says_that_it_is_a_dispute_however_it_came() {
        assertEquals("dispute: Kunde bestreitet", hold("Kunde bestreitet").why());
        assertEquals("dispute: zahlt nicht", hold("dispute: zahlt nicht").why());
        assertTrue(HoldReason.DISPUTE.lastsUntilReleased());
    }

    private static Hold hold(String reason) {
        LocalDate day = LocalDate.of(2026, 3, 5);
        return new Hold(null, "hold", reason, day, null, HoldReason.ofText(reason));
    }
}
