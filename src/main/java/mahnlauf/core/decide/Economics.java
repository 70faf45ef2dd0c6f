package mahnlauf.core.decide;

import java.math.BigDecimal;
import mahnlauf.core.model.Money;

/**
 * What the user expects of each way, from the settings. All are expectations or prices of his own
 * contracts; statutory fees are not among them.
 *
 * @param successFeePercent of what comes in that the agency keeps
 * @param agencyCostPercent of the statutory cost (RVG) that the agency charges where nothing comes
 *     in
 * @param courtExtra what a title and its enforcement cost besides the court fee, lost where nothing
 *     comes in
 * @param askingCost of one more round of letters and calls
 * @param factoringPercent of the principal that a buyer pays; zero: none buys
 * @param vatPercent that comes back where nothing comes in (§ 17 II Nr. 1 UStG); zero: not counted
 * @param warnDays before limitation only a court order is good enough
 */
public record Economics(
        RecoveryTable keepAsking,
        RecoveryTable collection,
        RecoveryTable court,
        BigDecimal successFeePercent,
        BigDecimal agencyCostPercent,
        Money courtExtra,
        Money askingCost,
        BigDecimal factoringPercent,
        BigDecimal vatPercent,
        int warnDays) {}
