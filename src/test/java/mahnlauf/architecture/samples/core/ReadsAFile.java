package mahnlauf.architecture.samples.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ReadsAFile {
    private ReadsAFile() {}

    static String content(Path file) throws IOException {
        return Files.readString(file);
    }
}
