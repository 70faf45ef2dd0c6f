package mahnlauf.core.accounting;

import java.util.stream.Stream;

/**
 * A chart of accounts (Kontenrahmen) with its usual account for each use. Those for Skonto,
 * deductions and losses correct the VAT themselves, at the rate that their name says.
 */
public enum Chart {
    SKR03("03"),
    SKR04("04");

    private final String code;

    Chart(String code) {
        this.code = code;
    }

    /** As DATEV's first line and the setting name it. */
    public String code() {
        return code;
    }

    /**
     * The chart of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Chart ofCode(String code) {
        return Stream.of(values())
                .filter(chart -> chart.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No chart of accounts " + code));
    }

    /** Its account of four digits for this use and rate of VAT. */
    public Account standard(AccountUse use, VatRate vat) {
        return Account.of(this == SKR03 ? skr03(use, vat) : skr04(use, vat));
    }

    private static String skr03(AccountUse use, VatRate vat) {
        return switch (use) {
            case BANK -> "1200";
            case TRANSIT -> "1360";
            case FEES -> "2742";
            case INTEREST -> "2650";
            case BANK_COST -> "4970";
            case DISCOUNT -> byRate(vat, "8730", "8731", "8736");
            case DEDUCTION -> byRate(vat, "8700", "8710", "8720");
            case LOSS -> byRate(vat, "2400", "2401", "2406");
        };
    }

    private static String skr04(AccountUse use, VatRate vat) {
        return switch (use) {
            case BANK -> "1800";
            case TRANSIT -> "1460";
            case FEES -> "4970";
            case INTEREST -> "7110";
            case BANK_COST -> "6855";
            case DISCOUNT -> byRate(vat, "4730", "4731", "4736");
            case DEDUCTION -> byRate(vat, "4700", "4710", "4720");
            case LOSS -> byRate(vat, "6930", "6931", "6936");
        };
    }

    private static String byRate(VatRate vat, String none, String reduced, String standard) {
        return switch (vat) {
            case NONE -> none;
            case REDUCED -> reduced;
            case STANDARD -> standard;
        };
    }
}
