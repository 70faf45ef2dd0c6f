package mahnlauf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.age.Buckets;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.model.Stage;
import mahnlauf.shell.Home;
import mahnlauf.shell.Setting;
import mahnlauf.shell.Settings;
import org.junit.jupiter.api.Test;

/** README.md says what the program does; {@code ReadmeIT} runs its commands. */
class ReadmeTest {

    private static final Pattern ROUTE_ID = Pattern.compile("(?m)^    id: (\\S+)$");
    private static final Pattern DIRECT = Pattern.compile("- to: direct:(\\S+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    private final Readme readme;

    ReadmeTest() throws IOException {
        readme = Readme.read();
    }

    @Test
    void the_picture_shows_the_stages_of_the_night_in_order() throws IOException {
        String map = Files.readString(Path.of("routes/0-night.camel.yaml"));
        String night = map.substring(0, map.indexOf("night-without-delivery"));
        List<String> stages = DIRECT.matcher(night).results().map(r -> r.group(1)).toList();
        String drawn = String.join(" → ", stages).replace("pull", "pull → inbox");
        assertEquals(drawn, picture().get(0));
    }

    @Test
    void every_door_of_the_picture_is_a_route() throws IOException {
        String deliver = Files.readString(Path.of("routes/5-deliver.camel.yaml"));
        Set<String> routes =
                ROUTE_ID.matcher(deliver)
                        .results()
                        .map(r -> r.group(1))
                        .collect(Collectors.toSet());
        String doors = picture().get(2).replace("└→", "").strip();
        List<String> drawn = Arrays.asList(doors.split(" \\| ", -1));
        assertEquals(6, drawn.size(), doors);
        assertTrue(routes.containsAll(drawn), drawn + " in " + routes);
    }

    private List<String> picture() {
        return readme.blocks("picture").get(0).lines();
    }

    @Test
    void the_rules_are_those_of_the_ladder() throws IOException {
        Policy policy = Settings.load(new Home(Path.of(".")), Map.of(), Map.of()).policy();
        Buckets buckets = Buckets.of(policy.thresholds());
        List<List<String>> told =
                readme.table("| stage | from day |").stream().map(r -> r.subList(0, 3)).toList();
        List<List<String>> real =
                Stream.of(Stage.REMINDER, Stage.DUNNING, Stage.FINAL_NOTICE, Stage.COLLECTION)
                        .map(
                                stage ->
                                        List.of(
                                                stage.code(),
                                                "" + policy.threshold(stage),
                                                buckets.of(policy.threshold(stage)).code()))
                        .toList();
        assertEquals(real, told);
    }

    @Test
    void the_figures_of_the_rules_are_the_defaults() {
        assertAll(
                Stream.of(
                                "deadline of %s days:final_notice.deadline_days",
                                "no higher waits %s days:letters.min_gap_days",
                                "for less than %s nothing:letters.min_amount",
                                "lump sum of %s once:fees.business",
                                "consumer owes %s for a:fees.consumer",
                                "by post and %s by e-mail:fees.consumer_email",
                                "older than %s days:statements.max_age_days")
                        .map(rule -> () -> assertSays(rule)));
    }

    private void assertSays(String rule) {
        String key = rule.substring(rule.indexOf(':') + 1);
        String standard =
                Arrays.stream(Setting.values())
                        .filter(setting -> setting.key().equals(key))
                        .map(Setting::standard)
                        .findFirst()
                        .orElseThrow();
        String said = rule.substring(0, rule.indexOf(':')).replace("%s", standard);
        String flowing = readme.text().replaceAll("\\s+", " ");
        assertTrue(flowing.contains(said), "README.md does not say: " + said);
    }

    @Test
    void the_settings_are_those_of_the_program() {
        List<List<String>> real =
                Arrays.stream(Setting.values())
                        .map(s -> List.of(s.key(), s.standard(), s.meaning().replace("`", "")))
                        .toList();
        assertEquals(real, readme.table("| key | default | meaning |"));
    }

    @Test
    void its_samples_are_lines_of_the_shipped_files() {
        List<Readme.Block> samples =
                readme.blocks("csv", "text").stream()
                        .filter(block -> block.sampleOf().startsWith("src/"))
                        .toList();
        assertFalse(samples.isEmpty());
        assertAll(
                samples.stream()
                        .map(
                                sample ->
                                        () -> {
                                            Path file = Path.of(sample.sampleOf());
                                            String text =
                                                    Files.readString(
                                                            file, StandardCharsets.ISO_8859_1);
                                            for (String line : sample.lines()) {
                                                assertTrue(contains(text, line), line);
                                            }
                                        }));
    }

    /** In whichever of the two encodings the file has. */
    private static boolean contains(String latin, String line) {
        String asUtf8 =
                new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return latin.contains(line) || latin.contains(asUtf8);
    }

    @Test
    void its_links_lead_somewhere() {
        List<String> links = LINK.matcher(readme.text()).results().map(r -> r.group(1)).toList();
        assertFalse(links.isEmpty());
        assertAll(links.stream().map(l -> () -> assertTrue(Files.exists(Path.of(l)), l)));
    }

    @Test
    void its_test_command_is_the_one_that_ci_runs() throws IOException {
        assertTrue(readme.blocks("sh").get(0).lines().contains("mvn -q verify"));
        assertTrue(Files.readString(Path.of(".ci/run")).contains("mvn -q -B verify"));
    }
}
