package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.CallOffers;
import mahnlauf.core.model.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What is offered: the same plan in a letter, by itself and on a call sheet. */
class InstalmentsTest {

    private static final LocalDate NIGHT = Case.late(20);

    @Property(seed = "20261123", tries = 500)
    void an_offer_is_over_the_total_to_the_cent_and_within_the_policy(
            @ForAll @LongRange(min = 0, max = 1_000_000) long cents,
            @ForAll @IntRange(max = 40) int asked) {
        Case owing = Case.consumer();
        Money total = Money.eur(cents);
        Instalments.Offer offer =
                Instalments.offer(total, asked, NIGHT, Case.POLICY, owing.arrears()).orElse(null);
        assertEquals(cents >= 2 * Case.POLICY.minInstalmentMinor(), offer != null);
        if (offer != null) {
            List<Instalment> plan = offer.plan();
            long sum = plan.stream().mapToLong(i -> i.amount().minor()).sum();
            assertEquals(cents, sum);
            assertTrue(plan.size() >= 2 && plan.size() <= Case.POLICY.maxMonths());
            assertTrue(plan.get(0).amount().minor() >= Case.POLICY.minInstalmentMinor());
            assertTrue(plan.get(0).due().isAfter(offer.validUntil()));
            assertTrue(asked < 2 || plan.size() <= asked);
        }
    }

    @Test
    void a_caller_offers_what_the_letter_would() {
        Case owing = Case.consumer().owes("RE-1", 600_00);
        CallOffers caller =
                new CallGuide(
                                NIGHT,
                                Case.POLICY,
                                owing.arrears(),
                                new Bounds(owing.arrears().workingDays(), 7, false, 50),
                                CallRule.STANDARD)
                        .of(owing.debtor(), owing.debtor().receivables());
        assertEquals(
                Instalments.offer(caller.owed(), 0, NIGHT, Case.POLICY, owing.arrears())
                        .orElseThrow()
                        .plan(),
                caller.plan());
        assertEquals(Action.Channel.MAIL, caller.way());
    }
}
