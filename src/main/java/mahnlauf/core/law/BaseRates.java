package mahnlauf.core.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dated table of base rates. A half-year without a row is unknown, also the one after the last.
 */
public final class BaseRates {

    private final Map<Jurisdiction, NavigableMap<LocalDate, BigDecimal>> rates =
            new EnumMap<>(Jurisdiction.class);

    private BaseRates() {
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            rates.put(jurisdiction, new TreeMap<>());
        }
    }

    /**
     * The table of these rows, in any order.
     *
     * @throws IllegalArgumentException if two rows give one half-year different rates
     */
    public static BaseRates of(Collection<BaseRate> rows) {
        BaseRates table = new BaseRates();
        rows.forEach(table::add);
        return table;
    }

    /** The rate of the half-year in which the day lies, in percent a year. */
    public BigDecimal rateOn(Jurisdiction jurisdiction, LocalDate day)
            throws UnknownBaseRateException {
        HalfYear halfYear = HalfYear.of(day);
        BigDecimal rate = of(jurisdiction).get(halfYear.firstDay());
        if (rate == null) {
            String knownUntil =
                    lastKnownDay(jurisdiction)
                            .map(last -> "the table ends on " + last)
                            .orElse("the table has no row of it");
            throw new UnknownBaseRateException(jurisdiction, halfYear, knownUntil);
        }
        return rate;
    }

    /** The last day of the newest half-year that has a row; empty where there is none at all. */
    public Optional<LocalDate> lastKnownDay(Jurisdiction jurisdiction) {
        return Optional.of(of(jurisdiction))
                .filter(known -> !known.isEmpty())
                .map(NavigableMap::lastKey)
                .map(HalfYear::of)
                .map(HalfYear::lastDay);
    }

    private NavigableMap<LocalDate, BigDecimal> of(Jurisdiction jurisdiction) {
        return Objects.requireNonNull(rates.get(jurisdiction));
    }

    private void add(BaseRate row) {
        BigDecimal before = of(row.jurisdiction()).put(row.validFrom(), row.ratePercent());
        if (before != null && before.compareTo(row.ratePercent()) != 0) {
            throw new IllegalArgumentException(
                    "Base rate of "
                            + row.jurisdiction()
                            + " from "
                            + row.validFrom()
                            + " is both "
                            + before.toPlainString()
                            + " and "
                            + row.ratePercent().toPlainString());
        }
    }
}
