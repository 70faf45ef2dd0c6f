package mahnlauf.doors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that goes into a package; it is read when it is written.
 *
 * @param name as {@code Claim.SentLetter.file} names it
 */
public record Document(String name, Content content) {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public static Document of(String name, byte[] bytes) {
        byte[] kept = bytes.clone();
        return new Document(name, () -> new ByteArrayInputStream(kept));
    }

    public static Document of(String name, Path file) {
        return new Document(name, () -> Files.newInputStream(file));
    }
}
