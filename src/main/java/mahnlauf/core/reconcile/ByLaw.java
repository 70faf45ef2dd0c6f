package mahnlauf.core.reconcile;

import static java.util.Comparator.comparing;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mahnlauf.core.model.Money;

/**
 * Which debts a payment goes to that names none of them (§ 366 II BGB, § 1416 ABGB, Art. 87 OR):
 * what was demanded first where the law says so, then by due date and age, and pro rata among those
 * that nothing tells apart. Each debt is paid with its interest and costs before the next.
 *
 * @param valueDate of the payment: interest runs to it
 */
record ByLaw(LocalDate valueDate) {

    private static final Comparator<Debt> RANK =
            comparing(Debt::comesFirst)
                    .reversed()
                    .thenComparing(Debt::dueDate)
                    .thenComparing(Debt::olderBy);

    /** What each debt gets, none of them more than is owed on it. */
    List<Share> shares(List<Debt> debts, Money payment) {
        List<Debt> inOrder = debts.stream().sorted(RANK.thenComparing(Debt::invoice)).toList();
        List<Share> shares = new ArrayList<>();
        Money left = payment;
        int from = 0;
        while (from < inOrder.size() && left.isPositive()) {
            int to = from;
            while (to < inOrder.size() && RANK.compare(inOrder.get(from), inOrder.get(to)) == 0) {
                to++;
            }
            List<Share> next = proRata(inOrder.subList(from, to), left);
            for (Share share : next) {
                left = left.minus(share.amount());
            }
            shares.addAll(next);
            from = to;
        }
        return shares;
    }

    /** The odd cents go where most was cut off, of equals to the first (largest remainder). */
    private List<Share> proRata(List<Debt> equal, Money payment) {
        List<Debt> owing = equal.stream().filter(debt -> owed(debt) > 0).toList();
        long owed = owing.stream().mapToLong(this::owed).sum();
        long paid = Math.min(owed, payment.minor());
        List<Part> parts = new ArrayList<>();
        for (Debt debt : owing) {
            BigInteger[] part =
                    BigInteger.valueOf(paid)
                            .multiply(BigInteger.valueOf(owed(debt)))
                            .divideAndRemainder(BigInteger.valueOf(owed));
            parts.add(new Part(debt, part[0].longValueExact(), part[1]));
        }
        long odd = paid - parts.stream().mapToLong(Part::cents).sum();
        Set<Part> rounded =
                parts.stream()
                        .sorted(comparing(Part::cut).reversed())
                        .limit(odd)
                        .collect(Collectors.toSet());
        List<Share> shares = new ArrayList<>();
        for (Part part : parts) {
            long cents = rounded.contains(part) ? part.cents() + 1 : part.cents();
            if (cents > 0) {
                Money amount = new Money(cents, payment.currency());
                shares.add(Share.of(part.debt().invoice(), amount));
            }
        }
        return shares;
    }

    /** Whole cents, and what was cut off them in parts of the sum owed. */
    private record Part(Debt debt, long cents, BigInteger cut) {}

    private long owed(Debt debt) {
        return debt.owed(valueDate).minor();
    }
}
