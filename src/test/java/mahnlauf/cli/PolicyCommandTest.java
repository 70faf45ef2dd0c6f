package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy check} and {@code policy show}, and what docs/policies.md says of them. */
class PolicyCommandTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```yaml\n(.*?)```\n```text\n(.*?)```");
    private static final String VIP =
            """
            policies:
              - name: vip
                when: { customers: [2001] }
                ladder:
                  reminder: { day: 8, channel: letter }
                  dunning: { day: 16, call: false }
                  final_notice: { day: 30, service_stop: false, deadline_days: 21, approve: true }
            """;

    @TempDir Path home;

    @Test
    void the_examples_of_the_page_are_taken_and_answered_so() throws IOException {
        String page = Files.readString(Path.of("docs", "policies.md"));
        List<String> told = new ArrayList<>();
        EXAMPLE.matcher(page)
                .results()
                .forEach(
                        example -> {
                            write("mahnlauf.yaml", example.group(1));
                            Shout check = call("check");
                            told.add(example.group(1));
                            assertEquals("", check.err(), example.group(1));
                            assertEquals(example.group(2), check.out());
                            assertEquals(0, check.code());
                        });
        assertEquals(page.split("```yaml", -1).length - 1, told.size(), "each has its answer");
        assertTrue(told.size() >= 5, "there are examples");
    }

    @Test
    void the_page_names_every_key() throws IOException {
        String page = Files.readString(Path.of("docs", "policies.md"));
        String wrong = "policies:\n  - name: x\n    when: { a: 1 }\n    b: 1\n    ladder: { %s }\n";
        Stream<String> stages = Stream.of("c: 1", "dunning: { d: 1 }", "final_notice: { e: 1 }");
        for (String stage : stages.toList()) {
            write("mahnlauf.yaml", wrong.formatted(stage));
            Shout check = call("check");
            assertEquals(2, check.code());
            for (String line : check.err().split("\n", -1)) {
                if (line.contains("there is no such key here")) {
                    String keys = line.replaceFirst(".*expected ", "").replaceFirst("\\.$", "");
                    for (String key : keys.split(", ", -1)) {
                        assertTrue(page.contains("`" + key + "`"), "the page lacks " + key);
                    }
                }
            }
        }
    }

    @Test
    void a_fault_ends_with_2_and_says_where() {
        write("mahnlauf.yaml", "policies:\n  - name: vip\n    when: { kind: B2C }\n    day: 3\n");
        Shout check = call("check");
        assertEquals(2, check.code());
        assertEquals("", check.out());
        assertTrue(
                check.err().contains("config/mahnlauf.yaml line 4: policies.vip.day: there is no"),
                check.err());
        assertEquals(2, Shout.of("settings", "--home", home.toString()).code(), "so does all else");
    }

    @Test
    void a_threat_in_a_template_is_told_with_its_line() throws IOException {
        write("templates/de/dunning.ftl", "Guten Tag,\nes droht ein\n<b>Schufa-Eintrag</b>.\n");
        write("templates/de/final_notice.ftl", "Wir sperren Ihren Zugang.\n");
        write("templates/de/note.txt", "Strafanzeige\n");
        Shout check = call("check");
        assertEquals(1, check.code());
        assertTrue(
                check.out().contains("config/templates/de/dunning.ftl line 3: 'Schufa'"),
                check.out());
        assertTrue(check.out().contains("letter.serviceStop"), check.out());
        assertTrue(check.out().endsWith("Sound, but 2 to look at.\n"), check.out());
    }

    @Test
    void what_a_customer_gets_is_shown_with_the_reason() throws IOException {
        knownCustomers();
        write("mahnlauf.yaml", VIP);
        assertEquals(
                """
                Customer 2001 (B2C, DE) is dunned by the policy vip.
                  vip: yes, the customer is named
                reminder      from day 8: letter by post; no fee
                dunning       from day 16: letter by e-mail; no fee
                final_notice  from day 30: letter by e-mail; no fee; deadline 21 days; offer of instalments; waits for approve
                collection    from day 90: hand-off to default, from 20.00 in all, once the last deadline has passed
                Nothing is sent for less than 5.00 in all; a letter no higher than the last one waits 5 days.
                What the law limits:
                  Fees: the real cost of a letter, once in default; above 2.50 only with fees.proof (BGH VIII ZR 95/18).
                  The first reminder charges nothing and sets no deadline: its receipt begins the default where nothing else did.
                  No stage is skipped, none comes sooner than the days between the stages.
                """,
                call("show", "2001").out());
        String other = call("show", "2002", "--set", "branch=heating").out();
        assertTrue(other.contains("vip: no, it does not name the customer"), other);
        assertTrue(other.contains("default: for everybody whom no group means"), other);
        assertTrue(other.contains("dunning       from day 10: letter by post; fee 1.00"), other);
        assertTrue(other.contains("no service stop (see below)"), other);
        assertTrue(other.contains("in the branch heating no program may announce a stop"), other);
    }

    @Test
    void a_program_reads_the_same_as_json() throws IOException {
        knownCustomers();
        write("mahnlauf.yaml", VIP);
        Shout json = call("show", "2001", "--format", "json");
        assertEquals(0, json.code());
        for (String part :
                List.of(
                        "\"policy\":\"vip\"",
                        "\"stage\":\"reminder\",\"day\":8",
                        "\"channel\":\"letter\"",
                        "\"deadline_days\":21")) {
            String dense = json.out().replaceAll("\\s+", "");
            assertTrue(dense.contains(part), part + " in " + dense);
        }
    }

    @Test
    void a_number_that_nobody_has_is_told() throws IOException {
        knownCustomers();
        write("mahnlauf.yaml", VIP.replace("2001", "2001, 2999"));
        Shout check = call("check");
        assertEquals(1, check.code());
        assertTrue(check.out().contains("names customer 2999, who is not known yet"), check.out());
        Shout show = call("show", "2999");
        assertEquals(2, show.code());
        assertTrue(show.err().contains("There is no customer '2999'"), show.err());
    }

    @Test
    void the_report_says_why_no_stop_was_announced() throws IOException {
        knownCustomers();
        write("mahnlauf.yaml", "branch: energy\n");
        for (String night : List.of("2026-01-24", "2026-01-29", "2026-02-08")) {
            assertEquals(0, night(night).code());
        }
        String report = Files.readString(home.resolve("reports").resolve("2026-02-08/index.html"));
        assertTrue(report.contains("2001, 2002"), report);
        assertTrue(report.contains("kein Leistungsstopp angekündigt: in service_stop"), report);
        assertTrue(report.contains("§ 41f EnWG)"), report);
        String actions = Shout.of("list", "actions", "--home", home.toString()).out();
        assertTrue(actions.contains("final_notice"), actions);
        assertFalse(actions.contains("service_stop"), actions);
    }

    @Test
    void a_night_tells_of_a_threat_in_a_template() throws IOException {
        knownCustomers();
        write("templates/de/dunning.ftl", "Wir informieren Ihren Arbeitgeber.\n");
        Shout night = night("2026-01-21");
        assertEquals(1, night.code());
        String report = Files.readString(home.resolve("reports").resolve("2026-01-21/index.html"));
        assertTrue(
                (night.out() + night.err() + report).contains("'Ihren Arbeitgeber'"),
                night.out() + night.err());
    }

    private Shout night(String date) {
        return Shout.of("run", "--as-of", date, "--future", "--home", home.toString());
    }

    /** 2001 with e-mail, 2002 without. */
    private void knownCustomers() throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        Files.writeString(
                home.resolve("inbox").resolve("rechnungen.csv"),
                """
                invoice_number;customer_number;customer_name;email;street;postcode;city;invoice_date;due_date;gross_amount
                RE-1;2001;Änne Größe;a@example.org;Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00
                RE-2;2002;Jörg Weiß;;Hauptstraße 2;10115;Berlin;2026-01-05;2026-01-19;49,00
                """);
        assertEquals(0, night("2026-01-20").code());
    }

    private Shout call(String... words) {
        List<String> call = new ArrayList<>(List.of("policy"));
        call.addAll(List.of(words));
        call.addAll(List.of("--home", home.toString()));
        return Shout.of(call.toArray(new String[0]));
    }

    private void write(String file, String text) {
        Path path = home.resolve("config").resolve(file);
        try {
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
