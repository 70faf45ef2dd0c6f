package mahnlauf.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.age.AgingSum;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import mahnlauf.core.reconcile.Mandates;
import mahnlauf.core.score.PaymentRecord;
import mahnlauf.core.score.Score;

/** The table {@code customers}: how each of them pays. */
final class CustomerTable {

    private static final List<String> COLUMNS =
            List.of(
                    "customer_number",
                    "customer_name",
                    "kind",
                    "open_amount",
                    "days_late_avg",
                    "share_late",
                    "score",
                    "reason",
                    "proposal",
                    "currency",
                    "direct_debit");

    private final LocalDate day;
    private final WorkingDays workingDays;
    private final Map<CustomerNumber, Mandates.Unusable> unusable;

    /**
     * @param unusable who cannot be debited any more
     */
    CustomerTable(
            LocalDate day,
            WorkingDays workingDays,
            Map<CustomerNumber, Mandates.Unusable> unusable) {
        this.day = day;
        this.workingDays = workingDays;
        this.unusable = unusable;
    }

    /** By customer number; one who owes in two currencies has a row for each. */
    Table of(Books books) {
        List<List<String>> rows = new ArrayList<>(books.debtors().size());
        books.debtors().stream()
                .sorted(Comparator.comparing(Debtor::number))
                .forEach(debtor -> addRows(rows, debtor));
        return new Table(COLUMNS, rows);
    }

    private void addRows(List<List<String>> rows, Debtor debtor) {
        Map<Currency, Money> open = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Receivable r : debtor.receivables()) {
            Money one = AgingSum.open(r);
            if (!one.isZero()) {
                open.merge(one.currency(), one, Money::plus);
            }
        }
        if (open.isEmpty()) {
            Currency only =
                    debtor.receivables().isEmpty()
                            ? Money.EUR
                            : debtor.receivables().get(0).gross().currency();
            open.put(only, Money.zero(only));
        }
        Score score = Score.of(debtor, day, workingDays);
        open.values().forEach(sum -> rows.add(row(debtor, score, sum)));
    }

    private List<String> row(Debtor debtor, Score score, Money open) {
        PaymentRecord record = score.record();
        boolean known = record.invoices() > 0;
        Mandates.Unusable fault = unusable.get(debtor.number());
        return List.of(
                debtor.number().value(),
                debtor.customer().name(),
                debtor.customer().kind().code(),
                open.plain(),
                known ? record.daysLate().toPlainString() : "",
                known ? share(record).toPlainString() : "",
                score.points().isPresent() ? String.valueOf(score.points().getAsInt()) : "",
                score.reason(),
                score.proposal().code(),
                open.currency().getCurrencyCode(),
                fault == null ? "" : "unusable " + fault.inWords());
    }

    /** The late ones of all invoices: 0.44 of 4 in 9. */
    private static BigDecimal share(PaymentRecord record) {
        return BigDecimal.valueOf(record.late())
                .divide(BigDecimal.valueOf(record.invoices()), 2, RoundingMode.HALF_UP);
    }
}
