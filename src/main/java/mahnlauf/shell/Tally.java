package mahnlauf.shell;

/** What one stage did with everything that it was given; a lost count stops the night. */
public record Tally(String stage, long given, long done, long left) {

    public Tally {
        if (given != done + left) {
            throw new IllegalStateException(
                    stage + " lost count: " + given + " != " + done + " + " + left);
        }
    }

    /** The log line: {@code reconcile: 80 given = 76 done + 4 left to a person}. */
    public String sentence(String doneWord, String leftWord) {
        return stage
                + ": "
                + given
                + " given = "
                + done
                + " "
                + doneWord
                + " + "
                + left
                + " "
                + leftWord;
    }
}
