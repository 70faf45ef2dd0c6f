package mahnlauf.shell.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiFunction;

/**
 * Puts what one night fetches into the inbox: whole, under a clean name, beside what lies there. A
 * file is on the disk before its source may forget it.
 */
public final class Landing {

    private static final String PARTS = ".pull-*.part";
    private static final int BUFFER = 1 << 16;
    private static final int MEGA = 20;

    private final Path inbox;
    private final String source;
    private final Allowance allowance;
    private final BiFunction<Path, String, Path> freeName;
    private int files;
    private long bytes;
    private int parts;
    private volatile boolean closed;

    /**
     * How much one night fetches from one source; what is beyond is left for the next.
     *
     * @param files in all
     * @param bytes in all
     * @param fileBytes of one file
     */
    public record Allowance(int files, long bytes, long fileBytes) {}

    /**
     * @param source in which the parts differ from those of another source
     * @param freeName a path in the folder that no file has, like the name
     */
    public Landing(
            Path inbox,
            String source,
            Allowance allowance,
            BiFunction<Path, String, Path> freeName) {
        this.inbox = inbox;
        this.source = source;
        this.allowance = allowance;
        this.freeName = freeName;
    }

    /** A file that is here, but that the night does not see yet. */
    public record Parcel(Path part, String name) {}

    /** Removes what a night that died had half fetched. */
    public static void sweep(Path inbox) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(inbox, PARTS)) {
            for (Path part : left) {
                Files.deleteIfExists(part);
            }
        }
    }

    /**
     * Fetches one file.
     *
     * @param name as its source has it, in whatever form
     * @param size that the source told before, in bytes; negative: it told none
     * @throws LeftThereException if the file is too much for a night or changed meanwhile
     */
    public Parcel receive(String name, long size, InputStream content)
            throws IOException, LeftThereException {
        refuseMore();
        refuseSize(size);
        Path part = inbox.resolve(PARTS.replace("*", source + "-" + ++parts));
        boolean whole = false;
        try {
            long received = copy(content, part);
            if (size >= 0 && received != size) {
                throw new LeftThereException(
                        "changed while it was fetched (" + size + " bytes, then " + received + ")");
            }
            whole = true;
            return new Parcel(part, LandingName.of(name));
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Shows the file to the night, under its own name or one with -2, -3 … */
    public Path appear(Parcel parcel) throws IOException, LeftThereException {
        refuseMore();
        Path place = Files.move(parcel.part(), freeName.apply(inbox, parcel.name()));
        syncFolder();
        files++;
        return place;
    }

    public void drop(Parcel parcel) throws IOException {
        Files.deleteIfExists(parcel.part());
    }

    /** Nothing lands any more, whoever is still at it. */
    public void close() {
        closed = true;
    }

    public int files() {
        return files;
    }

    private long copy(InputStream content, Path part) throws IOException, LeftThereException {
        long received = 0;
        try (FileChannel file =
                        FileChannel.open(
                                part,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                received += n;
                bytes += n;
                refuseSize(received);
                out.write(buffer, 0, n);
            }
            file.force(true);
        }
        return received;
    }

    private void refuseMore() throws LeftThereException {
        if (closed) {
            throw new LeftThereException("came too late for this night");
        }
        if (files >= allowance.files()) {
            throw new LeftThereException(
                    "is one more than the "
                            + allowance.files()
                            + " files that a night fetches (sources.max_files); the next one"
                            + " goes on");
        }
    }

    private void refuseSize(long size) throws LeftThereException {
        if (closed) {
            throw new LeftThereException("came too late for this night");
        }
        if (size > allowance.fileBytes()) {
            throw new LeftThereException(
                    "is larger than the "
                            + (allowance.fileBytes() >> MEGA)
                            + " MB that a file may have (limits.file_mb)");
        }
        if (Math.max(bytes, size) > allowance.bytes()) {
            throw new LeftThereException(
                    "is beyond the "
                            + (allowance.bytes() >> MEGA)
                            + " MB that a night fetches (sources.max_mb)");
        }
    }

    /**
     * The new name survives a power cut; a system that cannot do so for a folder does it itself.
     */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(inbox, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notHere) {
            return;
        }
    }
}
