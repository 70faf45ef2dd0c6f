package mahnlauf.core.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a contacts CSV as it was read; whether the books know what it names, the taking asks.
 *
 * @param invoices the cell with one invoice number, several separated by blanks, or none
 * @param date the day of the call or mail
 * @param until last day of what was said: the promised day, the end of a dispute; null where none
 * @param instalments how many he asks for; 0 where he names none
 * @param amount what he promises, in the currency of the invoice; null where he names none
 * @param channel by which the contact was tried; null where the row does not say
 * @param note what was said, in the words of the caller; personal
 */
public record ContactRow(
        CustomerNumber customer,
        String invoices,
        LocalDate date,
        Outcome outcome,
        @Nullable LocalDate until,
        int instalments,
        @Nullable BigDecimal amount,
        Action.@Nullable Channel channel,
        String note) {}
