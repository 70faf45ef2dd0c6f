package mahnlauf.shell.sources;

/**
 * What looks on while a source is polled.
 *
 * @param poll the end of it, and what went wrong
 * @param names the files that were passed over
 * @param unread the mails that were passed over
 */
public record Watchers(PollWatch poll, PlainNames names, UnreadOfAllowed unread) {

    public Watchers(AllowedSenders senders) {
        this(new PollWatch(), new PlainNames(), new UnreadOfAllowed(senders));
    }

    /** Before the next source. */
    public void reset() {
        poll.reset();
        names.reset();
        unread.reset();
    }
}
