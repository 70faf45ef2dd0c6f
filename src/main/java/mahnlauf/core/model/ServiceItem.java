package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A customer whose service stops or resumes, for the booking or shop system.
 *
 * @param kind {@code SERVICE_STOP} or {@code SERVICE_RESUME}
 * @param effective from the end of this day on the service stops; on this day it resumes
 * @param open what is owed on these invoices
 */
public record ServiceItem(
        String actionId,
        ActionKind kind,
        Customer customer,
        LocalDate effective,
        List<InvoiceNumber> invoices,
        Money open) {

    public ServiceItem {
        invoices = List.copyOf(invoices);
        if (kind != ActionKind.SERVICE_STOP && kind != ActionKind.SERVICE_RESUME) {
            throw new IllegalArgumentException(
                    "Action " + actionId + " is no service step: " + kind);
        }
    }
}
