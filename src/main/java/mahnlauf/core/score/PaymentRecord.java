package mahnlauf.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/**
 * What a customer's invoices of the last two years say of how he pays.
 *
 * @param invoices those that were paid or whose last day to pay has passed
 * @param late those of which something came, or is still missing, after the last day to pay
 * @param daysLate on average, each payment by its value date and weighted by its amount; early is
 *     in time, what is missing counts until the day; two decimals
 * @param returnedDebits debits that the bank gave back
 * @param brokenPromises promised days on which nothing came, and agreements that were not kept
 * @param finalNotices invoices that needed a final notice or more
 * @param handovers claims that went to collection and were not called back
 */
public record PaymentRecord(
        int invoices,
        int late,
        BigDecimal daysLate,
        int returnedDebits,
        int brokenPromises,
        int finalNotices,
        int handovers) {

    /** Older invoices say little of how he pays today. */
    static final int WINDOW_MONTHS = 24;

    private static final int DECIMALS = 2;

    /** Of all that the debtor was invoiced and that fell due in the window before the day. */
    public static PaymentRecord of(Debtor debtor, LocalDate day, WorkingDays workingDays) {
        LocalDate since = day.minusMonths(WINDOW_MONTHS);
        Sum sum = new Sum(day);
        for (Receivable r : debtor.receivables()) {
            InvoicePayments payments = InvoicePayments.of(r, workingDays);
            if (!payments.due().isBefore(since) && payments.counts(day)) {
                sum.add(r, payments);
            }
        }
        long handovers =
                debtor.handovers().stream()
                        .filter(h -> !h.recalled() && !h.on().isBefore(since))
                        .count();
        return new PaymentRecord(
                sum.invoices,
                sum.late,
                sum.daysLate(),
                sum.returns,
                brokenPromises(debtor, since),
                sum.finalNotices,
                (int) handovers);
    }

    private static int brokenPromises(Debtor debtor, LocalDate since) {
        Stream<LocalDate> agreements =
                debtor.agreements().stream().map(Agreement::brokenOn).filter(Objects::nonNull);
        return (int)
                Stream.concat(debtor.contacts().brokenPromises().stream(), agreements)
                        .filter(broken -> !broken.isBefore(since))
                        .count();
    }

    /** Days late on average, rounded half up. */
    public int wholeDaysLate() {
        return daysLate.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** Percent of the invoices that were late, rounded down; zero where there are none. */
    public int percentLate() {
        return invoices == 0 ? 0 : late * 100 / invoices;
    }

    private static final class Sum {

        private final LocalDate day;
        private final Map<Currency, long[]> byCurrency = new HashMap<>(2);
        private int invoices;
        private int late;
        private int returns;
        private int finalNotices;

        Sum(LocalDate day) {
            this.day = day;
        }

        void add(Receivable r, InvoicePayments payments) {
            invoices++;
            late += payments.isLate(day) ? 1 : 0;
            returns += payments.returns();
            finalNotices += r.stage().atLeast(Stage.FINAL_NOTICE) ? 1 : 0;
            long[] sums = byCurrency.computeIfAbsent(r.gross().currency(), c -> new long[3]);
            sums[0] += payments.lateness(day);
            sums[1] += payments.weight(day);
            sums[2]++;
        }

        /** Amounts of two currencies cannot be weighed together: each counts by its invoices. */
        BigDecimal daysLate() {
            BigDecimal sum = BigDecimal.ZERO;
            for (long[] sums : byCurrency.values()) {
                sum =
                        sum.add(
                                BigDecimal.valueOf(sums[0])
                                        .multiply(BigDecimal.valueOf(sums[2]))
                                        .divide(
                                                BigDecimal.valueOf(sums[1]),
                                                DECIMALS * 2,
                                                RoundingMode.HALF_UP));
            }
            return sum.divide(
                    BigDecimal.valueOf(Math.max(1, invoices)), DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
