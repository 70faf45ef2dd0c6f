package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.AgreementOffer.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * All that a letter about an agreement says: a confirmation, a reminder of an instalment, that it
 * has ended, thanks. Facts and sums, no wording.
 *
 * @param actionId names the letter everywhere
 * @param agreed what kind of agreement it is about
 * @param total what was owed on the day of the agreement
 * @param paid what came in since
 * @param plan dates and amounts as agreed; empty where the letter is not about them
 * @param due what is to be paid next; zero where nothing is
 * @param dueOn its day, or null
 * @param graceDays what is unpaid more days after its day ends the agreement
 */
public record AgreementNote(
        String actionId,
        ActionKind kind,
        Agreement.Kind agreed,
        String agreementId,
        LocalDate date,
        Customer customer,
        List<InvoiceNumber> invoices,
        Money total,
        Money paid,
        List<Instalment> plan,
        Money due,
        @Nullable LocalDate dueOn,
        int graceDays) {

    public AgreementNote {
        invoices = List.copyOf(invoices);
        plan = List.copyOf(plan);
        if (!kind.isNote()) {
            throw new IllegalArgumentException(
                    "Action " + actionId + " is no letter about an agreement: " + kind);
        }
    }
}
