package mahnlauf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.architecture.HouseRules;
import mahnlauf.architecture.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house of DESIGN.md: who may know whom, and that these rules looked and bite. */
class ArchitectureTest {

    private static final String HOUSE = "mahnlauf";
    private static final String SAMPLES = "mahnlauf.architecture.samples";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(HOUSE);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(SAMPLES);

    @Test
    void every_class_lives_in_a_room_of_the_house() {
        HouseRules.everyClassHasARoom(HOUSE).check(PROGRAM);
    }

    @Test
    void core_knows_nothing_but_the_language() {
        HouseRules.coreKnowsTheLanguageAlone(HOUSE).check(PROGRAM);
    }

    @Test
    void core_asks_no_clock_and_no_chance() {
        HouseRules.coreAsksNoClockAndNoChance(HOUSE).check(PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats", "store", "doors"})
    void formats_store_and_doors_know_core_and_never_each_other(String room) {
        HouseRules.roomKnowsCoreAlone(HOUSE, room).check(PROGRAM);
    }

    @Test
    void camel_is_known_in_shell_and_doors_only() {
        HouseRules.camelStaysInShellAndDoors(HOUSE).check(PROGRAM);
    }

    @Test
    void no_packages_know_each_other_in_a_circle() {
        HouseRules.packagesHaveAnOrder(HOUSE).check(PROGRAM);
    }

    @Test
    void the_rules_look_at_every_source_file() throws IOException {
        Set<String> seen = PROGRAM.stream().map(JavaClass::getName).collect(Collectors.toSet());
        Set<String> unseen = new TreeSet<>();
        for (Path file : Sources.ofProgram()) {
            if (!seen.contains(Sources.className(file))) {
                unseen.add(file.toString());
            }
        }
        assertEquals(Set.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core.model"})
    void a_rule_never_speaks_of_an_empty_room(String room) {
        long inside =
                PROGRAM.stream()
                        .filter(type -> type.getPackageName().startsWith(HOUSE + "." + room))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .count();
        assertTrue(inside > 0, () -> "No class of " + room + " was looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logs", "ReadsAFile", "ThrowsDice"})
    void a_class_of_core_that_reaches_out_is_caught(String sample) {
        assertCaught(HouseRules.coreKnowsTheLanguageAlone(SAMPLES), "core." + sample);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AsksTheClock", "AsksTheSystem", "ThrowsDice"})
    void a_class_of_core_that_asks_clock_or_chance_is_caught(String sample) {
        assertCaught(HouseRules.coreAsksNoClockAndNoChance(SAMPLES), "core." + sample);
    }

    @ParameterizedTest
    @CsvSource({"formats, KnowsTheStore", "doors, KnowsTheShell"})
    void a_room_that_knows_another_is_caught(String room, String sample) {
        assertCaught(HouseRules.roomKnowsCoreAlone(SAMPLES, room), room + "." + sample);
    }

    @Test
    void camel_in_the_store_is_caught() {
        assertCaught(HouseRules.camelStaysInShellAndDoors(SAMPLES), "store.Shelf");
    }

    @Test
    void a_circle_of_packages_is_caught() {
        assertCaught(HouseRules.packagesHaveAnOrder(SAMPLES), "core.a.KnowsB");
    }

    @Test
    void a_class_without_a_room_is_caught() {
        assertCaught(HouseRules.everyClassHasARoom(SAMPLES), "attic.HasNoRoom");
    }

    @Test
    void a_rule_about_a_room_that_does_not_exist_fails() {
        ArchRule rule = HouseRules.roomKnowsCoreAlone(HOUSE, "cellar");
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(PROGRAM));
        assertTrue(String.valueOf(failure.getMessage()).contains("failed to check any classes"));
    }

    private static void assertCaught(ArchRule rule, String sample) {
        String report = rule.evaluate(BROKEN).getFailureReport().toString();
        assertTrue(report.contains(SAMPLES + "." + sample), () -> sample + " not in: " + report);
    }
}
