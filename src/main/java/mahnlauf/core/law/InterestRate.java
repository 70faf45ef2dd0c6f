package mahnlauf.core.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.model.CustomerKind;

/** The yearly rate of default interest: fixed, or so many percentage points above the base rate. */
public sealed interface InterestRate {

    /** Percent a year that holds on this day. */
    BigDecimal percentOn(LocalDate day, BaseRates baseRates) throws UnknownBaseRateException;

    /** A rate that no base rate moves. */
    record Fixed(BigDecimal percent) implements InterestRate {

        @Override
        public BigDecimal percentOn(LocalDate day, BaseRates baseRates) {
            return percent;
        }
    }

    /** Percentage points above the base rate; a negative base rate lowers the sum (§ 288 BGB). */
    record AboveBase(Jurisdiction jurisdiction, BigDecimal points) implements InterestRate {

        @Override
        public BigDecimal percentOn(LocalDate day, BaseRates baseRates)
                throws UnknownBaseRateException {
            return baseRates.rateOn(jurisdiction, day).add(points);
        }
    }

    /**
     * The statutory rate for a claim to be paid for goods or services.
     *
     * <p>DE: § 288 I BGB (consumer, 5 points above) and § 288 II (business, 9 points). AT: § 1000 I
     * with § 1333 I ABGB (4 percent) and § 456 UGB (business, 9.2 points). CH: Art. 104 I OR (5
     * percent).
     */
    static InterestRate byLaw(Jurisdiction jurisdiction, CustomerKind kind) {
        boolean business = kind == CustomerKind.BUSINESS;
        return switch (jurisdiction) {
            case DE -> new AboveBase(jurisdiction, new BigDecimal(business ? "9.00" : "5.00"));
            case AT ->
                    business
                            ? new AboveBase(jurisdiction, new BigDecimal("9.20"))
                            : new Fixed(new BigDecimal("4.00"));
            case CH -> new Fixed(new BigDecimal("5.00"));
        };
    }
}
