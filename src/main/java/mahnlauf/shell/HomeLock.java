package mahnlauf.shell;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run per home. Whoever comes second waits for the first; the operating system lets go when the
 * holder's process ends, however it ends.
 */
public final class HomeLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HomeLock.class);

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The file that is locked; it stays when the lock is let go. */
    public static Path file(Home home) {
        return home.data().resolve("run.lock");
    }

    public static HomeLock take(Home home) throws IOException {
        Files.createDirectories(home.data());
        FileChannel channel =
                FileChannel.open(file(home), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            LOG.warn("Another run is at work in this home; waiting for it to end.");
            lock = channel.lock();
        }
        if (!lock.isValid()) {
            throw new IOException("The lock of " + home.data() + " was lost");
        }
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
