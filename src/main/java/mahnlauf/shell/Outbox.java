package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole: made in the workshop, then renamed into their place. */
final class Outbox {

    private Outbox() {}

    /** What fills a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path file) throws IOException;
    }

    /** Makes the file under the workshop and renames it; what stands there already is replaced. */
    static void put(Home home, Path target, Content content) throws IOException {
        Files.createDirectories(home.workshop());
        Files.createDirectories(target.resolveSibling(""));
        Path part = Files.createTempFile(home.workshop(), "out", ".part");
        try {
            content.writeTo(part);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The same for a path below the folder: {@code bank/konto.xml}. */
    static Path freeBelow(Path folder, String relative) {
        Path wanted = folder.resolve(relative).normalize();
        Path parent = wanted.getParent();
        return free(parent == null ? folder : parent, String.valueOf(wanted.getFileName()));
    }

    /** The name itself, or with -2, -3 … before its ending, that is not taken yet in the folder. */
    static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path free = folder.resolve(name);
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve(stem + "-" + n + ending);
        }
        return free;
    }

    /** What of a text from outside may stand in a file name: letters, digits, - and _. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c ->
                                safe.appendCodePoint(
                                        Character.isLetterOrDigit(c) || c == '-' ? c : '_'));
        return safe.length() <= 60 ? safe.toString() : safe.substring(0, 60);
    }
}
