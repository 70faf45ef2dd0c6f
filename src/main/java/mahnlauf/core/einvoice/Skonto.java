package mahnlauf.core.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An offer to pay less for paying early.
 *
 * @param percent share of the payable amount, above 0 and below 100
 * @param until last day on which it is granted
 */
public record Skonto(BigDecimal percent, LocalDate until) {

    public Skonto {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw new IllegalArgumentException("Skonto of " + percent + " % is none");
        }
    }
}
