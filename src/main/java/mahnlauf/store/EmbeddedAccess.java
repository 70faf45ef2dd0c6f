package mahnlauf.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** The password of the embedded ledger and the port on which the process at work serves readers. */
final class EmbeddedAccess {

    private static final String PORT = "server.port";

    private EmbeddedAccess() {}

    /** The random password of this home's ledger; made once, readable by the owner alone. */
    static String key(Path data) throws IOException {
        Path file = data.resolve("key");
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        try {
            publish(file, HexFormat.of().formatHex(random), false);
        } catch (FileAlreadyExistsException e) {
            // Another process made it in the same moment: its key counts.
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** Tells readers where the process at work serves them. */
    static Path announce(Path data, int port) throws IOException {
        Path file = data.resolve(PORT);
        publish(file, Integer.toString(port), true);
        return file;
    }

    /** Where the process at work serves readers, if one said so (it may have been killed since). */
    static Optional<String> serverUrl(Path data) throws IOException {
        try {
            int port =
                    Integer.parseInt(
                            Files.readString(data.resolve(PORT), StandardCharsets.US_ASCII)
                                    .strip());
            return Optional.of("jdbc:h2:tcp://127.0.0.1:" + port + "/./mahnlauf");
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Written aside and renamed, so that nobody reads half of it. */
    private static void publish(Path file, String text, boolean replace) throws IOException {
        Path part =
                Files.createTempFile(
                        file.getParent(), file.getFileName().toString(), ".tmp", ownerOnly());
        Files.writeString(part, text, StandardCharsets.US_ASCII);
        if (replace) {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(file, part); // fails where the file exists, unlike a rename
        } catch (UnsupportedOperationException e) {
            Files.copy(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)};
    }
}
