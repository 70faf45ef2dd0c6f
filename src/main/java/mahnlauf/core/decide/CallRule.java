package mahnlauf.core.decide;

/**
 * How often somebody who is not reached is called, before a letter asks him to call back.
 *
 * @param maxTries calls in all, the first one included
 */
public record CallRule(int maxTries) {

    /** As the settings have it when nobody says otherwise. */
    public static final CallRule STANDARD = new CallRule(3);
}
