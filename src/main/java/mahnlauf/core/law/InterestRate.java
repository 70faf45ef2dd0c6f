package mahnlauf.core.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.model.CustomerKind;
import org.jspecify.annotations.Nullable;

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

    /** The higher of two on each day: the agreed rate never takes away what the law gives. */
    record HigherOf(InterestRate agreed, InterestRate legal) implements InterestRate {

        @Override
        public BigDecimal percentOn(LocalDate day, BaseRates baseRates)
                throws UnknownBaseRateException {
            return agreed.percentOn(day, baseRates).max(legal.percentOn(day, baseRates));
        }
    }

    /**
     * The rate that was agreed, beside that of the law.
     *
     * <p>DE and CH: a higher agreed rate goes on in default, a lower one takes nothing away (§ 288
     * III BGB, Art. 104 II OR). AT: what was agreed takes the place of the statutory rate (§ 1000 I
     * ABGB, § 456 UGB).
     *
     * @param agreedPercent percent a year, null where nothing was agreed
     */
    static InterestRate of(
            Jurisdiction jurisdiction, CustomerKind kind, @Nullable BigDecimal agreedPercent) {
        InterestRate legal = byLaw(jurisdiction, kind);
        if (agreedPercent == null) {
            return legal;
        }
        InterestRate agreed = new Fixed(agreedPercent);
        return jurisdiction == Jurisdiction.AT ? agreed : new HigherOf(agreed, legal);
    }

    /** From the due date on between merchants, without default (§§ 352, 353 HGB). */
    static InterestRate betweenMerchants() {
        return new Fixed(new BigDecimal("5.00"));
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
