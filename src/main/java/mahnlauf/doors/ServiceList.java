package mahnlauf.doors;

import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.ServiceItem;

/** Whose service stops or resumes, as rows for the booking or shop system. */
public final class ServiceList {

    private static final List<String> HEADER =
            List.of(
                    "action_id",
                    "customer_number",
                    "customer_name",
                    "email",
                    "service",
                    "effective",
                    "invoice_numbers",
                    "open_amount",
                    "currency");

    private ServiceList() {}

    public static List<String> header() {
        return HEADER;
    }

    public static List<List<String>> rows(List<ServiceItem> items) {
        return items.stream().map(ServiceList::row).toList();
    }

    private static List<String> row(ServiceItem item) {
        Customer customer = item.customer();
        return Stream.of(
                        item.actionId(),
                        customer.number().value(),
                        customer.name(),
                        customer.email(),
                        item.kind() == ActionKind.SERVICE_STOP ? "stop" : "resume",
                        item.effective().toString(),
                        CallList.join(item.invoices()),
                        item.open().plain(),
                        item.open().currency().getCurrencyCode())
                .map(SafeCell::of)
                .toList();
    }
}
