package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call or mail to a customer that the books know.
 *
 * @param invoices what it was about; empty: all that he owes
 * @param date the day of the call or mail
 * @param until last day of what was said; null where none was named
 * @param instalments how many he asks for; 0 where he names none
 * @param amount what he promises; null where he names none
 * @param channel the way that is wrong, of {@link Outcome#WRONG_CONTACT}; else null
 */
public record Contact(
        CustomerNumber customer,
        List<InvoiceNumber> invoices,
        LocalDate date,
        Outcome outcome,
        @Nullable LocalDate until,
        int instalments,
        @Nullable Money amount,
        Action.@Nullable Channel channel,
        String note) {

    public Contact {
        invoices = List.copyOf(invoices);
    }
}
