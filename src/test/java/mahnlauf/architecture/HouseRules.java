package mahnlauf.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Who may know whom. Every rule is asked for by root package, so that it can be pointed at the
 * program and at samples that break it.
 */
public final class HouseRules {

    /** Classes of allowed packages that reach the clock, chance, the machine or another thread. */
    private static final Set<String> IMPURE_CLASSES =
            Set.of(
                    "java.lang.Process",
                    "java.lang.ProcessBuilder",
                    "java.lang.ProcessHandle",
                    "java.lang.Runtime",
                    "java.lang.Thread",
                    "java.security.SecureRandom",
                    "java.time.Clock",
                    "java.time.InstantSource",
                    "java.util.Calendar",
                    "java.util.Date",
                    "java.util.GregorianCalendar",
                    "java.util.Random",
                    "java.util.Scanner",
                    "java.util.SplittableRandom",
                    "java.util.TimeZone",
                    "java.util.Timer",
                    "java.util.concurrent.ThreadLocalRandom");

    /** Methods of pure classes that answer differently tomorrow or on another machine. */
    private static final Set<String> IMPURE_METHODS =
            Set.of(
                    "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.nio.charset.Charset.defaultCharset",
                    "java.time.ZoneId.systemDefault",
                    "java.util.Collections.shuffle",
                    "java.util.Locale.getDefault",
                    "java.util.UUID.randomUUID");

    private HouseRules() {}

    public static ArchRule everyClassHasARoom(String root) {
        return classes()
                .should()
                .resideInAnyPackage(
                        root + ".core.(*)..",
                        root + ".formats..",
                        root + ".store..",
                        root + ".doors..",
                        root + ".shell..",
                        root + ".cli..")
                .because(
                        "DESIGN.md \"The house\" names the packages, and the other rules know no more");
    }

    public static ArchRule coreKnowsTheLanguageAlone(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".core..")
                .should()
                .onlyDependOnClassesThat(isPure(root))
                .because("core is pure: no file, no network, no clock, no chance, no log");
    }

    public static ArchRule coreAsksNoClockAndNoChance(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".core..")
                .should()
                .accessTargetWhere(isImpure())
                .because("a night of last March must be computed again to the same cent");
    }

    /** Formats, store and doors: they share the records of core, and nothing else. */
    public static ArchRule roomKnowsCoreAlone(String root, String room) {
        DescribedPredicate<JavaClass> elsewhere =
                resideInAPackage(root + "..")
                        .and(
                                DescribedPredicate.not(
                                        resideInAnyPackage(
                                                root + ".core..", root + "." + room + "..")));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .should()
                .dependOnClassesThat(elsewhere.as("live in other rooms than core"))
                .because("formats, store and doors meet in shell and nowhere else");
    }

    public static ArchRule camelStaysInShellAndDoors(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".shell..", root + ".doors..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .because("Camel says when, where from and where to; nobody else needs to know it");
    }

    public static ArchRule packagesHaveAnOrder(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("what is used must be understandable without its users");
    }

    private static DescribedPredicate<JavaClass> isPure(String root) {
        DescribedPredicate<JavaClass> allowed =
                resideInAnyPackage(
                        root + ".core..",
                        "", // arrays and primitives
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.nio",
                        "java.nio.charset",
                        "java.security",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.concurrent..",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations");
        return DescribedPredicate.describe(
                "are pure", type -> allowed.test(type) && !IMPURE_CLASSES.contains(type.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> isImpure() {
        return DescribedPredicate.describe("is impure", access -> isImpure(access));
    }

    private static boolean isImpure(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return IMPURE_METHODS.contains(owner + "." + name)
                || (owner.startsWith("java.time.") && name.equals("now"))
                // of all that System offers, only this looks at nothing but its arguments
                || (owner.equals("java.lang.System") && !name.equals("arraycopy"));
    }
}
