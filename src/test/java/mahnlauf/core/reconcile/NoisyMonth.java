package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;

/**
 * A month of payments with more kinds of noise than a real one, each with its truth: what a careful
 * clerk books. An empty truth is a payment that he would ask about or leave alone.
 */
final class NoisyMonth {

    private static final String[] FIRST = {
        "Jörg", "Änne", "Fatma", "Óscar", "Grete", "Ünal", "Łukasz", "Zoë", "Marie-Luise", "Kai"
    };
    private static final String[] LAST = {
        "Möllering",
        "Weißhaupt",
        "Çelikoğlu",
        "Krügerhoff",
        "Straubinger",
        "Yıldızhan",
        "Großkopf",
        "Baumgärtel",
        "Oberländer",
        "Nowakowski",
        "Pfefferkorn",
        "Säuberlich",
        "Dörflinger",
        "Kästenbauer",
        "Immelmann",
        "Rübesamen"
    };
    private static final String[] FIRM = {
        "Böttcher Tanz %s GmbH",
        "Süßkind %s & Co. KG",
        "Yoga %s UG (haftungsbeschränkt)",
        "Autohaus %s e.K.",
        "%s Tiefbau AG"
    };

    /** One payment, what it is called in the score, and the cents that each invoice must get. */
    record Case(String kind, Payment payment, Map<String, Long> truth) {}

    /** A customer and what he owes. */
    record Debtor(String number, String name, String iban, List<OpenDebt> owed) {}

    final Random random;
    final String scheme;
    final List<Debtor> debtors = new ArrayList<>();
    final Map<String, OpenDebt> invoices = new HashMap<>();
    final List<Case> cases = new ArrayList<>();
    private int serial;

    NoisyMonth(long seed, String scheme, int customers) {
        random = new Random(seed);
        this.scheme = scheme;
        Set<String> names = new HashSet<>();
        for (int i = 0; i < customers; i++) {
            String name = name();
            while (!names.add(name)) {
                name = name() + " " + (char) ('A' + random.nextInt(26)) + pick("ius", "mann", "o");
            }
            Debtor debtor =
                    new Debtor("K%05d".formatted(30_000 + 7 * i), name, iban(), new ArrayList<>());
            debtors.add(debtor);
            int owes = 2 + random.nextInt(4);
            Set<Long> seen = new HashSet<>();
            for (int j = 0; j < owes; j++) {
                debtor.owed().add(invoice(debtor, seen));
            }
        }
    }

    /** Who owes one amount twice cannot be told apart, not even by a clerk. */
    private OpenDebt invoice(Debtor debtor, Set<Long> seen) {
        long cents = random.nextInt(3) == 0 ? 4900 : 1_000L + random.nextInt(400_000);
        while (!seen.add(cents)) {
            cents = 1_000L + random.nextInt(400_000);
        }
        serial += 1 + random.nextInt(2);
        OpenDebt debt = OpenDebt.debt(scheme.formatted(serial), debtor.number(), cents);
        invoices.put(debt.invoice().value(), debt);
        return debt;
    }

    /** Gives every kind of noise to some customers, each customer to one payment. */
    void pay(List<? extends Consumer<? super Debtor>> kinds) {
        for (int i = 0; i < debtors.size(); i++) {
            kinds.get(i % kinds.size()).accept(debtors.get(i));
        }
    }

    void booked(String kind, Payment payment, OpenDebt... paid) {
        Map<String, Long> truth = new TreeMap<>();
        for (OpenDebt debt : paid) {
            truth.put(debt.invoice().value(), debt.gross().minor());
        }
        cases.add(new Case(kind, payment, truth));
    }

    void booked(String kind, Payment payment, OpenDebt paid, long cents) {
        cases.add(new Case(kind, payment, Map.of(paid.invoice().value(), cents)));
    }

    void asked(String kind, Payment payment) {
        cases.add(new Case(kind, payment, Map.of()));
    }

    /** What the matcher makes of every payment: kind to right, left open, wrong. */
    Map<String, int[]> score(List<String> wrong) {
        List<PayerProfile> profiles =
                debtors.stream()
                        .map(d -> new PayerProfile(new CustomerNumber(d.number()), d.name(), ""))
                        .toList();
        List<OpenDebt> debts =
                debtors.stream().flatMap(d -> d.owed().stream()).collect(Collectors.toList());
        Matcher matcher = new Matcher(debts, profiles, Desk.POLICY);
        Map<String, int[]> score = new TreeMap<>();
        for (Case one : cases) {
            Match match = matcher.match(one.payment().entry());
            Map<String, Long> got = new TreeMap<>();
            if (match instanceof Match.Booked sure) {
                for (Share share : sure.shares()) {
                    got.put(share.invoice().value(), share.amount().minor());
                    invoices.get(share.invoice().value()).book(share);
                }
            }
            int column = got.equals(one.truth()) ? 0 : got.isEmpty() ? 1 : 2;
            score.computeIfAbsent(one.kind(), kind -> new int[3])[column]++;
            if (column > 0) {
                wrong.add(one.kind() + ": " + one.payment() + " became " + match);
            }
        }
        return score;
    }

    Payment by(Debtor debtor, long cents, String text) {
        return Payment.of(Money.eur(cents), text).by(debtor.name()).from(debtor.iban());
    }

    Payment byOther(String name, long cents, String text) {
        return Payment.of(Money.eur(cents), text).by(name).from(iban());
    }

    /** A number as people write it. */
    String written(OpenDebt debt) {
        String number = debt.invoice().value();
        int middle = number.length() / 2;
        return switch (random.nextInt(7)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> number.replaceAll("[-/]", " ");
            case 2 -> number.replaceAll("[-/]", "");
            case 3 -> number.replaceAll("[-/]", " - ");
            case 4 -> number.substring(0, middle) + " " + number.substring(middle);
            case 5 -> number.replaceAll("[-/]", ".");
            default -> number;
        };
    }

    /** The serial of a number without its leading zeros. */
    static String serialOf(OpenDebt debt) {
        return Serials.bare(Serials.lastGroup(debt.invoice().value()));
    }

    static long sum(OpenDebt... debts) {
        return Arrays.stream(debts).mapToLong(debt -> debt.gross().minor()).sum();
    }

    String iban() {
        return "DE%020d".formatted(random.nextLong(1_000_000_000_000L));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String name() {
        return random.nextInt(3) == 0
                ? pick(FIRM).formatted(pick(LAST))
                : pick(FIRST) + " " + pick(LAST);
    }
}
