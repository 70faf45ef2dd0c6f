package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mahnlauf.core.decide.Obstacle;
import mahnlauf.core.reconcile.Rule;
import org.junit.jupiter.api.Test;

class SayingsTest {

    private final Sayings german = Sayings.in("de");

    @Test
    void a_reason_is_said_in_german_with_what_its_gaps_hold() {
        assertEquals(
                "der Zahler heißt wie der Kunde, und der Betrag passt auf eine offene Rechnung"
                        + " (Kunde 10045); aber der Text nennt einen Beleg, den wir nicht kennen"
                        + " → RE-2026-0037=238.00",
                german.say(
                        "the payer has the customer's name, and the amount is that of an open"
                                + " invoice (customer 10045); but the text quotes a document that"
                                + " we do not know → RE-2026-0037=238.00"));
    }

    @Test
    void days_and_amounts_are_written_as_germans_do_but_names_of_files_stay() {
        assertEquals(
                "Letzte Mahnung: von Hand angehalten bis 30.06.2026",
                german.say("final_notice: by_hand until 2026-06-30"));
        assertEquals("es fehlen nur 0,03 EUR", german.say("misses only 0.03 EUR"));
        assertEquals(
                "umsatz-2026-06-30.csv änderte sich beim Lesen und bleibt für den nächsten Lauf"
                        + " liegen.",
                german.say(
                        "umsatz-2026-06-30.csv changed while it was read; it is left for the next"
                                + " run."));
    }

    @Test
    void what_nobody_has_translated_stays_as_it_is() {
        assertEquals("Line 3: 2026-01-01 10.00 EUR", german.say("Line 3: 2026-01-01 10.00 EUR"));
        assertEquals("it is time-barred", Sayings.in("en").say("it is time-barred"));
    }

    @Test
    void signs_that_mean_something_to_patterns_are_signs_here() {
        assertEquals(
                "a$1\\(b änderte sich beim Lesen und bleibt für den nächsten Lauf liegen.",
                german.say("a$1\\(b changed while it was read; it is left for the next run."));
    }

    @Test
    void by_what_a_payment_was_found_can_be_said_in_german() {
        List<String> missing =
                Arrays.stream(Rule.values())
                        .filter(rule -> rule != Rule.BY_HAND)
                        .map(Rule::sentence)
                        .filter(s -> german.say(s).equals(s))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void what_the_outlook_says_of_the_law_can_be_said_in_german() {
        List<String> missing =
                Arrays.stream(Obstacle.values())
                        .filter(
                                o ->
                                        o.name().toLowerCase(Locale.ROOT).contains("limit")
                                                || o == Obstacle.TIME_BARRED
                                                || o == Obstacle.NOT_IN_DEFAULT)
                        .map(Obstacle::sentence)
                        .filter(s -> german.say(s).equals(s))
                        .toList();
        assertEquals(List.of(), missing);
    }
}
