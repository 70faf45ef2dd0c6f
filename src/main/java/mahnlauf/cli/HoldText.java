package mahnlauf.cli;

import java.util.Locale;
import java.util.Optional;
import mahnlauf.core.model.DisputeWords;
import mahnlauf.core.model.HoldReason;

/** What {@code hold} has understood of a reason, and how to have it otherwise. */
final class HoldText {

    private HoldText() {}

    /** A line about a dispute, or about what sounds like one; empty where there is nothing. */
    static Optional<String> understood(String id, String reason) {
        HoldReason code = HoldReason.ofText(reason);
        String again = "`mahnlauf release " + id + "`, then hold again with a reason that begins ";
        if (code == HoldReason.DISPUTE) {
            String word =
                    DisputeWords.in(reason).map(found -> " ('" + found.word() + "')").orElse("");
            return Optional.of(
                    "Taken as a dispute"
                            + word
                            + ": the next night calls a claim back from the agency and lets a stopped"
                            + " service resume. If it is none: "
                            + again
                            + "with 'by_hand:'.");
        }
        return doubt(reason).map(doubt -> doubt + " If it is one: " + again + "with 'dispute:'.");
    }

    /** Why a word of dispute was not taken for one; empty where it was, or where none stands. */
    static Optional<String> doubt(String reason) {
        boolean said =
                reason.strip().toLowerCase(Locale.ROOT).startsWith(HoldReason.BY_HAND.code());
        if (said || HoldReason.ofText(reason) != HoldReason.BY_HAND) {
            return Optional.empty();
        }
        return DisputeWords.in(reason)
                .map(
                        found ->
                                "Not taken as a dispute, since '"
                                        + found.doubt()
                                        + "' stands beside '"
                                        + found.word()
                                        + "'.");
    }
}
