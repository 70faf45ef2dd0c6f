package mahnlauf.core.model;

import java.time.LocalDate;

/**
 * How far another program had dunned an invoice when the books first saw it.
 *
 * @param stage the stage of its last letter, never {@link Stage#NONE}
 * @param lastLetterOn the date of that letter
 */
public record EarlierDunning(Stage stage, LocalDate lastLetterOn) {

    public EarlierDunning {
        if (stage == Stage.NONE) {
            throw new IllegalArgumentException("No letter has no date: " + lastLetterOn);
        }
    }
}
