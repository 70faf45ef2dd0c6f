package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked cases of statutes, courts and standards, by their ids: those that {@code calc} can
 * answer as its user would ask them, the others with the reason.
 */
class LawCasesTest {

    private static final int CASES = 132;
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir Path home;

    /** One line of cases.txt. */
    record Case(String id, String call, String expected) {

        static Case of(String line) {
            int first = line.indexOf(" | ");
            int last = line.lastIndexOf(" | ");
            return new Case(
                    line.substring(0, first).strip(),
                    line.substring(first + 3, last).strip(),
                    line.substring(last + 3).strip());
        }

        List<String> words() {
            return WORD.matcher(call)
                    .results()
                    .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                    .toList();
        }

        @Override
        public String toString() {
            return id + ": calc " + call;
        }
    }

    static List<Case> cases() throws IOException {
        return lines("cases.txt").map(Case::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_worked_case_comes_out_as_published(Case worked) {
        List<String> call = new ArrayList<>(List.of("calc"));
        call.addAll(worked.words());
        call.addAll(List.of("--home", home.toString()));
        Shout said = Shout.of(call.toArray(String[]::new));
        List<String> wanted = Arrays.asList(worked.expected().split("; ", -1));
        if (wanted.get(0).equals("exit 2")) {
            assertEquals(2, said.code(), said.out());
            assertTrue(said.err().contains(wanted.get(1)), said.err());
            return;
        }
        assertEquals(0, said.code(), said.err());
        wanted.forEach(field -> assertHolds(said.out(), field));
    }

    private static void assertHolds(String answer, String wanted) {
        String[] field = wanted.split("=", 2);
        boolean ofLine = field[0].startsWith("line.");
        String name = ofLine ? field[0].substring("line.".length()) : field[0];
        String lines = answer.replaceAll("(?s).*\"lines\": \\[(.*?)].*", "$1");
        String where = ofLine ? lines : answer.replaceAll("(?s)\"lines\": \\[.*?], ", "");
        List<String> found = new ArrayList<>();
        Matcher hit = Pattern.compile('"' + name + "\": (?:\"([^\"]*)\"|([^,}]*))").matcher(where);
        while (hit.find()) {
            found.add(hit.group(1) == null ? hit.group(2) : hit.group(1));
        }
        assertTrue(
                ofLine ? found.contains(field[1]) : found.equals(List.of(field[1])),
                () -> wanted + " is not in " + answer);
    }

    /** Who takes a case away must say where it went. */
    @Test
    void no_case_of_the_collection_is_missing() throws IOException {
        Map<String, Integer> told = new TreeMap<>();
        cases().forEach(c -> told.put(c.id(), 1));
        elsewhere().keySet().forEach(id -> told.merge(id, 2, Integer::sum));
        List<String> all =
                IntStream.rangeClosed(1, CASES).mapToObj(n -> "AC-%03d".formatted(n)).toList();
        assertEquals(all, List.copyOf(told.keySet()));
        assertTrue(
                told.values().stream().allMatch(n -> n < 3), () -> "both here and there: " + told);
        assertEquals(99, cases().stream().map(Case::id).distinct().count());
    }

    @Test
    void a_case_that_is_tested_elsewhere_names_a_test_that_exists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<String> tests = files.map(file -> String.valueOf(file.getFileName())).toList();
            for (String reason : elsewhere().values()) {
                Matcher named = Pattern.compile(": (\\w+Test)$").matcher(reason);
                if (named.find()) {
                    assertTrue(tests.contains(named.group(1) + ".java"), reason);
                }
            }
        }
    }

    private static Map<String, String> elsewhere() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        lines("elsewhere.txt")
                .forEach(line -> reasons.put(line.substring(0, 6), line.substring(9).strip()));
        return reasons;
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LawCasesTest.class.getResourceAsStream("/law/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList()
                            .stream();
        }
    }
}
