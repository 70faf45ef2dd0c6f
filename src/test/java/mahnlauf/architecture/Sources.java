package mahnlauf.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program's own source files, in a fixed order. */
public final class Sources {

    private static final Path ROOT = Path.of("src", "main", "java");

    private Sources() {}

    public static List<Path> ofProgram() throws IOException {
        return javaFilesBelow(ROOT);
    }

    public static List<Path> javaFilesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** The class that a file must hold by its name. */
    public static String className(Path file) {
        String path = ROOT.relativize(file).toString();
        return path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", ".");
    }
}
