package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stories of {@code src/test/nights} through the whole engine: Camel, the ledger, the doors.
 *
 * <p>{@code -Dnights.update=true} writes down what came instead of comparing it: read the
 * difference before you commit it.
 */
class ExampleNightsTest {

    private static final Path STORIES = Path.of("src", "test", "nights");

    @TempDir Path homes;

    @TestFactory
    List<DynamicTest> nights() throws IOException {
        try (Stream<Path> stories = Files.list(STORIES)) {
            List<DynamicTest> tests =
                    stories.filter(Files::isDirectory).sorted().map(this::told).toList();
            assertTrue(tests.size() >= 10, "the stories are there");
            return tests;
        }
    }

    private DynamicTest told(Path story) {
        String name = story.getFileName().toString();
        return DynamicTest.dynamicTest(
                name.replace('-', ' '),
                () -> {
                    ExampleNight nights = new ExampleNight(story, homes.resolve(name));
                    nights.happens();
                    nights.ends(Boolean.getBoolean("nights.update"));
                });
    }
}
