package mahnlauf.core.reconcile;

import java.util.List;

/**
 * One thing that an entry might settle, and what speaks for and against it, in words.
 *
 * @param what an invoice and its customer; for a return the payment it might undo
 * @param confidence percent
 * @param designated whether the text names it, rightly or not
 * @param chosen whether the entry is booked on it
 */
public record Candidate(
        String what,
        int confidence,
        boolean designated,
        boolean chosen,
        List<String> speakingFor,
        List<String> speakingAgainst) {

    public Candidate {
        speakingFor = List.copyOf(speakingFor);
        speakingAgainst = List.copyOf(speakingAgainst);
    }
}
