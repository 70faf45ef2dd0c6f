package mahnlauf.core.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads payment terms in words: XRechnung's lines ({@code #SKONTO#TAGE=14#PROZENT=2.00#}), then
 * German and English ({@code zahlbar innerhalb 14 Tagen, 2 % Skonto bis 15.03.2026}).
 *
 * <p>What is not said for sure is not said: days that count from a delivery, working days, ends of
 * months. Of several due dates the latest counts, so nobody is dunned too early.
 */
public final class TermsText {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_YEARS = 10;
    private static final int PERCENT_SCALE = 6;

    private static final Pattern STRUCTURED =
            Pattern.compile(
                    "#SKONTO#TAGE=(\\d{1,3})#PROZENT=(\\d{1,2}(?:\\.\\d{1,6})?)"
                            + "(?:#BASISBETRAG=(\\d{1,13}(?:\\.\\d{1,6})?))?#");
    private static final Pattern MACHINE_LINE = Pattern.compile("#(?:SKONTO|VERZUG)#\\S*");

    private final LocalDate issued;
    private final BigDecimal payable;

    private TermsText(LocalDate issued, Money payable) {
        this.issued = issued;
        this.payable = payable.decimal().abs();
    }

    /**
     * What the words come to.
     *
     * @param text all lines of BT-20; beyond 4,000 characters nothing is read
     * @param issued the day from which terms count (BT-2)
     * @param payable what the Skonto is a share of
     */
    public static PaymentTerms of(String text, LocalDate issued, Money payable) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new TermsText(issued, payable).read(read);
    }

    private PaymentTerms read(String text) {
        List<MatchResult> lines = STRUCTURED.matcher(text).results().toList();
        List<Clause> clauses = Clause.of(MACHINE_LINE.matcher(text).replaceAll("\n"));
        List<Skonto> skontos = new ArrayList<>(lines.stream().flatMap(this::structured).toList());
        if (skontos.isEmpty()) {
            skontos.addAll(spoken(clauses));
        }
        LocalDate due = due(clauses);
        return new PaymentTerms(due == null ? withoutSkonto(lines) : due, skontos);
    }

    private Stream<Skonto> structured(MatchResult line) {
        BigDecimal percent = new BigDecimal(line.group(2));
        String base = line.group(3);
        if (base != null && payable.signum() > 0) {
            BigDecimal part = percent.multiply(new BigDecimal(base));
            percent = part.divide(payable, PERCENT_SCALE, RoundingMode.HALF_UP);
        }
        return offer(percent, issued.plusDays(Long.parseLong(line.group(1))));
    }

    private static Stream<Skonto> offer(BigDecimal percent, LocalDate until) {
        boolean sound = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) < 0;
        return sound ? Stream.of(new Skonto(percent.stripTrailingZeros(), until)) : Stream.of();
    }

    /** Programs write the net term as a Skonto of 0 percent. */
    private @Nullable LocalDate withoutSkonto(List<MatchResult> lines) {
        return lines.stream()
                .filter(line -> new BigDecimal(line.group(2)).signum() == 0)
                .map(line -> issued.plusDays(Long.parseLong(line.group(1))))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** "Bei Zahlung binnen 14 Tagen, 2 % Skonto": a condition stands before its discount. */
    private List<Skonto> spoken(List<Clause> clauses) {
        List<Skonto> found = new ArrayList<>();
        Clause condition = null;
        for (Clause clause : clauses) {
            if (clause.isDiscount()) {
                LocalDate until = latest(clause);
                LocalDate day = until == null && condition != null ? latest(condition) : until;
                if (day != null) {
                    offer(clause.percent(), day).forEach(found::add);
                }
            }
            condition = clause.isCondition() ? clause : null;
        }
        return found;
    }

    private @Nullable LocalDate due(List<Clause> clauses) {
        List<Clause> net = clauses.stream().filter(Clause::maySayWhenDue).toList();
        LocalDate stated = latest(net.stream().flatMap(clause -> dates(clause).stream()));
        if (stated != null) {
            return stated;
        }
        LocalDate counted = latest(net.stream().map(clause -> clause.afterTerm(issued)));
        if (counted != null) {
            return counted;
        }
        return net.stream().anyMatch(Clause::saysAtOnce) ? issued : null;
    }

    private @Nullable LocalDate latest(Clause clause) {
        LocalDate stated = latest(dates(clause).stream());
        return stated == null ? clause.afterTerm(issued) : stated;
    }

    /** A day before the invoice, or in a far century, is a date of something else. */
    private List<LocalDate> dates(Clause clause) {
        return clause.dates().stream()
                .filter(day -> !day.isBefore(issued))
                .filter(day -> day.isBefore(issued.plusYears(LONGEST_YEARS)))
                .toList();
    }

    private static @Nullable LocalDate latest(Stream<? extends @Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
