package mahnlauf.core.accounting;

import java.util.stream.Stream;

/** The rate of German VAT in what was invoiced (§ 12 UStG). */
public enum VatRate {
    NONE(0),
    REDUCED(7),
    STANDARD(19);

    private final int percent;

    VatRate(int percent) {
        this.percent = percent;
    }

    /**
     * The rate of so many percent.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static VatRate ofPercent(String percent) {
        return Stream.of(values())
                .filter(rate -> String.valueOf(rate.percent).equals(percent))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No VAT rate " + percent));
    }
}
