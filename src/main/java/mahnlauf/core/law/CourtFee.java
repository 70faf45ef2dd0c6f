package mahnlauf.core.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import mahnlauf.core.model.Money;

/**
 * Court fees of a German claim for money (§ 34 GKG).
 *
 * @param orderForPayment Mahnbescheid: half a fee, at least 38.00 (KV 1100)
 * @param lawsuit three fees (KV 1210)
 * @param onTransfer what is due when the order is contested and becomes a lawsuit: the first fee is
 *     credited
 */
public record CourtFee(Money orderForPayment, Money lawsuit, Money onTransfer) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE = new BigDecimal("3");
    private static final Money LEAST_ORDER = Money.eur(38_00);

    /** Of a claim (without interest and costs, § 43 GKG) that is brought on a day. */
    public static CourtFee of(Money claim, LocalDate day, FeeScale gkg) throws UnknownFeeException {
        Money simple = gkg.fee(claim, day);
        Money half = simple.times(HALF, RoundingMode.HALF_UP);
        Money order = half.compareTo(LEAST_ORDER) < 0 ? LEAST_ORDER : half;
        Money lawsuit = simple.times(THREE, RoundingMode.HALF_UP);
        return new CourtFee(order, lawsuit, lawsuit.minus(order));
    }
}
