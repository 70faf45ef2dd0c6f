package mahnlauf.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.age.Aging;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Receivable;

/**
 * What came of one of our own payment terms.
 *
 * @param termDays from the invoice date to the due date as printed; zero: at once
 * @param invoices those that were paid or whose last day to pay has passed
 * @param late those of them that were late
 * @param daysToPay from the invoice date to the last payment, or to today, on average; one decimal
 * @param worseThanOthers whether it is late more often than our invoices are in all
 */
public record TermsResult(
        int termDays, int invoices, int late, BigDecimal daysToPay, boolean worseThanOthers) {

    /** Fewer are chance. */
    private static final int FEWEST_INVOICES = 10;

    /** So many percent points above the share of all invoices are a difference. */
    private static final int DIFFERENCE_PERCENT = 10;

    private static final int PERCENT = 100;

    /** Percent of them that were late, rounded down. */
    public int percentLate() {
        return late * PERCENT / invoices;
    }

    /** All terms, the shortest first, over the invoices of the last two years. */
    public static List<TermsResult> of(
            Collection<Receivable> receivables, LocalDate day, WorkingDays workingDays) {
        LocalDate since = day.minusMonths(PaymentRecord.WINDOW_MONTHS);
        Map<Integer, Sum> sums = new TreeMap<>();
        Sum all = new Sum();
        for (Receivable r : receivables) {
            InvoicePayments payments = InvoicePayments.of(r, workingDays);
            if (!payments.due().isBefore(since) && payments.counts(day)) {
                int days = Aging.daysOverdue(r.invoice().invoiceDate(), r.invoice().dueDate());
                sums.computeIfAbsent(days, d -> new Sum()).add(payments, day);
                all.add(payments, day);
            }
        }
        List<TermsResult> results = new ArrayList<>(sums.size());
        sums.forEach((days, sum) -> results.add(sum.result(days, all)));
        return results;
    }

    private static final class Sum {

        private int invoices;
        private int late;
        private long days;

        void add(InvoicePayments payments, LocalDate day) {
            invoices++;
            late += payments.isLate(day) ? 1 : 0;
            days += payments.daysToPay(day);
        }

        TermsResult result(int termDays, Sum all) {
            long percent = (long) late * PERCENT / invoices;
            long ofAll = (long) all.late * PERCENT / all.invoices;
            return new TermsResult(
                    termDays,
                    invoices,
                    late,
                    BigDecimal.valueOf(days)
                            .divide(BigDecimal.valueOf(invoices), 1, RoundingMode.HALF_UP),
                    invoices >= FEWEST_INVOICES && percent >= ofAll + DIFFERENCE_PERCENT);
        }
    }
}
