package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;

import mahnlauf.core.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What brings a stopped service back: money, an agreement, a complaint; no mere words. */
class ServiceResumeTest {

    private static Case handedOver() {
        return consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20), late(90));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"PROMISE", "HARDSHIP", "FORGOT", "REFUSED"})
    void words_alone_bring_no_service_back(Outcome outcome) {
        Case said = handedOver().says(outcome, "RE-1", late(91), late(95));
        assertEquals("nothing", said.decides(late(91)));
    }

    @Test
    void a_lost_invoice_is_sent_again_and_no_more() {
        Case said = handedOver().says(Outcome.LOST_INVOICE, "RE-1", late(91), null);
        assertEquals("resend_invoice RE-1", said.decides(late(91)));
    }

    @Test
    void a_promise_before_the_hand_over_brings_no_service_back_either() {
        Case said = consumer().owes("RE-1", 49_00).after(late(5), late(10), late(20));
        said.says(Outcome.PROMISE, "RE-1", late(31), late(35));
        assertEquals("nothing", said.decides(late(31)));
    }

    @Test
    void a_complaint_does_and_calls_the_claim_back() {
        Case said = handedOver().says(Outcome.DISPUTE, "RE-1", late(91), null);
        assertEquals("service_resume; collection_recall RE-1", said.decides(late(91)));
    }

    @Test
    void so_does_what_a_person_holds() {
        Case held = handedOver().isHeld("RE-1", late(91), late(99));
        assertEquals("service_resume", held.decides(late(91)));
    }
}
