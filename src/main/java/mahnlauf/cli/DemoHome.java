package mahnlauf.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import mahnlauf.shell.Home;
import mahnlauf.shell.HomeLock;
import org.jspecify.annotations.Nullable;

/** Makes the folder in which the demo plays; what another demo left there goes, nothing else. */
final class DemoHome {

    private static final String MARKER = "demo-home.txt";
    private static final String MARKER_TEXT =
            """
            This folder belongs to `mahnlauf demo`: the next demo empties it and begins anew.
            Remove this file to keep the folder.
            """;

    private DemoHome() {}

    /**
     * An empty home.
     *
     * @throws UsageException if the folder holds something that is not a demo's
     */
    static Home make(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            refuseForeign(folder);
            empty(folder);
        }
        Home home = new Home(folder);
        Files.createDirectories(home.inbox());
        Files.writeString(folder.resolve(MARKER), MARKER_TEXT);
        return home;
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("--home " + folder + " is no folder. Name a new one.");
        }
        boolean ours = Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
        if (!ours && !isEmpty(folder)) {
            throw new UsageException(
                    "--home "
                            + folder
                            + " is not empty and was not made by a demo (there is no "
                            + MARKER
                            + "). Nothing was touched; name a new folder.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Waits for a night that is at work there; its lock stays, the rest goes, the marker last. */
    @SuppressWarnings("try") // the lock is held, not used
    private static void empty(Path folder) throws IOException {
        try (HomeLock lock = HomeLock.take(new Home(folder))) {
            Files.walkFileTree(folder, new Emptying(folder));
        }
    }

    private static final class Emptying extends SimpleFileVisitor<Path> {

        private final Path root;

        Emptying(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            boolean marker = file.equals(root.resolve(MARKER));
            if (!marker && !file.equals(HomeLock.file(new Home(root)))) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (!folder.equals(root) && isEmpty(folder)) {
                Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
