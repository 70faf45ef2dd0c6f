package mahnlauf.core.decide;

import static mahnlauf.core.decide.Case.POLICY;
import static mahnlauf.core.decide.Case.business;
import static mahnlauf.core.decide.Case.consumer;
import static mahnlauf.core.decide.Case.late;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.law.Branch;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.law.ServiceStop;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets which ladder, and what a ladder of one's own changes. */
class PoliciesTest {

    private static final Conduct FINAL = POLICY.conduct(Stage.FINAL_NOTICE);
    private static final Conduct DUNNING = POLICY.conduct(Stage.DUNNING);

    @Test
    void the_first_group_that_fits_decides() {
        Policy vip = days(10, 20, 40, 120);
        Policy firms = days(4, 9, 19, 60);
        Policies policies =
                new Policies(
                        POLICY,
                        List.of(
                                group("vip", vip, when(null, Set.of(), "20001")),
                                group("firms", firms, when(CustomerKind.BUSINESS, Set.of()))));
        assertEquals(vip, policies.of(business().debtor()), "both fit, vip stands first");
        assertEquals("vip", policies.choice(business().debtor().customer()).name());
    }

    @Test
    void all_conditions_of_a_group_must_fit() {
        Policies policies =
                new Policies(
                        POLICY,
                        List.of(
                                group(
                                        "austria",
                                        days(1, 2, 3, 4),
                                        when(CustomerKind.CONSUMER, Set.of("AT"), "20001"))));
        Policies.Choice choice = policies.choice(consumer().debtor().customer());
        assertEquals(POLICY, choice.policy());
        assertEquals(
                List.of(
                        "austria: no, it is for AT, and the customer is in DE",
                        "default: for everybody whom no group means"),
                choice.why());
    }

    @Test
    void a_prefix_means_all_numbers_that_begin_so() {
        Policies.When prefix = new Policies.When(null, Set.of(), Set.of(), List.of("200"));
        Policies.When other = new Policies.When(null, Set.of(), Set.of(), List.of("201"));
        Customer customer = consumer().debtor().customer();
        assertTrue(prefix.means(customer));
        assertFalse(other.means(customer));
        assertEquals("the customer is named", prefix.inWords(customer));
        assertEquals("it does not name the customer", other.inWords(customer));
    }

    @Test
    void a_customer_whom_two_groups_name_is_told() {
        Policies policies =
                new Policies(
                        POLICY,
                        List.of(
                                group("gold", POLICY, when(null, Set.of(), "1", "2")),
                                group("vip", POLICY, when(null, Set.of(), "2", "3")),
                                group("late", POLICY, when(null, Set.of(), "2", "3"))));
        assertEquals(
                List.of(
                        "customer 2 is named by gold and by vip; the first decides",
                        "policy late is for nobody: an earlier one is for the same customers"),
                policies.doubts());
    }

    @Test
    void a_softer_ladder_is_longer_and_stops_nothing() {
        Policy vip =
                with(
                        days(10, 20, 40, 120),
                        Stage.FINAL_NOTICE,
                        new Conduct(
                                FINAL.door(),
                                FINAL.tariff(),
                                14,
                                Set.of(ActionKind.AGREEMENT_OFFER),
                                FINAL.encloses(),
                                false));
        Case owing = consumer().policy(vip).owes("RE-1", 49_00);
        assertEquals("nothing", owing.decides(late(9)));
        owing.after(late(10), late(20));
        assertEquals("final_notice RE-1 + agreement_offer", owing.decides(late(40)));
        Step letter = owing.steps(late(40)).get(0);
        // Saturday, so the Monday after (§ 193 BGB)
        assertEquals(late(56), letter.deadline());
        assertEquals(false, StopNotice.isIn(letter));
        assertEquals(List.of(), StopNotice.obstacles(letter, vip), "nobody wanted one");
    }

    @Test
    void a_letter_by_post_costs_what_post_costs() {
        Policy paper = with(POLICY, Stage.DUNNING, byPost(DUNNING));
        Case mail = consumer().owesByAgreedDate("RE-1", 49_00).after(late(5));
        Case post = consumer().policy(paper).owesByAgreedDate("RE-1", 49_00).after(late(5));
        assertEquals(Money.eur(0), mail.steps(late(10)).get(0).fee());
        assertEquals(Money.eur(1_00), post.steps(late(10)).get(0).fee());
    }

    @Test
    void a_final_notice_may_charge_what_its_policy_says() {
        LateFee.Tariff cost = new LateFee.Tariff(Money.eur(1_00), Money.eur(50), Money.eur(40_00));
        Policy charging =
                with(
                        POLICY,
                        Stage.FINAL_NOTICE,
                        new Conduct(FINAL.door(), cost, 10, Set.of(), FINAL.encloses(), false));
        Case owing = consumer().policy(charging).owes("RE-1", 49_00).after(late(5), late(10));
        assertEquals(Money.eur(50), owing.steps(late(20)).get(0).fee());
        Case firm = business().policy(charging).owes("RE-1", 49_00).after(late(5), late(10));
        assertEquals(Money.eur(0), firm.steps(late(20)).get(0).fee(), "the lump sum exists once");
    }

    @Test
    void a_letter_for_another_invoice_takes_no_last_deadline_away() {
        Case two =
                consumer()
                        .owes("RE-1", 49_00)
                        .after(late(5), late(10), late(20))
                        .owes("RE-2", 49_00, late(40));
        assertEquals("reminder RE-1 RE-2", two.leaves(late(47)));
        assertEquals(late(30), two.invoice("RE-1").finalDeadline());
    }

    @Test
    void the_deadline_of_a_mahnung_does_not_shorten_that_of_a_last_notice() {
        Policy dated =
                with(
                        POLICY,
                        Stage.DUNNING,
                        new Conduct(
                                DUNNING.door(),
                                DUNNING.tariff(),
                                3,
                                DUNNING.follows(),
                                DUNNING.encloses(),
                                false));
        Case two =
                consumer()
                        .policy(dated)
                        .owes("RE-1", 49_00)
                        .owes("RE-2", 49_00, late(11))
                        .after(late(5), late(10), late(16), late(20));
        assertEquals(late(30), two.invoice("RE-1").finalDeadline());
        two.after(late(25));
        assertEquals(Stage.DUNNING, two.invoice("RE-2").stage());
        assertEquals(late(30), two.invoice("RE-1").finalDeadline());
    }

    @Test
    void in_a_guarded_trade_no_stop_is_announced_and_the_reason_is_known() {
        Policy energy = POLICY.under(new ServiceStop(Jurisdiction.DE, Branch.ENERGY, Set.of()));
        Case owing = consumer().policy(energy).owes("RE-1", 490_00).after(late(5), late(10));
        assertEquals("final_notice RE-1 + agreement_offer", owing.decides(late(20)));
        Step letter = owing.steps(late(20)).get(0);
        assertEquals(false, StopNotice.isIn(letter));
        assertEquals(5, StopNotice.obstacles(letter, energy).size());
    }

    @Test
    void a_stop_counts_only_what_is_undisputed_and_in_default() {
        Policy telecom =
                with(
                                POLICY,
                                Stage.FINAL_NOTICE,
                                byPost(
                                        new Conduct(
                                                FINAL.door(),
                                                FINAL.tariff(),
                                                14,
                                                FINAL.follows(),
                                                FINAL.encloses(),
                                                false)))
                        .under(
                                new ServiceStop(
                                        Jurisdiction.DE,
                                        Branch.TELECOM,
                                        Set.copyOf(Branch.TELECOM.words())));
        Case two =
                consumer()
                        .policy(telecom)
                        .owes("RE-1", 60_00)
                        .owes("RE-2", 60_00)
                        .after(late(5), late(10));
        assertEquals(
                "final_notice RE-1 RE-2 + service_stop + agreement_offer", two.decides(late(20)));
        two.isHeld("RE-2", late(15), late(60));
        assertEquals("final_notice RE-1 + agreement_offer", two.decides(late(20)));
        assertEquals(2, StopNotice.obstacles(two.steps(late(20)).get(0), telecom).size());
    }

    private static Conduct byPost(Conduct c) {
        return new Conduct(
                Conduct.Door.LETTER,
                c.tariff(),
                c.deadlineDays(),
                c.follows(),
                c.encloses(),
                c.approve());
    }

    private static Policy days(int reminder, int dunning, int last, int collection) {
        return new Policy(
                List.of(reminder, dunning, last, collection),
                500,
                5,
                10,
                POLICY.tariff(),
                "default",
                20_00,
                20_00,
                12);
    }

    private static Policy with(Policy policy, Stage stage, Conduct conduct) {
        Map<Stage, Conduct> conducts = new HashMap<>(policy.conducts());
        conducts.put(stage, conduct);
        return new Policy(
                policy.thresholds(),
                policy.minAmountMinor(),
                policy.minGapDays(),
                policy.agency(),
                policy.minClaimMinor(),
                policy.minInstalmentMinor(),
                policy.maxMonths(),
                conducts,
                policy.serviceStop());
    }

    private static Policies.Group group(String name, Policy policy, Policies.When when) {
        return new Policies.Group(name, when, policy);
    }

    private static Policies.When when(
            @Nullable CustomerKind kind, Set<String> countries, String... customers) {
        return new Policies.When(
                kind,
                countries,
                Set.copyOf(List.of(customers).stream().map(CustomerNumber::new).toList()),
                List.of());
    }
}
