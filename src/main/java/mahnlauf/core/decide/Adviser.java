package mahnlauf.core.decide;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.CollectionCost;
import mahnlauf.core.law.CourtFee;
import mahnlauf.core.law.FeeScale;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownFeeException;
import mahnlauf.core.model.Money;
import mahnlauf.core.score.Score;

/**
 * Weighs the ways on from the end of the ladder: what is expected to come in, less what is lost.
 *
 * <p>Statutory fees are those of Germany (RVG, GKG); where they are unknown nothing is recommended.
 */
public final class Adviser {

    private static final BigDecimal FACTOR = new BigDecimal("0.9"); // VV 2300 RVG, undisputed
    private static final int PERCENT = 100;

    private final LocalDate night;
    private final Economics economics;
    private final Arrears arrears;
    private final Scales scales;

    /** The statutory scales that the cost comes from. */
    public record Scales(CollectionCost.Scales rvg, FeeScale gkg) {}

    public Adviser(LocalDate night, Economics economics, Arrears arrears, Scales scales) {
        this.night = night;
        this.economics = economics;
        this.arrears = arrears;
        this.scales = scales;
    }

    /** What to do with the case, its debtor's score reckoned as of the night. */
    public Recommendation advise(ClosingCase closing) {
        return advise(closing, Score.of(closing.debtor(), night, arrears.workingDays()).points());
    }

    Recommendation advise(ClosingCase closing, OptionalInt score) {
        Map<Way, String> closed = closed(closing);
        List<Recommendation.Option> options = new ArrayList<>();
        boolean complete = !closing.obstacles().contains(Obstacle.HELD);
        for (Way way : Way.values()) {
            if (!closed.containsKey(way)) {
                try {
                    options.add(option(way, closing, score));
                } catch (UnknownFeeException e) {
                    complete = false;
                    closed.put(way, String.valueOf(e.getMessage()));
                }
            }
        }
        return new Recommendation(complete ? best(options) : Optional.empty(), options, closed);
    }

    /** The first of those that bring most. */
    private static Optional<Way> best(List<Recommendation.Option> options) {
        Recommendation.Option best = options.get(0);
        for (Recommendation.Option option : options) {
            if (option.expected().compareTo(best.expected()) > 0) {
                best = option;
            }
        }
        return Optional.of(best.way());
    }

    /** The ways that law, prices or the calendar rule out; writing off is always possible. */
    private Map<Way, String> closed(ClosingCase closing) {
        Map<Way, String> closed = new EnumMap<>(Way.class);
        Set<Obstacle> obstacles = closing.obstacles();
        for (Obstacle obstacle : closing.obstaclesInOrder()) {
            if (obstacle == Obstacle.TOO_EARLY) {
                continue; // a person may go on before the ladder does
            }
            closed.putIfAbsent(Way.COLLECTION, obstacle.sentence());
            if (obstacle != Obstacle.BELOW_MINIMUM) {
                closed.putIfAbsent(Way.COURT_ORDER, obstacle.sentence());
            }
            if (obstacle == Obstacle.HELD || obstacle == Obstacle.TIME_BARRED) {
                closed.putIfAbsent(Way.KEEP_ASKING, obstacle.sentence());
                closed.putIfAbsent(Way.FACTORING, obstacle.sentence());
            }
        }
        if (economics.factoringPercent().signum() == 0) {
            closed.putIfAbsent(Way.FACTORING, "no price is set (factoring.price_percent)");
        }
        boolean ends = !closing.limitation().isAfter(night.plusDays(economics.warnDays()));
        if (ends
                && !obstacles.contains(Obstacle.TIME_BARRED)
                && !closed.containsKey(Way.COURT_ORDER)) {
            String why = "only a court order stops the limitation on " + closing.limitation();
            closed.putIfAbsent(Way.COLLECTION, why);
            closed.putIfAbsent(Way.KEEP_ASKING, why);
        }
        return closed;
    }

    private Recommendation.Option option(Way way, ClosingCase closing, OptionalInt score)
            throws UnknownFeeException {
        Money claim = closing.claim();
        Money none = Money.zero(claim.currency());
        int days = closing.daysOverdue();
        return switch (way) {
            case KEEP_ASKING -> {
                Money cost = inCurrencyOf(claim, economics.askingCost());
                int percent = economics.keepAsking().percent(days, score);
                Money back = vatBack(closing, percent);
                yield new Recommendation.Option(
                        way, percent, claim, cost, share(claim, percent).minus(cost).plus(back));
            }
            case COLLECTION ->
                    atRisk(
                            way,
                            closing,
                            economics.collection().percent(days, score),
                            agencyCost(closing),
                            economics.successFeePercent());
            case COURT_ORDER ->
                    atRisk(
                            way,
                            closing,
                            economics.court().percent(days, score),
                            courtCost(closing),
                            BigDecimal.ZERO);
            case FACTORING ->
                    new Recommendation.Option(
                            way,
                            PERCENT,
                            share(closing.principal(), economics.factoringPercent()),
                            none,
                            share(closing.principal(), economics.factoringPercent()));
            case WRITE_OFF -> new Recommendation.Option(way, 0, claim, none, vatBack(closing, 0));
        };
    }

    /** The debtor bears the cost where he pays; where he does not, it is lost. */
    private Recommendation.Option atRisk(
            Way way, ClosingCase closing, int percent, Money cost, BigDecimal feePercent) {
        Money comesIn = share(closing.claim(), percent);
        Money expected =
                comesIn.minus(share(comesIn, feePercent))
                        .minus(share(cost, PERCENT - percent))
                        .plus(vatBack(closing, percent));
        return new Recommendation.Option(way, percent, closing.claim(), cost, expected);
    }

    /** The VAT in what does not come in (§ 17 II Nr. 1 UStG). */
    private Money vatBack(ClosingCase closing, int percent) {
        BigDecimal vat = economics.vatPercent();
        BigDecimal part =
                vat.divide(vat.add(BigDecimal.valueOf(PERCENT)), 10, RoundingMode.HALF_UP);
        return share(closing.principal().times(part, RoundingMode.HALF_UP), PERCENT - percent);
    }

    private Money agencyCost(ClosingCase closing) throws UnknownFeeException {
        Money value = germanValue(closing);
        Money cost =
                CollectionCost.of(value, FACTOR, false, BigDecimal.ZERO, night, scales.rvg()).net();
        return share(cost, economics.agencyCostPercent());
    }

    private Money courtCost(ClosingCase closing) throws UnknownFeeException {
        Money value = germanValue(closing);
        return CourtFee.of(value, night, scales.gkg())
                .orderForPayment()
                .plus(economics.courtExtra());
    }

    /** The value that fees are reckoned from: principal alone (§ 43 GKG). */
    private Money germanValue(ClosingCase closing) throws UnknownFeeException {
        boolean german =
                arrears.jurisdiction() == Jurisdiction.DE && closing.currency().equals(Money.EUR);
        if (!german) {
            throw new UnknownFeeException(
                    "fees are known for claims in EUR by German law alone (RVG, GKG)");
        }
        return closing.principal();
    }

    private static Money inCurrencyOf(Money claim, Money amount) {
        return new Money(amount.minor(), claim.currency());
    }

    private static Money share(Money amount, int percent) {
        return share(amount, BigDecimal.valueOf(percent));
    }

    private static Money share(Money amount, BigDecimal percent) {
        return amount.times(percent.movePointLeft(2), RoundingMode.HALF_UP);
    }
}
