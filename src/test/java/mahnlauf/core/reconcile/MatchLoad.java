package mahnlauf.core.reconcile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;

/**
 * Measures the matcher by hand: {@code MatchLoad [open items] [entries]}, a million and 800,000
 * where nothing is said. Tells CPU seconds of the whole process (with compiling, collecting and
 * making the entries up) and the memory in use, of which the debts themselves are about half.
 */
final class MatchLoad {

    private static final String[] FIRST = {"Jörg", "Änne", "Fatma", "Óscar", "Grete", "Łukasz"};
    private static final String[] LAST = {"Möller", "Weißhaupt", "Çelik", "Krüger", "Straub"};
    private static final String[] FOREIGN = {
        "UST-ERSTATTUNG STEUERNR 27/815/08150 10/2026",
        "GUTSCHRIFT RECHNUNG 9876543210 KUNDENKONTO 1234567",
        "Miete Juli Whg 2 rechts",
        "STRIPE PAYOUT po_123456789"
    };

    private final Random random = new Random(20261030);
    private final List<OpenDebt> debts;
    private final int customers;

    private MatchLoad(int items) {
        debts = new ArrayList<>(items);
        customers = Math.max(1, items / 4);
        List<String> shared = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            shared.add("K%07d".formatted(i));
        }
        for (int i = 0; i < items; i++) {
            String number = "RE-2026-%07d".formatted(i + 1);
            long cents = 1_000L + random.nextInt(450_000);
            debts.add(OpenDebt.debt(number, shared.get(i % customers), cents));
        }
    }

    public static void main(String[] args) {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int entries = args.length > 1 ? Integer.parseInt(args[1]) : 800_000;
        MatchLoad load = new MatchLoad(items);
        long start = cpuMillis();
        Matcher matcher = new Matcher(load.debts, load.profiles(), Desk.POLICY);
        long indexed = cpuMillis();
        int booked = load.matchAll(matcher, entries);
        long end = cpuMillis();
        System.gc();
        Runtime run = Runtime.getRuntime();
        System.out.printf(
                "%,d items, %,d entries, %,d booked: index %.1f CPU s, match %.1f CPU s,"
                        + " %d MB in use%n",
                items,
                entries,
                booked,
                (indexed - start) / 1000.0,
                (end - indexed) / 1000.0,
                (run.totalMemory() - run.freeMemory()) >> 20);
    }

    private static long cpuMillis() {
        OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }

    private int matchAll(Matcher matcher, int entries) {
        int booked = 0;
        for (int i = 0; i < entries; i++) {
            if (matcher.match(payment(i).entry()) instanceof Match.Booked sure) {
                booked++;
                sure.shares().forEach(share -> debts.get(place(share)).book(share));
            }
        }
        return booked;
    }

    private static int place(Share share) {
        return Integer.parseInt(share.invoice().value().substring(8)) - 1;
    }

    private List<PayerProfile> profiles() {
        List<PayerProfile> profiles = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            CustomerNumber number = new CustomerNumber("K%07d".formatted(i));
            String iban = i % 3 == 0 ? "DE%020d".formatted(i) : "";
            profiles.add(new PayerProfile(number, name(i), iban));
        }
        return profiles;
    }

    /** As many names as a country has; some are shared. */
    private String name(int customer) {
        int family = customer * 31 % 50_000;
        return FIRST[customer % FIRST.length] + " " + LAST[family % LAST.length] + "er" + family;
    }

    private Payment payment(int i) {
        int place = random.nextInt(debts.size());
        OpenDebt debt = debts.get(place);
        int customer = place % customers;
        String number = debt.invoice().value();
        String text =
                switch (i % 20) {
                    case 0 -> "Kundennummer " + debt.customer();
                    case 1, 2 -> "Danke";
                    case 3 -> "Rechnung " + Integer.parseInt(number.substring(8));
                    case 4 -> number + ", " + debts.get((place + 1) % debts.size()).invoice();
                    case 5 -> FOREIGN[i / 20 % FOREIGN.length];
                    case 6 -> number.substring(0, 14) + (char) ('0' + (number.charAt(14) + 3) % 10);
                    case 7, 8 -> number.replace("-", " ") + " vom 12.10.2026 Kd " + debt.customer();
                    case 9 -> "Rechnungsnummer" + number.replace("RE-", "").replace("-", "");
                    default -> "Rechnung " + number + " vielen Dank";
                };
        String payer = i % 20 == 5 ? "FINANZAMT MITTE" : name(customer);
        String iban = "DE%020d".formatted(i % 20 == 5 ? 900_000_000 + i : customer);
        return Payment.of(Money.eur(debt.gross().minor()), text).by(payer).from(iban);
    }
}
