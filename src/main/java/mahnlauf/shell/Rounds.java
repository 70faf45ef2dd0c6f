package mahnlauf.shell;

import java.util.List;

/**
 * How often one night knocks at a server that is away or says "later": after each of these waits,
 * everything that still waits is tried once more; then it is left for the next night.
 */
final class Rounds {

    private final List<Integer> waits;
    private int round;
    private boolean putOff;
    private boolean away;
    private boolean mended;

    /**
     * @param waits before the second, third … round, in seconds
     */
    Rounds(List<Integer> waits) {
        this.waits = List.copyOf(waits);
    }

    /** A mail was not taken for now. */
    void putOff() {
        putOff = true;
    }

    /** The server does not take any mail: the rest of this round is not even tried. */
    void serverAway() {
        away = true;
        putOff = true;
    }

    boolean isServerAway() {
        return away;
    }

    /** What kept a mail back is mended: it is tried again at once, and this counts as no round. */
    void atOnce() {
        mended = true;
    }

    /** Whether a mail waits that this night tries again. */
    boolean isLeft() {
        return mended || (putOff && round < waits.size());
    }

    /** Begins the next round: returns how many seconds to wait before it. */
    int next() {
        boolean waits = putOff && round < this.waits.size();
        int seconds = mended || !waits ? 0 : this.waits.get(round++);
        mended = false;
        putOff = false;
        away = false;
        return seconds;
    }
}
