package mahnlauf.formats.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Stage;
import mahnlauf.formats.base.BadValueException;

/**
 * What other programs call the stages of dunning, English and German.
 *
 * <p>Where a word could mean two stages the lower one is read: the debtor gets a letter more, never
 * one less. So only a letter that calls itself the last one counts as final notice, and a bare
 * level 1 as the friendly reminder.
 */
final class StageWords {

    private static final Map<String, Stage> WORDS = words();

    private StageWords() {}

    private static Map<String, Stage> words() {
        Map<String, Stage> words = new HashMap<>();
        put(words, Stage.NONE, "", "0", "none", "keine", "kein", "nein", "no", "keinemahnung");
        put(words, Stage.NONE, "nichtgemahnt", "ungemahnt", "offen", "mahnstufe0", "stufe0");
        put(words, Stage.REMINDER, "reminder", "paymentreminder", "firstreminder", "1streminder");
        put(words, Stage.REMINDER, "zahlungserinnerung", "erinnerung", "erinnert", "1erinnerung");
        put(words, Stage.REMINDER, "1zahlungserinnerung", "freundlichezahlungserinnerung");
        put(words, Stage.REMINDER, "freundlicheerinnerung", "2zahlungserinnerung", "2erinnerung");
        put(words, Stage.REMINDER, "1", "mahnstufe1", "stufe1", "level1");
        put(words, Stage.DUNNING, "dunning", "dunningletter", "mahnung", "gemahnt");
        put(words, Stage.DUNNING, "1mahnung", "erstemahnung", "mahnung1", "firstdunning");
        put(words, Stage.DUNNING, "2mahnung", "zweitemahnung", "mahnung2", "seconddunning");
        put(words, Stage.DUNNING, "3mahnung", "drittemahnung", "mahnung3", "thirddunning");
        put(words, Stage.DUNNING, "2", "mahnstufe2", "stufe2", "level2");
        put(words, Stage.DUNNING, "3", "mahnstufe3", "stufe3", "level3");
        put(words, Stage.FINAL_NOTICE, "finalnotice", "lastnotice", "finaldemand");
        put(words, Stage.FINAL_NOTICE, "letztemahnung", "letztmaligemahnung");
        put(words, Stage.FINAL_NOTICE, "letztezahlungsaufforderung", "letztemahnungmitfrist");
        put(words, Stage.FINAL_NOTICE, "inkassoandrohung", "mahnungmitinkassoandrohung");
        put(words, Stage.COLLECTION, "collection", "collectionagency", "debtcollection");
        put(words, Stage.COLLECTION, "inkasso", "iminkasso", "aninkasso", "inkassouebergabe");
        put(words, Stage.COLLECTION, "mahnbescheid", "gerichtlichesmahnverfahren");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Stage> words, Stage stage, String... some) {
        for (String word : List.of(some)) {
            if (words.put(word, stage) != null) {
                throw new IllegalStateException("'" + word + "' stands twice");
            }
        }
    }

    static Stage of(String cell) throws BadValueException {
        Stage stage = WORDS.get(HeaderWords.fold(cell));
        if (stage == null) {
            throw new BadValueException(
                    BadValueException.quoted(cell)
                            + " is no stage that is known of another system; expected none,"
                            + " reminder (Zahlungserinnerung), dunning (1. Mahnung, 2. Mahnung),"
                            + " final_notice (letzte Mahnung) or collection (Inkasso)");
        }
        return stage;
    }
}
