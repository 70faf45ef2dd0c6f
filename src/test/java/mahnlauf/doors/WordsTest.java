package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the templates: each language has its own, and each thing one name. */
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Words with a capital, as German nouns have; code has none. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w${.])\\p{Lu}\\p{L}{2,}");

    private static final Pattern GERMAN =
            Pattern.compile("(?U)\\b(und|der|das|mit|von|für|wird|ist|nicht|oder|vom|zum|bei)\\b");

    private static final Pattern CODE = Pattern.compile("<#--.*?-->|\\$\\{[^}]*}", Pattern.DOTALL);

    /** What both languages call so, or what English keeps (see the glossary). */
    private static final Set<String> IN_BOTH =
            Set.of(
                    "Art",
                    "BGB",
                    "BIC",
                    "DSO",
                    "GiroCode",
                    "IBAN",
                    "Mahnbescheid",
                    "Name",
                    "PDF",
                    "Rate",
                    "Will");

    static Stream<String> english() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES.resolve("en"))) {
            // The fields of the court's form keep their German names, its English stands beside.
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("court_sheet.ftl"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void an_english_template_keeps_no_word_of_the_german_one(String name) throws IOException {
        Set<String> both = found(WORD, "en", name);
        both.retainAll(found(WORD, "de", name));
        both.removeAll(IN_BOTH);
        both.addAll(found(GERMAN, "en", name));
        assertEquals(Set.of(), both);
    }

    @Test
    void the_patterns_know_a_german_word_where_they_see_one() throws IOException {
        assertTrue(found(WORD, "de", "names.ftl").contains("Zahlungserinnerung"));
        assertTrue(found(GERMAN, "de", "call_sheet.ftl").contains("und"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void all_that_a_page_may_name_has_a_name(String language, @TempDir Path folder)
            throws IOException {
        assertEquals(codes(ActionKind.values()), names("kindNames", language, folder).keySet());
        assertEquals(codes(Stage.values()), names("stageNames", language, folder).keySet());
        assertEquals(
                codes(Action.Channel.values()), names("channelNames", language, folder).keySet());
    }

    @Test
    void a_language_of_the_user_without_names_uses_the_german_ones(@TempDir Path folder)
            throws IOException {
        assertEquals("Mahnung", names("kindNames", "fr", folder).get("dunning"));
        assertEquals("dunning letter", names("kindNames", "en", folder).get("dunning"));
    }

    private static Map<String, String> names(String list, String language, Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("layout"));
        Files.writeString(
                folder.resolve("layout/all.ftl"),
                "<#include \"/layout/names.ftl\"><#list LIST as code, name>${code}=${name}\n</#list>"
                        .replace("LIST", list));
        String all = new Templates(folder).fill("layout/all.ftl", Map.of("language", language));
        return all.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Set<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern words, String language, String name)
            throws IOException {
        Path file = TEMPLATES.resolve(language).resolve(name);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<String> found =
                words.matcher(CODE.matcher(text).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        return new TreeSet<>(found);
    }
}
