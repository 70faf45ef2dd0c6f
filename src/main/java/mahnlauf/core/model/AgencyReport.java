package mahnlauf.core.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report that a collection agency sends; whether the books know the claim, the taking
 * asks.
 *
 * @param date the day on which it became so; of a payment the day on which the debtor paid
 * @param minor what came in, in cents of the claim's currency; null where the row names none
 * @param note in the agency's words; personal
 */
public record AgencyReport(
        String claimId, LocalDate date, ClaimState status, @Nullable Long minor, String note) {}
