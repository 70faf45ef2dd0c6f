package mahnlauf.core.age;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * What is open by currency and bucket: principal alone; unused credit notes count against it as not
 * due.
 */
public final class AgingSum {

    private final Map<Currency, Map<Bucket, Sum>> sums =
            new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private final Buckets buckets;

    /** One bucket of one currency. */
    public record Sum(int invoices, Money open) {}

    private AgingSum(Buckets buckets) {
        this.buckets = buckets;
    }

    public static AgingSum of(
            Collection<Receivable> receivables,
            LocalDate night,
            Buckets buckets,
            WorkingDays workingDays) {
        AgingSum aging = new AgingSum(buckets);
        for (Receivable r : receivables) {
            Money open = open(r);
            if (!open.isZero()) {
                aging.add(aging.bucketOf(r, night, workingDays), open);
            }
        }
        return aging;
    }

    /**
     * What the document adds to what is owed: an invoice its open principal, a credit note less
     * than nothing.
     */
    public static Money open(Receivable r) {
        return r.invoice().type() == DocumentType.INVOICE
                ? r.principalOpen()
                : r.unusedCredit().negated();
    }

    private Bucket bucketOf(Receivable r, LocalDate night, WorkingDays workingDays) {
        return bucket(r, night, buckets, workingDays);
    }

    /** The bucket of one document; what the customer is owed is not due. */
    public static Bucket bucket(
            Receivable r, LocalDate night, Buckets buckets, WorkingDays workingDays) {
        if (r.invoice().type() != DocumentType.INVOICE) {
            return Bucket.NOT_DUE;
        }
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), workingDays);
        return buckets.of(Aging.daysOverdue(due, night));
    }

    private void add(Bucket bucket, Money open) {
        Map<Bucket, Sum> row = sums.computeIfAbsent(open.currency(), this::emptyRow);
        row.merge(
                bucket,
                new Sum(1, open),
                (a, b) -> new Sum(a.invoices() + b.invoices(), a.open().plus(b.open())));
    }

    private Map<Bucket, Sum> emptyRow(Currency currency) {
        Map<Bucket, Sum> row = new LinkedHashMap<>();
        buckets.all().forEach(bucket -> row.put(bucket, new Sum(0, Money.zero(currency))));
        return row;
    }

    /** By currency code, then bucket, {@code not_due} first. */
    public Map<Currency, Map<Bucket, Sum>> byCurrency() {
        return sums;
    }
}
