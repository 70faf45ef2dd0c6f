package mahnlauf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs README's commands with the packaged program; what they print must be what README shows. */
class ReadmeIT {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 300;

    @TempDir private static Path folder;
    private static Readme readme = new Readme("");
    private static String demo = "";

    @BeforeAll
    static void play() throws Exception {
        readme = Readme.read();
        demo = run("demo --home demo-home");
    }

    @Test
    void the_demo_prints_what_readme_shows() {
        assertEquals(shown("demo"), demo);
    }

    @Test
    void every_other_command_prints_what_readme_shows() throws Exception {
        List<Readme.Block> others =
                readme.blocks("console").stream()
                        .filter(block -> !command(block).equals("demo"))
                        .toList();
        assertFalse(others.isEmpty());
        for (Readme.Block block : others) {
            copySamples(command(block));
            assertEquals(shown(command(block)), run(command(block)), command(block));
        }
    }

    @Test
    void its_samples_are_what_the_demo_wrote() throws IOException {
        List<Readme.Block> samples =
                readme.blocks("csv", "text").stream()
                        .filter(block -> block.sampleOf().startsWith("demo-home/"))
                        .toList();
        assertFalse(samples.isEmpty());
        for (Readme.Block sample : samples) {
            List<String> written = Files.readAllLines(folder.resolve(sample.sampleOf()));
            written.set(0, written.get(0).replace("\uFEFF", ""));
            for (String line : sample.lines()) {
                assertTrue(written.contains(line), sample.sampleOf() + " lacks: " + line);
            }
        }
    }

    @Test
    void a_first_night_in_a_folder_of_ones_own_ends_well() throws Exception {
        Files.createDirectories(folder.resolve("mahnungen/inbox"));
        List<String> commands =
                readme.blocks("sh").stream()
                        .flatMap(block -> block.lines().stream())
                        .filter(line -> line.startsWith("./mahnlauf run"))
                        .map(line -> line.replaceAll("^\\./mahnlauf |\\s*#.*$", ""))
                        .toList();
        assertEquals(2, commands.size());
        for (String command : commands) {
            assertTrue(run(command).contains("files: none"), command);
        }
    }

    private static String shown(String command) {
        Readme.Block block =
                readme.blocks("console").stream()
                        .filter(b -> command(b).equals(command))
                        .findFirst()
                        .orElseThrow();
        return String.join("\n", block.lines().subList(1, block.lines().size())) + "\n";
    }

    private static String command(Readme.Block block) {
        return block.lines().get(0).replace("$ ./mahnlauf ", "");
    }

    /** Files of the checkout that a command names are put where it runs. */
    private static void copySamples(String command) throws IOException {
        for (String word : command.split(" ", -1)) {
            if (Files.isRegularFile(ROOT.resolve(word))) {
                Path copy = folder.resolve(word);
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(ROOT.resolve(word), copy);
            }
        }
    }

    /** The standard output of a command that must end with 0. */
    private static String run(String command) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-Dmahnlauf.root=" + ROOT,
                        "-jar",
                        ROOT.resolve("target/mahnlauf.jar").toString()));
        words.addAll(Arrays.asList(command.split(" ", -1)));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("MAHNLAUF_"));
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(ended, command + " did not end");
        assertEquals(0, process.exitValue(), () -> command + ": " + text(err));
        return text(out);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
