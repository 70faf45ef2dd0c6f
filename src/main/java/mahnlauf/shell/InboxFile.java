package mahnlauf.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was found, before it was read.
 *
 * @param name relative to the inbox, with slashes; a member of a zip stands under the zip's name
 * @param size in bytes, and {@code modified} in milliseconds: both tell whether it was still
 *     written
 */
record InboxFile(Path path, String name, String sha256, long size, long modified) {

    private static final int BUFFER = 1 << 16;

    static InboxFile of(Path path, String name) throws IOException {
        long size = Files.size(path);
        long modified = Files.getLastModifiedTime(path).toMillis();
        return new InboxFile(path, name, hash(path), size, modified);
    }

    boolean changedSince() throws IOException {
        return !Files.exists(path)
                || Files.size(path) != size
                || Files.getLastModifiedTime(path).toMillis() != modified;
    }

    private static String hash(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
