package mahnlauf.shell;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits, but not when the process was told to stop. */
final class Pause {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final BooleanSupplier closing;

    Pause(BooleanSupplier closing) {
        this.closing = closing;
    }

    /** Returns once so many seconds are over, or the process is to stop. */
    void seconds(int seconds) {
        nanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    /** Returns once so many nanoseconds are over, or the process is to stop. */
    void nanos(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            for (long left = nanos; left > 0 && !closing.getAsBoolean(); ) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, LOOK_NANOS));
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts wants the end of waiting
        }
    }
}
