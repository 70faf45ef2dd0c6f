package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of the invoice export: an invoice, a credit note or a cancellation.
 *
 * <p>{@code gross} is never negative; the type says which way it counts. {@code dueDate} is as
 * printed, not moved off a holiday. {@code dueAgreed}: the date was agreed in the contract (§ 286
 * II Nr. 1 BGB), not only printed on the invoice. {@code consumerNotice}: the invoice states the
 * 30-day rule (§ 286 III BGB). {@code related} names the invoice that a credit note or cancellation
 * means.
 */
public record Invoice(
        InvoiceNumber number,
        CustomerNumber customer,
        DocumentType type,
        @Nullable InvoiceNumber related,
        LocalDate invoiceDate,
        LocalDate dueDate,
        Money gross,
        Terms terms) {

    public Invoice {
        if (gross.isNegative()) {
            throw new IllegalArgumentException(
                    "Invoice " + number + " has a negative amount: " + gross);
        }
    }

    /** The same document with other terms. */
    public Invoice with(Terms other) {
        return new Invoice(number, customer, type, related, invoiceDate, dueDate, gross, other);
    }

    /**
     * What was agreed besides the date: Skonto (in percent, granted until that day), the ground of
     * default, the contract and the copies on file. Unknown texts are empty.
     */
    public record Terms(
            @Nullable BigDecimal skontoPercent,
            @Nullable LocalDate skontoUntil,
            boolean dueAgreed,
            boolean consumerNotice,
            @Nullable LocalDate contractDate,
            String service,
            String pdf,
            String contractPdf) {

        /**
         * The same terms with the copy of the invoice: a name in the inbox or a place in the
         * archive.
         */
        public Terms withPdf(String copy) {
            return new Terms(
                    skontoPercent,
                    skontoUntil,
                    dueAgreed,
                    consumerNotice,
                    contractDate,
                    service,
                    copy,
                    contractPdf);
        }

        public static final Terms NONE = new Terms(null, null, false, false, null, "", "", "");
    }
}
