package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An offer to pay in instalments (German: Ratenzahlung), to be signed and sent back.
 *
 * @param agreementId printed on the offer; the signed copy is known by it
 * @param validUntil last day to accept
 * @param instalments dates and amounts, in order; they sum to {@code total} exactly
 */
public record AgreementOffer(
        String agreementId,
        LocalDate date,
        Customer customer,
        List<InvoiceNumber> invoices,
        Money total,
        LocalDate validUntil,
        List<Instalment> instalments) {

    public AgreementOffer {
        invoices = List.copyOf(invoices);
        instalments = List.copyOf(instalments);
        Money sum =
                instalments.stream()
                        .map(Instalment::amount)
                        .reduce(Money.zero(total.currency()), Money::plus);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException(
                    "Instalments of " + agreementId + " sum to " + sum + ", not " + total);
        }
    }

    public record Instalment(LocalDate due, Money amount) {}
}
