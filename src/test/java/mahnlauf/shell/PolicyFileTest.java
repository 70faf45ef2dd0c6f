package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mahnlauf.core.decide.Conduct;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policies} in config/mahnlauf.yaml. */
class PolicyFileTest {

    @TempDir Path home;

    @Test
    void without_groups_the_ladder_is_that_of_the_flat_settings() throws IOException {
        Policies policies = load("aging:\n  thresholds: 7,14,28,60\n").policies();
        assertEquals(List.of(), policies.groups());
        assertEquals(List.of(7, 14, 28, 60), policies.standard().thresholds());
        assertEquals(10, policies.standard().deadlineDays());
    }

    @Test
    void a_group_changes_what_it_names_and_keeps_the_rest() throws IOException {
        Policy vip =
                only(
                        """
                        letters:
                          min_amount: 7.50
                        policies:
                          - name: vip
                            when: { customers: [10001] }
                            min_gap_days: 9
                            ladder:
                              reminder: { day: 8, channel: letter, enclose: none }
                              final_notice: { service_stop: false, deadline_days: 14, approve: true }
                        """);
        assertEquals(List.of(8, 10, 20, 90), vip.thresholds());
        assertEquals(750, vip.minAmountMinor());
        assertEquals(9, vip.minGapDays());
        Conduct reminder = vip.conduct(Stage.REMINDER);
        assertEquals(Conduct.Door.LETTER, reminder.door());
        assertTrue(reminder.encloses().isEmpty());
        Conduct last = vip.conduct(Stage.FINAL_NOTICE);
        assertEquals(14, last.deadlineDays());
        assertTrue(last.approve());
        assertFalse(last.isFollowedBy(ActionKind.SERVICE_STOP));
        assertTrue(last.isFollowedBy(ActionKind.AGREEMENT_OFFER));
        assertTrue(vip.conduct(Stage.DUNNING).isFollowedBy(ActionKind.CALL));
    }

    @Test
    void a_group_may_begin_with_another_one() throws IOException {
        Policies policies =
                load("""
                                policies:
                                  - name: softer
                                    when: { country: AT, customers: [10001] }
                                    extends: soft
                                    ladder: { final_notice: { day: 45 } }
                                  - name: soft
                                    when: { country: AT }
                                    ladder: { dunning: { day: 15, call: false } }
                                """)
                        .policies();
        assertEquals("softer", policies.groups().get(0).name());
        Policy softer = policies.groups().get(0).policy();
        assertEquals(List.of(5, 15, 45, 90), softer.thresholds());
        assertFalse(softer.conduct(Stage.DUNNING).isFollowedBy(ActionKind.CALL));
    }

    @Test
    void groups_that_begin_with_each_other_are_refused() throws IOException {
        assertEquals(
                List.of(
                        "config/mahnlauf.yaml line 3: policies.b.extends: it is 'a', expected a"
                                + " group that does not begin with this one."),
                faults(
                        """
                        policies:
                          - { name: a, when: { kind: B2B }, extends: b }
                          - { name: b, when: { kind: B2C }, extends: a }
                        """));
    }

    @Test
    void what_a_business_pays_is_never_handed_down_to_a_consumer() throws IOException {
        Policies policies =
                load("""
                                policies:
                                  - name: firms
                                    when: { kind: B2B }
                                    ladder: { dunning: { fee: 30 } }
                                  - name: people
                                    when: { kind: B2C }
                                    extends: firms
                                """)
                        .policies();
        Policy firms = policies.groups().get(0).policy();
        Policy people = policies.groups().get(1).policy();
        assertEquals(Money.eur(30_00), firms.tariff().business());
        assertEquals(Money.eur(1_00), people.tariff().consumerPost());
        assertEquals(Money.eur(0), people.tariff().consumerEmail());
    }

    @Test
    void the_group_default_is_the_base_of_all_wherever_it_stands() throws IOException {
        Policies policies =
                load("""
                                policies:
                                  - name: firms
                                    when: { kind: B2B }
                                  - name: default
                                    ladder: { dunning: { deadline_days: 7, fee: { consumer: 1.20 } } }
                                """)
                        .policies();
        assertEquals(1, policies.groups().size());
        for (Policy policy : List.of(policies.standard(), policies.groups().get(0).policy())) {
            assertEquals(7, policy.conduct(Stage.DUNNING).deadlineDays());
            assertEquals(Money.eur(1_20), policy.tariff().consumerPost());
            assertEquals(Money.eur(40_00), policy.tariff().business());
        }
    }

    @Test
    void every_fault_is_told_with_its_line_and_key() throws IOException {
        assertEquals(
                List.of(
                        "config/mahnlauf.yaml line 2: policies[1].name: expected a name like vip:"
                                + " letters, digits, - and _.",
                        "config/mahnlauf.yaml line 5: policies.vip.colour: there is no such key"
                                + " here; expected name, when, extends, min_amount, min_gap_days,"
                                + " agency, min_claim, min_instalment, max_months, ladder.",
                        "config/mahnlauf.yaml line 4: policies.vip.when.kind: it is 'private',"
                                + " expected one of B2B, B2C.",
                        "config/mahnlauf.yaml line 7: policies.vip.ladder.reminder.fee: there is no"
                                + " such key here; expected day, channel, call, enclose, approve.",
                        "config/mahnlauf.yaml line 8: policies.vip.ladder.dunning.day: it is"
                                + " 'soon', expected a whole number from 1 to 3650.",
                        "config/mahnlauf.yaml line 9: policies.vip.ladder.final_notice.channel: it"
                                + " is 'fax', expected one of mail, letter.",
                        "config/mahnlauf.yaml line 10: policies.vip.ladder.collection: it begins on"
                                + " day 20, but the stage before it on day 20 (days: [5, 10, 20,"
                                + " 20]); expected days that rise.",
                        "config/mahnlauf.yaml line 12: policies.best.when: expected whom the group"
                                + " is for: kind, country, customers.",
                        "config/mahnlauf.yaml line 13: policies.best.extends: it is 'better',"
                                + " expected the name of a group: default, vip, best."),
                faults(
                        """
                        policies:
                          - when: { kind: B2B }
                          - name: vip
                            when: { kind: private }
                            colour: red
                            ladder:
                              reminder: { fee: 1.00 }
                              dunning: { day: soon }
                              final_notice: { channel: fax }
                              collection: { day: 20 }
                          -
                            name: best
                            extends: better
                        """));
    }

    @Test
    void a_consumer_pays_no_more_than_real_cost_in_any_group() throws IOException {
        String fee =
                """
                policies:
                  - name: dear
                    when: { country: DE%s }
                    ladder: { dunning: { fee: %s } }
                """;
        assertTrue(
                faults(fee.formatted("", "5.00"))
                        .get(0)
                        .startsWith(
                                "config/mahnlauf.yaml line 4: policies.dear.ladder.dunning.fee: fee"
                                        + " is 5.00, but a consumer may be charged real cost only"));
        assertEquals(1, faults(fee.formatted("", "{ consumer_email: 2.51 }")).size());
        assertEquals(5_00, only(fee.formatted(", kind: B2B", "5.00")).tariff().business().minor());
        assertEquals(2_50, only(fee.formatted("", "2.50")).tariff().consumerPost().minor());
        String proved = "fees:\n  proof: kalkulation.pdf\n" + fee.formatted("", "5.00");
        assertEquals(5_00, only(proved).tariff().consumerPost().minor());
    }

    @Test
    void the_lump_sum_of_a_business_is_no_more_than_40() throws IOException {
        String yaml =
                """
                policies:
                  - name: firms
                    when: { kind: B2B }
                    ladder: { dunning: { fee: { business: 40.01 } } }
                """;
        assertTrue(faults(yaml).get(0).contains("§ 288 V BGB"));
    }

    @Test
    void the_last_notice_waits_for_the_deadline_of_the_mahnung() throws IOException {
        String yaml =
                """
                policies:
                  - name: slow
                    when: { kind: B2C }
                    ladder: { dunning: { deadline_days: %d } }
                """;
        assertEquals(
                List.of(
                        "config/mahnlauf.yaml line 4: policies.slow.ladder.dunning: it gives 10 days"
                                + " to pay, but final_notice follows 10 days after it; expected"
                                + " fewer days to pay, or a later final_notice."),
                faults(yaml.formatted(10)));
        assertEquals(9, only(yaml.formatted(9)).conduct(Stage.DUNNING).deadlineDays());
    }

    @Test
    void a_list_is_expected_and_each_name_once() throws IOException {
        assertEquals(
                List.of(
                        "config/mahnlauf.yaml line 2: policies: expected a list of groups, each"
                                + " beginning with `- name: …`."),
                faults("policies:\n  vip:\n    when: { kind: B2B }\n"));
        assertTrue(
                faults(
                                """
                                policies:
                                  - { name: vip, when: { kind: B2B } }
                                  - { name: vip, when: { kind: B2C } }
                                """)
                        .get(0)
                        .startsWith("config/mahnlauf.yaml line 3: policies.vip.name: it is given"));
        assertTrue(
                faults("policies:\n  - { name: default, when: { kind: B2B } }\n")
                        .get(0)
                        .contains("expected no when"));
    }

    @Test
    void a_branch_and_what_was_confirmed_are_checked() throws IOException {
        assertTrue(faults("branch: gas\n").get(0).contains("one of none, energy, telecom"));
        assertTrue(
                faults("service_stop:\n  confirmed: [arrears, mood]\n")
                        .get(0)
                        .contains("affected_service, agreement, announcement, arrears"));
        Settings settings =
                load(
                        "branch: telecom\nservice_stop:\n  confirmed: [courts_hint, affected_service]\n");
        assertEquals(List.of(), settings.policy().serviceStop().standing());
    }

    private Policy only(String yaml) throws IOException {
        return load(yaml).policies().groups().get(0).policy();
    }

    private List<String> faults(String yaml) throws IOException {
        WrongSettingException thrown =
                assertThrows(WrongSettingException.class, () -> load(yaml), yaml);
        return List.of(String.valueOf(thrown.getMessage()).split("\n"));
    }

    private Settings load(String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve("mahnlauf.yaml"), yaml);
        return Settings.load(new Home(home), Map.of(), Map.of());
    }
}
