package mahnlauf.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import mahnlauf.core.model.CustomerNumber;
import org.junit.jupiter.api.Test;

/**
 * Some thousand payments in the mixture of a real month, every one with its truth: none is booked
 * wrongly, none that a clerk would be sure of is left open.
 *
 * <p>By hand with more: {@code main} takes the number of invoices and tells the CPU time.
 */
class MatchSampleTest {

    private static final String[] FIRST = {"Jörg", "Änne", "Fatma", "Óscar", "Grete", "Ünal"};
    private static final String[] LAST = {"Möller", "Weißhaupt", "Çelik", "Krüger", "Straub"};
    private static final String[] FIRM = {
        "Böttcher Tanz GmbH", "Süßkind & Co. KG", "Yoga Æther UG"
    };
    private static final String[] FOREIGN = {
        "Miete Juli Whg 2 rechts",
        "Steuererstattung StNr 21/815/08150",
        "Privateinlage",
        "Erstattung VN 771234 vom 01.06.2026",
        "Gutschrift Karte 4711"
    };

    private record Case(Payment payment, Map<String, Long> truth) {}

    private final Random random = new Random(20260630);
    private final List<OpenDebt> debts = new ArrayList<>();
    private final Map<String, OpenDebt> byNumber = new HashMap<>();
    private final List<PayerProfile> customers = new ArrayList<>();
    private final List<List<OpenDebt>> owedBy = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    @Test
    void every_payment_of_a_month_is_booked_as_it_was_meant() {
        make(5_000);
        assertEquals(List.of(), mistakes());
    }

    public static void main(String[] args) {
        MatchSampleTest sample = new MatchSampleTest();
        sample.make(Integer.parseInt(args[0]));
        long start = System.nanoTime();
        List<String> mistakes = sample.mistakes();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(
                sample.cases.size()
                        + " entries, "
                        + mistakes.size()
                        + " mistakes, "
                        + millis
                        + " ms");
    }

    private List<String> mistakes() {
        Matcher matcher = new Matcher(debts, customers, Desk.POLICY);
        List<String> mistakes = new ArrayList<>();
        for (Case one : cases) {
            Match match = matcher.match(one.payment().entry());
            Map<String, Long> booked = new TreeMap<>();
            if (match instanceof Match.Booked sure) {
                for (Share share : sure.shares()) {
                    booked.put(share.invoice().value(), share.amount().minor());
                    byNumber.get(share.invoice().value()).book(share);
                }
            }
            if (!booked.equals(one.truth())) {
                mistakes.add(one + " became " + match);
            }
        }
        return mistakes;
    }

    private void make(int invoices) {
        for (int i = 0; i < Math.max(1, invoices / 5); i++) {
            String name =
                    random.nextInt(3) == 0
                            ? pick(FIRM) + " " + pick(LAST)
                            : pick(FIRST) + " " + pick(LAST);
            CustomerNumber number = new CustomerNumber("K%06d".formatted(i));
            customers.add(new PayerProfile(number, name, "DE%020d".formatted(i)));
            owedBy.add(new ArrayList<>());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < invoices; i++) {
            invoice(i, seen);
        }
        owedBy.forEach(this::pay);
        for (int i = 0; i < invoices / 50; i++) {
            Payment foreign = Payment.of(900_001 + i, pick(FOREIGN)).by("Óscar Straub");
            cases.add(new Case(foreign, Map.of()));
        }
    }

    /** No customer owes one amount twice: else even a clerk could not know. */
    private void invoice(int i, Set<String> seen) {
        int customer = (int) (owedBy.size() * random.nextDouble() * random.nextDouble());
        long cents = 500L + random.nextInt(400_000);
        while (!seen.add(customer + "/" + cents)) {
            cents++;
        }
        String number = (i % 2 == 0 ? "RE-2026-%06d" : "TS/26/%06d").formatted(i);
        OpenDebt debt = OpenDebt.debt(number, customers.get(customer).number().value(), cents);
        debts.add(debt);
        byNumber.put(number, debt);
        owedBy.get(customer).add(debt);
    }

    private void pay(List<OpenDebt> owed) {
        for (int i = 0; i < owed.size(); i++) {
            switch (random.nextInt(12)) {
                case 0, 1 -> {} // not paid at all
                case 2 -> byCustomerNumber(owed.get(i));
                case 3 -> part(owed.get(i));
                case 4 -> {
                    int end = Math.min(owed.size(), i + 2 + random.nextInt(3));
                    collective(owed.subList(i, end));
                    i = end - 1;
                }
                default -> single(owed.get(i));
            }
        }
    }

    private void single(OpenDebt debt) {
        String text =
                pick("", "Rechnung ", "Rg.Nr. ", "/RFB/", "Ihre ")
                        + noisy(debt)
                        + pick("", " vom 12.05.2026", " KdNr " + debt.customer(), " danke");
        add(debt, debt.gross().minor(), text, List.of(debt));
    }

    private void part(OpenDebt debt) {
        long cents = Math.max(1, debt.gross().minor() * (30 + random.nextInt(60)) / 100);
        add(debt, cents, noisy(debt) + pick(" Teilzahlung", " 1. Rate"), List.of());
        cases.set(
                cases.size() - 1,
                new Case(
                        cases.get(cases.size() - 1).payment(),
                        Map.of(debt.invoice().value(), cents)));
    }

    private void byCustomerNumber(OpenDebt debt) {
        String text = pick("Kunde ", "KD-NR. ", "Kundennummer ") + debt.customer();
        add(debt, debt.gross().minor(), text, List.of(debt));
    }

    private void collective(List<OpenDebt> some) {
        StringBuilder text = new StringBuilder("Sammelzahlung");
        long sum = 0;
        for (OpenDebt debt : some) {
            text.append(text.length() > 13 ? ", " : " ").append(noisy(debt));
            sum += debt.gross().minor();
        }
        add(some.get(0), sum, text.toString(), some);
    }

    private void add(OpenDebt first, long cents, String text, List<OpenDebt> paid) {
        Map<String, Long> truth = new TreeMap<>();
        paid.forEach(debt -> truth.put(debt.invoice().value(), debt.gross().minor()));
        int customer = Integer.parseInt(first.customer().value().substring(1));
        PayerProfile payer = customers.get(customer);
        String iban = random.nextInt(5) == 0 ? "DE99" + random.nextInt(1_000_000) : payer.iban();
        LocalDate day = Payment.DAY.plusDays(random.nextInt(20));
        cases.add(new Case(Payment.of(cents, text).by(payer.name()).from(iban).on(day), truth));
    }

    private String noisy(OpenDebt debt) {
        String number = debt.invoice().value();
        return switch (random.nextInt(6)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> number.replaceAll("[-/]", " ");
            case 2 -> number.replaceAll("[-/]", "");
            case 3 -> number.replaceAll("[-/]", "/");
            case 4 ->
                    number.substring(0, number.length() - 3)
                            + " "
                            + number.substring(number.length() - 3);
            default -> number;
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
