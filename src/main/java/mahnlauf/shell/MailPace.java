package mahnlauf.shell;

/**
 * How fast mails may leave: evenly, so that no minute has more than the provider allows. Time comes
 * from a clock that only counts up, in nanoseconds.
 */
final class MailPace {

    private static final long MINUTE = 60_000_000_000L;

    private final long gap;
    private boolean begun;
    private long next;

    /**
     * @param perMinute most mails a minute; 0: as fast as the server takes them
     */
    MailPace(int perMinute) {
        gap = perMinute == 0 ? 0 : MINUTE / perMinute;
    }

    /** How long to wait, in nanoseconds, before a mail that is ready at {@code now}. */
    long waitNanos(long now) {
        long at = begun ? Math.max(now, next) : now;
        begun = true;
        next = at + gap;
        return at - now;
    }
}
