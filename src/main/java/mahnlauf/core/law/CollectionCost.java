package mahnlauf.core.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import mahnlauf.core.model.Money;

/**
 * What a collection agency may charge the debtor at most: what a lawyer would get (§ 13e I RDG with
 * § 13 RVG, VV 2300, 7002, 7008).
 *
 * @param fee factor times the simple fee, at least the minimum of § 13 III RVG
 * @param expenses a fifth of the fee, at most 20.00 (VV 7002)
 * @param net fee and expenses
 * @param gross with VAT, which counts only where the creditor can't deduct it
 */
public record CollectionCost(Money fee, Money expenses, Money net, Money gross) {

    private static final Money SMALL_CLAIM = Money.eur(50_00); // § 13 II RVG
    private static final Money LEAST_FEE = Money.eur(15_00); // § 13 III RVG
    private static final BigDecimal EXPENSES = new BigDecimal("0.20");
    private static final Money MOST_EXPENSES = Money.eur(20_00);
    private static final BigDecimal HALF = new BigDecimal("0.5"); // § 31b RVG
    private static final BigDecimal SETTLEMENT_FACTOR = new BigDecimal("0.7"); // VV 1000 Nr. 2

    /**
     * The scales that the cost comes from.
     *
     * @param general § 13 I RVG
     * @param smallClaims § 13 II RVG: undisputed claims up to 50.00
     */
    public record Scales(FeeScale general, FeeScale smallClaims) {}

    /** How much work the claim made, and so which factor of VV 2300, 2301 RVG is the most. */
    public enum Effort {
        /** A plain letter, nothing else (VV 2301). */
        LETTER("0.3"),
        /** Undisputed, and paid within two weeks of the first demand (VV 2300 II). */
        SIMPLE("0.5"),
        /** Undisputed, as a rule (VV 2300 II). */
        REGULAR("0.9"),
        /** Disputed, or especially extensive or difficult (VV 2300 I). */
        DISPUTED("1.3");

        private static final int TWO_WEEKS = 14; // days, that of the demand not counted
        private final BigDecimal factor;

        Effort(String factor) {
            this.factor = new BigDecimal(factor);
        }

        public BigDecimal factor() {
            return factor;
        }

        /**
         * Of a claim that was demanded on a day.
         *
         * @param day the day it was paid, or tonight while it is not: who may still pay in time
         *     owes the lower fee
         */
        public static Effort of(boolean disputed, LocalDate demanded, LocalDate day) {
            if (disputed) {
                return DISPUTED;
            }
            return day.isAfter(demanded.plusDays(TWO_WEEKS)) ? REGULAR : SIMPLE;
        }
    }

    /**
     * What of the net cost may be claimed beside a lump sum of § 288 V BGB: the lump sum is set off
     * against it (§ 288 V S. 3 BGB, ECJ C-131/18). Never below zero.
     */
    public Money netBeside(Money lumpSum) {
        return net.minus(net.min(lumpSum));
    }

    /**
     * The fee for an agreement on instalments: 0.7 on half of the claim (VV 1000 Nr. 2 with § 31b
     * RVG). Not due where the debtor only acknowledges the claim.
     */
    public static Money settlementFee(Money claim, LocalDate mandated, Scales scales)
            throws UnknownFeeException {
        Money value = claim.times(HALF, RoundingMode.HALF_UP);
        Money fee =
                scales.general()
                        .fee(value, mandated)
                        .times(SETTLEMENT_FACTOR, RoundingMode.HALF_UP);
        return fee.compareTo(LEAST_FEE) < 0 ? LEAST_FEE : fee;
    }

    /**
     * The most that may be charged for a claim.
     *
     * @param factor of VV 2300: 0.5 where the debtor pays within two weeks of the first demand, 0.9
     *     as a rule, 1.3 where it was disputed or hard
     * @param disputed takes the relief of § 13 II RVG away
     * @param vatPercent 0 where the creditor deducts it
     * @param mandated the day of the mandate, whose law counts (§ 60 RVG)
     */
    public static CollectionCost of(
            Money claim,
            BigDecimal factor,
            boolean disputed,
            BigDecimal vatPercent,
            LocalDate mandated,
            Scales scales)
            throws UnknownFeeException {
        boolean small = !disputed && claim.compareTo(SMALL_CLAIM) <= 0;
        Money simple = (small ? scales.smallClaims() : scales.general()).fee(claim, mandated);
        Money scaled = simple.times(factor, RoundingMode.HALF_UP);
        Money fee = scaled.compareTo(LEAST_FEE) < 0 ? LEAST_FEE : scaled;
        Money expenses = fee.times(EXPENSES, RoundingMode.HALF_UP).min(MOST_EXPENSES);
        Money net = fee.plus(expenses);
        Money vat = net.times(vatPercent.movePointLeft(2), RoundingMode.HALF_UP);
        return new CollectionCost(fee, expenses, net, net.plus(vat));
    }
}
