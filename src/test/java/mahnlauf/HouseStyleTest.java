package mahnlauf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mahnlauf.architecture.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What STYLE.md asks of source files and a machine can see. */
class HouseStyleTest {

    /** 250 is the aim; beyond this a file tells two stories. */
    private static final int LINES_AT_MOST = 350;

    /** One list with a row for each setting tells one story, however long. */
    private static final Path LIST = Path.of("src/main/java/mahnlauf/shell/Setting.java");

    /** Words that fit any class say nothing about this one. */
    private static final Pattern EMPTY_NAME =
            Pattern.compile(
                    "\\b(?:class|record|interface|enum)\\s+"
                            + "(\\w*(?:Utils?|Helper|Manager|Service|Impl|Processor))\\b");

    @Test
    void no_source_file_is_too_long_to_read() throws IOException {
        assertEquals(Set.of(), tooLong(Sources.ofProgram()));
    }

    @Test
    void no_type_hides_behind_a_name_that_fits_all() throws IOException {
        assertEquals(Set.of(), emptyNames(Sources.ofProgram()));
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() throws IOException {
        assertEquals(Set.of(), unmarkedPackages(Sources.ofProgram()));
    }

    @Test
    void there_are_files_to_look_at() throws IOException {
        assertFalse(Sources.ofProgram().isEmpty());
    }

    @Test
    void a_file_that_breaks_these_rules_is_caught(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("MoneyUtils.java");
        String empty = "\n".repeat(LINES_AT_MOST);
        Files.writeString(file, "package sample;\nfinal class MoneyUtils {}" + empty);
        List<Path> files = Sources.javaFilesBelow(folder);
        assertEquals(Set.of(file + " (" + (LINES_AT_MOST + 1) + " lines)"), tooLong(files));
        assertEquals(Set.of("MoneyUtils in " + file), emptyNames(files));
        assertEquals(Set.of(folder.toString()), unmarkedPackages(files));
    }

    @Test
    void a_package_info_without_words_or_mark_is_caught(@TempDir Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");
        Files.writeString(info, "/** Says what. */\npackage sample;\n");
        assertEquals(Set.of(folder.toString()), unmarkedPackages(List.of(info)));
        Files.writeString(info, "@NullMarked\npackage sample;\n");
        assertEquals(Set.of(folder.toString()), unmarkedPackages(List.of(info)));
        Files.writeString(info, "/** Says what. */\n@NullMarked\npackage sample;\n");
        assertTrue(unmarkedPackages(List.of(info)).isEmpty());
    }

    private static Set<String> tooLong(List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > LINES_AT_MOST && !file.endsWith(LIST)) {
                found.add(file + " (" + lines + " lines)");
            }
        }
        return found;
    }

    private static Set<String> emptyNames(List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files) {
            EMPTY_NAME
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(hit -> found.add(hit.group(1) + " in " + file));
        }
        return found;
    }

    private static Set<String> unmarkedPackages(List<Path> files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : files.stream().map(HouseStyleTest::folder).collect(Collectors.toSet())) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.startsWith("/**") || !text.contains("\n@NullMarked\n")) {
                found.add(folder.toString());
            }
        }
        return found;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
