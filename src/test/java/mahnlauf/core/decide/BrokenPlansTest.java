package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two agreements of one customer, about an invoice each, that end on the same day. */
class BrokenPlansTest {

    private static final LocalDate NIGHT = Case.late(30);

    private final Case dunned = Case.consumer().owes("RE-1", 100_00).owes("RE-2", 200_00);

    BrokenPlansTest() {
        breaks("A-1", "RE-1");
        breaks("A-2", "RE-2");
    }

    @Test
    void one_a_night_is_told_of_the_older_one_first() {
        assertEquals(List.of("agreement_broken A-1"), notes(NIGHT));
        tell("A-1", NIGHT);
        assertEquals(List.of(), notes(NIGHT));
        assertEquals(List.of("agreement_broken A-2"), notes(NIGHT.plusDays(1)));
        tell("A-2", NIGHT.plusDays(1));
        assertEquals(List.of(), notes(NIGHT.plusDays(1)));
        assertEquals(List.of(), notes(NIGHT.plusDays(2)));
    }

    @Test
    void a_night_that_is_run_again_tells_of_no_other() {
        tell("A-2", NIGHT);
        assertEquals(List.of(), notes(NIGHT));
        assertEquals(List.of("agreement_broken A-1"), notes(NIGHT.plusDays(1)));
    }

    @Test
    void nothing_is_written_to_one_who_has_died() {
        dunned.isHeldFor("deceased", Case.late(2));
        assertEquals(List.of(), notes(NIGHT));
        happens(Event.Type.AGREEMENT_KEPT, "A-1", "", NIGHT, null);
        assertEquals(List.of(), notes(NIGHT, new AgreementSteps.Wanted(true, 3)));
    }

    @Test
    void what_still_has_time_is_in_no_final_notice_and_is_not_handed_over() {
        gives("A-1", Case.late(56));
        gives("A-2", Case.late(40));
        assertEquals("reminder RE-1 RE-2", dunned.leaves(Case.late(31)));
        assertEquals("dunning RE-1 RE-2 + call", dunned.leaves(Case.late(36)));
        assertEquals(
                "final_notice RE-2 + service_stop + agreement_offer", dunned.leaves(Case.late(46)));
        assertEquals("nothing", dunned.decides(Case.late(56)));
        assertEquals("final_notice RE-1 RE-2 + agreement_offer", dunned.leaves(Case.late(57)));
    }

    @Test
    void a_mahnung_gives_as_long_as_the_letter_before_it() {
        gives("A-1", Case.late(40));
        gives("A-2", Case.late(41));
        dunned.after(Case.late(31));
        assertEquals(Case.late(41), dunned.steps(Case.late(36)).get(0).deadline());
        assertNull(dunned.steps(Case.late(42)).get(0).deadline());
    }

    private List<String> notes(LocalDate night) {
        return notes(night, new AgreementSteps.Wanted(false, 0));
    }

    private List<String> notes(LocalDate night, AgreementSteps.Wanted wanted) {
        return new AgreementSteps(night, Case.POLICY, dunned.arrears(), wanted)
                .of(dunned.debtor()).stream()
                        .map(step -> step.kind().code() + " " + step.reference())
                        .toList();
    }

    private void breaks(String id, String invoice) {
        Money owed = dunned.invoice(invoice).principalOpen();
        LocalDate made = Case.late(1);
        happens(Event.Type.AGREEMENT_INVOICE, id, "0", made, invoice);
        happens(Event.Type.AGREEMENT_INSTALMENT, id, owed.toString(), made.plusDays(9), null);
        Agreement.Terms terms = new Agreement.Terms(Agreement.Kind.DEFERRAL, 1, owed, 7, false);
        happens(Event.Type.AGREEMENT_MADE, id, terms.word(), made, null);
        happens(Event.Type.AGREEMENT_BROKEN, id, "", NIGHT, null);
    }

    private void tell(String id, LocalDate night) {
        happens(Event.Type.AGREEMENT_LETTER, id, ActionKind.AGREEMENT_BROKEN.code(), night, null);
    }

    /** The letter of that night gives so long to pay the rest. */
    private void gives(String id, LocalDate until) {
        String word = ActionKind.AGREEMENT_BROKEN.code();
        Event letter =
                new Event(
                        Event.Type.AGREEMENT_LETTER,
                        NIGHT,
                        dunned.debtor().number(),
                        null,
                        id,
                        word,
                        null,
                        until,
                        "");
        dunned.happens(letter);
    }

    private void happens(
            Event.Type type, String id, String word, LocalDate on, @Nullable String invoice) {
        InvoiceNumber about = invoice == null ? null : new InvoiceNumber(invoice);
        Event event = new Event(type, on, dunned.debtor().number(), about, id, word, on, on, "");
        dunned.happens(event);
    }
}
