package mahnlauf.core.reconcile;

import static mahnlauf.core.reconcile.OpenDebt.debt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MatchPropertiesTest {

    private static final String SEED = "20260309";

    @Property(tries = 500, seed = SEED)
    void no_cent_appears_or_vanishes(
            @ForAll @IntRange(max = 1_000_000) int world,
            @ForAll @LongRange(min = 1, max = 40_000) long cents) {
        Random random = new Random(world);
        List<OpenDebt> debts = debts(random);
        Payment payment = Payment.of(cents, text(random, debts));
        matcher(debts).match(payment.entry()).fold(new Sums(payment.amount(), debts));
    }

    @Property(tries = 500, seed = SEED)
    void the_order_of_invoices_changes_nothing(@ForAll @IntRange(max = 1_000_000) int world) {
        Random random = new Random(world);
        List<OpenDebt> debts = debts(random);
        String text = text(random, debts);
        Payment payment = Payment.of(100L * (1 + random.nextInt(12)), text).by("Erika Muster");
        Match before = matcher(debts).match(payment.entry());
        Collections.shuffle(debts, random);
        assertEquals(before, matcher(debts).match(payment.entry()));
    }

    @Property(tries = 1000, seed = SEED)
    void a_number_written_with_any_noise_is_found(
            @ForAll @IntRange(max = 1_000_000) int world,
            @ForAll @IntRange(min = 1, max = 999_999) int serial) {
        Random random = new Random(world);
        String number = "RE-2026-%07d".formatted(serial);
        Desk desk = Desk.with(debt(number, "K0000001", 4900));
        String before =
                pick(random, "", "Rechnung ", "Rg.Nr.", "/RFB/", "Zahlung fuer ", "Kd K0000001, ");
        String after =
                pick(
                        random,
                        "",
                        " danke",
                        " vom 12.05.2026",
                        " KdNr K0000001",
                        ", 49,00 EUR",
                        " Mfg");
        String text = before + noisy(random, number) + after;
        assertEquals(number + "=40.00 invoice_number", desk.decides(Payment.of(4000, text)), text);
    }

    @Property(tries = 1000, seed = SEED)
    void a_number_inside_a_longer_one_is_never_found(
            @ForAll @IntRange(max = 1_000_000) int world,
            @ForAll @IntRange(min = 1, max = 99_999) int serial) {
        Random random = new Random(world);
        String number = pick(random, "RE-", "R", "2026/", "") + serial;
        Desk desk = Desk.with(debt(number, "K0000001", 4900));
        String digits = Integer.toString(random.nextInt(1000));
        String longer =
                pick(
                        random,
                        number + digits,
                        number + "-" + digits,
                        number + "/" + digits,
                        digits + number,
                        number + "A");
        String decision = desk.decides(Payment.of(4900, pick(random, "", "Rechnung ") + longer));
        assertFalse(decision.contains("invoice_number"), longer + ": " + decision);
    }

    /** Shares and rest are the whole payment, and no debt gets more than it owes. */
    private record Sums(Money amount, List<OpenDebt> debts) implements Match.Cases<Boolean> {

        @Override
        public Boolean booked(Match.Booked booked) {
            assertEquals(amount, paid(booked.shares()).plus(booked.rest()));
            return withinDebts(booked.shares());
        }

        @Override
        public Boolean question(Match.Question question) {
            for (Match.Proposal proposal : question.proposals()) {
                assertFalse(paid(proposal.shares()).compareTo(amount) > 0, proposal.toString());
            }
            return true;
        }

        @Override
        public Boolean unknown() {
            return true;
        }

        private boolean withinDebts(List<Share> shares) {
            for (Share share : shares) {
                Money taken = share.amount().plus(share.discount()).plus(share.tolerance());
                OpenDebt debt =
                        debts.stream()
                                .filter(d -> d.invoice().equals(share.invoice()))
                                .findFirst()
                                .orElseThrow();
                assertFalse(taken.compareTo(debt.owed(Payment.DAY)) > 0, share.toString());
            }
            return true;
        }

        private Money paid(List<Share> shares) {
            return shares.stream()
                    .map(Share::amount)
                    .reduce(Money.zero(amount.currency()), Money::plus);
        }
    }

    private static Matcher matcher(List<OpenDebt> debts) {
        List<PayerProfile> customers =
                List.of(
                        new PayerProfile(new CustomerNumber("20001"), "Erika Muster", ""),
                        new PayerProfile(new CustomerNumber("20002"), "Bodo Beispiel", ""));
        return new Matcher(debts, customers, Desk.POLICY);
    }

    /** Few amounts and close numbers, so that much fits twice. */
    private static List<OpenDebt> debts(Random random) {
        List<OpenDebt> debts = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            OpenDebt debt =
                    debt(
                                    "RE-" + i,
                                    "2000" + (1 + random.nextInt(2)),
                                    100L * (1 + random.nextInt(4)))
                            .due(1 + random.nextInt(5))
                            .extra(random.nextInt(3));
            debts.add(random.nextInt(3) == 0 ? debt.skonto("2", Payment.DAY) : debt);
        }
        return debts;
    }

    private static String text(Random random, List<OpenDebt> debts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(debts.get(random.nextInt(debts.size())).invoice())
                    .append(pick(random, " ", ", ", " und ", "/", " 2"));
        }
        return text + pick(random, "", "Kd 20001", "danke", "Rate");
    }

    private static String noisy(Random random, String number) {
        String separator = pick(random, "-", " ", "", "/", ".", "- ", " / ", "\n", "\u2013");
        String noisy = number.replace("-", separator);
        if (random.nextInt(4) == 0) {
            int fold = noisy.length() - 1 - random.nextInt(6);
            noisy = noisy.substring(0, fold) + " " + noisy.substring(fold);
        }
        return random.nextBoolean() ? noisy.toLowerCase(Locale.ROOT) : noisy;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
