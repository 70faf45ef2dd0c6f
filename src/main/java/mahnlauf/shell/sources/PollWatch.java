package mahnlauf.shell.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailConsumer;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;

/** Lets a source be polled once a night, knows when that is over, and keeps what went wrong. */
public final class PollWatch implements PollingConsumerPollStrategy, ExceptionHandler {

    private static final long LOOK_MILLIS = 200;

    private final List<Throwable> faults = new ArrayList<>();
    private CountDownLatch ended = new CountDownLatch(0);
    private boolean polling;
    private int polled;

    /** The next poll is the one that counts. */
    public synchronized void reset() {
        faults.clear();
        polled = 0;
        polling = false;
        ended = new CountDownLatch(1);
    }

    /** Waits for the end of the poll; false: it is not over in time, or nobody waits any longer. */
    public boolean await(Duration most, BooleanSupplier givesUp) throws InterruptedException {
        CountDownLatch end = latch();
        long deadline = System.nanoTime() + most.toNanos();
        while (!givesUp.getAsBoolean() && System.nanoTime() < deadline) {
            if (end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private synchronized CountDownLatch latch() {
        return ended;
    }

    public synchronized List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /** Files or mails that the poll found. */
    public synchronized int polled() {
        return polled;
    }

    @Override
    public synchronized boolean begin(Consumer consumer, Endpoint endpoint) {
        boolean first = !polling && ended.getCount() > 0;
        polling = true;
        return first;
    }

    @Override
    public synchronized void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        // A mailbox that is there but cannot be opened is passed over without a word.
        if (consumer instanceof MailConsumer mail && !mail.isConsumerReady()) {
            add(new IllegalStateException("the mail folder cannot be opened for reading"));
        }
        polled = polledMessages;
        ended.countDown();
    }

    @Override
    public synchronized boolean rollback(
            Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        add(cause);
        ended.countDown();
        return false;
    }

    @Override
    public void handleException(Throwable fault) {
        add(fault);
    }

    @Override
    public void handleException(@Nullable String message, Throwable fault) {
        add(fault);
    }

    @Override
    public void handleException(
            @Nullable String message, @Nullable Exchange exchange, Throwable fault) {
        add(fault);
    }

    /** What ended the poll is told twice; once it is over, nothing more belongs to it. */
    private synchronized void add(Throwable fault) {
        boolean known = faults.stream().anyMatch(f -> f == fault);
        if (!known && ended.getCount() > 0 && !(fault instanceof LeftThereException)) {
            faults.add(fault);
        }
    }
}
