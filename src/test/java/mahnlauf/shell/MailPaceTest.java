package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How fast mails leave, and how often a night tries. */
class MailPaceTest {

    private static final long MINUTE = 60_000_000_000L;

    @Test
    void no_minute_has_more_mails_than_allowed_however_long_each_takes() {
        Random random = new Random(20260124); // fixed seed: a failure can be run again
        for (int perMinute : new int[] {1, 7, 30, 600}) {
            MailPace pace = new MailPace(perMinute);
            List<Long> sent = new ArrayList<>();
            long now = random.nextInt();
            for (int i = 0; i < 2_000; i++) {
                now += pace.waitNanos(now);
                sent.add(now);
                now += (long) (random.nextDouble() * 2 * MINUTE / perMinute);
            }
            for (int i = perMinute; i < sent.size(); i++) {
                long span = sent.get(i) - sent.get(i - perMinute);
                assertTrue(span >= MINUTE - perMinute, perMinute + " a minute, but " + span);
            }
        }
    }

    @Test
    void without_a_limit_nothing_waits() {
        MailPace pace = new MailPace(0);
        assertEquals(0, pace.waitNanos(5));
        assertEquals(0, pace.waitNanos(5));
    }

    @Test
    void a_night_tries_again_after_each_wait_and_then_no_more() {
        Rounds rounds = new Rounds(List.of(2, 10));
        assertFalse(rounds.isLeft(), "all was taken");
        rounds.serverAway();
        assertTrue(rounds.isServerAway() && rounds.isLeft());
        assertEquals(2, rounds.next());
        assertFalse(rounds.isServerAway() || rounds.isLeft());
        rounds.putOff();
        assertEquals(10, rounds.next());
        rounds.putOff();
        assertFalse(rounds.isLeft());
    }

    @Test
    void what_is_mended_is_tried_at_once_and_costs_no_round() {
        Rounds rounds = new Rounds(List.of(5));
        rounds.atOnce();
        rounds.putOff();
        assertEquals(0, rounds.next());
        rounds.putOff();
        assertEquals(5, rounds.next());
        rounds.atOnce();
        assertTrue(rounds.isLeft());
        assertEquals(0, rounds.next());
    }
}
