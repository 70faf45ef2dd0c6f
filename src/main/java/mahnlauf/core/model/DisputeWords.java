package mahnlauf.core.model;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which people write that a customer disputes what he is asked to pay, in German and
 * English. A dispute has consequences (a claim is called back from the agency), so a word beside
 * which stands that it is none, or none any more, is doubtful and counts for nothing.
 */
public final class DisputeWords {

    private static final Pattern DISPUTE =
            words(
                    "bestreite\\p{L}*|bestritt\\p{L}*|strittig\\p{L}*|streitig\\p{L}*"
                            + "|reklamation(?:en)?|reklamier\\p{L}*"
                            + "|mangel(?!\\s+an\\b)|mangelhaft\\p{L}*|m(?:ä|ae)ngeln?"
                            + "|m(?:ä|ae)ngel(?:r(?:ü|ue)ge|anzeige)n?|sachm(?:a|ä|ae)ngel"
                            + "|widerspruchs?|widerspr(?:ü|ue)chen?|widersprochen|widersprich\\p{L}*"
                            + "|einw(?:a|ä|ae)nde?n?|einwendung(?:en)?|einspruch|einspr(?:ü|ue)che"
                            + "|beanstand\\p{L}*|beschwerde"
                            + "|disput(?:e|es|ed|ing)|complaints?|complain(?:s|ed|ing)?"
                            + "|defects?|defective|objections?");

    private static final String DONE =
            "erledigt|geklärt|zurückgezogen|zurückgenommen|beigelegt|behoben|ausgeräumt|gelöst"
                    + "|resolved|settled|solved|withdrawn|dropped|fixed|remedied|cleared";

    /** Says that there is none: "kein Widerspruch"; "nicht behoben" says the opposite. */
    private static final Pattern NONE =
            words(
                    "(?:nicht|nie|niemals|not|never|\\p{L}+n['’]t)(?!\\s+(?:mehr\\s+|yet\\s+)?(?:"
                            + DONE
                            + "))|kein\\p{L}*|ohne|weder|nichts|nein|no|none|without|neither|nor");

    private static final Pattern OVER = words(DONE);

    /** What is to be settled is not settled yet. */
    private static final Pattern STILL =
            words(
                    "bis|wird|werden|muss|müssen|soll|sollen|nicht|noch|until|till|will|must|being"
                            + "|be|not|isn['’]t|yet");

    /** What is disputed or lacking is something else than our claim. */
    private static final Pattern ELSEWHERE =
            words("lastschrift\\p{L}*|sepa|mandat\\p{L}*|werbung|newsletter|lebensunterhalt");

    /** A comma, a stop, or a word with which another thought begins. */
    private static final Pattern NEXT_CLAUSE =
            Pattern.compile(
                    "[,;.!()]|:(?!\\s*(?:kein|none|no\\b|nein))|\\s[-–—]\\s"
                            + "|\\b(?:weil|da|denn|aber|dass|obwohl|because|but|since)\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DisputeWords() {}

    /**
     * A word of dispute in a text.
     *
     * @param word as it was written
     * @param doubt what beside it says that it may be none; empty where nothing does
     */
    public record Found(String word, String doubt) {

        /** Whether nothing speaks against it. */
        public boolean isSure() {
            return doubt.isEmpty();
        }
    }

    /** The first word that surely means a dispute; else the first doubtful one, if there is any. */
    public static Optional<Found> in(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String whole = doubtAboutAll(composed);
        Optional<Found> doubtful = Optional.empty();
        for (String clause : NEXT_CLAUSE.split(composed, -1)) {
            Matcher word = DISPUTE.matcher(clause);
            if (word.find()) {
                String none = first(NONE, clause);
                Found found = new Found(word.group(), none.isEmpty() ? whole : none);
                if (found.isSure()) {
                    return Optional.of(found);
                }
                doubtful = doubtful.isPresent() ? doubtful : Optional.of(found);
            }
        }
        return doubtful;
    }

    private static String doubtAboutAll(String text) {
        if (text.contains("?")) {
            return "?";
        }
        for (String clause : NEXT_CLAUSE.split(text, -1)) {
            String over = first(OVER, clause);
            if (!over.isEmpty() && !STILL.matcher(clause).find()) {
                return over;
            }
        }
        return first(ELSEWHERE, text);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** Whole words; "unbestritten" and "defect-free" are others. */
    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}-])(?:" + alternatives + ")(?![\\p{L}\\p{N}]|-fre[ei])");
    }
}
