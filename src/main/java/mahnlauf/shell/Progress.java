package mahnlauf.shell;

import java.io.PrintStream;

/**
 * Says how far a long stage is: a line that updates on a terminal, a plain line every few seconds
 * otherwise. Short stages say nothing.
 */
public final class Progress {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 5_000_000_000L;
    private static final int LOOK_EVERY = 256;

    private final PrintStream err;
    private final boolean terminal;
    private String what = "";
    private String unit = "";
    private long count;
    private long nextLine;
    private boolean lineOpen;

    public Progress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** The launcher knows whether standard error is a terminal; Java cannot tell. */
    public static Progress onStandardError() {
        return new Progress(System.err, Boolean.getBoolean("mahnlauf.terminal"));
    }

    public void begin(String stage, String countedUnit) {
        end();
        what = stage;
        unit = countedUnit;
        count = 0;
        nextLine = System.nanoTime() + interval();
    }

    /** One more is done. */
    public void tick() {
        count++;
        if (count % LOOK_EVERY == 0 && System.nanoTime() >= nextLine) {
            nextLine = System.nanoTime() + interval();
            print();
        }
    }

    private void print() {
        String line = what + ": " + count + " " + unit;
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            lineOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Clears the updating line. */
    public void end() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            err.flush();
            lineOpen = false;
        }
    }

    private long interval() {
        return terminal ? TERMINAL_NANOS : PLAIN_NANOS;
    }
}
