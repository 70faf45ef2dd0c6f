package mahnlauf.formats.datev;

import java.time.LocalDate;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One booking that changes what a customer owes.
 *
 * @param line of the file, counted from 1
 * @param amount positive where it claims, negative where it gives back
 * @param reversal a Generalumkehr: takes an earlier booking back
 * @param due null where the booking states none
 */
record DatevBooking(
        long line, Money amount, boolean reversal, LocalDate day, @Nullable LocalDate due) {}
