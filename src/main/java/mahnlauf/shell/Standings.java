package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.age.Aging;
import mahnlauf.core.age.DaysSalesOutstanding;
import mahnlauf.core.age.OpenTrend;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.decide.Outlook;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.NightStanding;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/** Gathers for the report how the money stands and what comes next for the largest cases. */
final class Standings {

    private static final int WEEKS_SHOWN = 27;
    private static final int WEEKS_OF_RECEIPTS = 4;
    private static final int CASES_SHOWN = 25;

    private final Night night;
    private final WorkingDays workingDays;

    Standings(Night night) {
        this.night = night;
        this.workingDays = night.arrears().workingDays();
    }

    /** What of one customer is overdue in one currency. */
    private record Overdue(Debtor debtor, List<Receivable> invoices, Money sum) {}

    NightStanding gather() throws SQLException {
        List<Overdue> cases = new ArrayList<>();
        for (Debtor debtor : night.books().debtors()) {
            cases.addAll(overdue(debtor));
        }
        cases.sort(
                Comparator.comparingLong((Overdue c) -> c.sum().minor())
                        .reversed()
                        .thenComparing(c -> c.debtor().number()));
        return new NightStanding(
                sums(cases),
                stages(cases),
                cases.stream().limit(CASES_SHOWN).map(this::next).toList(),
                Math.max(0, cases.size() - CASES_SHOWN));
    }

    private List<Overdue> overdue(Debtor debtor) {
        Map<Currency, List<Receivable>> late = new LinkedHashMap<>();
        for (Receivable r : debtor.receivables()) {
            if (r.isOpen() && daysOverdue(r) > 0) {
                late.computeIfAbsent(r.gross().currency(), c -> new ArrayList<>()).add(r);
            }
        }
        return late.entrySet().stream()
                .map(e -> new Overdue(debtor, e.getValue(), sum(e.getKey(), e.getValue())))
                .toList();
    }

    private int daysOverdue(Receivable r) {
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), workingDays);
        return Aging.daysOverdue(due, night.date());
    }

    private static Money sum(Currency currency, List<Receivable> invoices) {
        return invoices.stream()
                .map(Receivable::principalOpen)
                .reduce(Money.zero(currency), Money::plus);
    }

    private List<NightStanding.Sums> sums(List<Overdue> cases) throws SQLException {
        Map<Currency, DaysSalesOutstanding> sales =
                DaysSalesOutstanding.of(night.books().receivables(), night.date());
        List<NightStanding.Sums> sums = new ArrayList<>();
        OpenTrend.of(night.books().receivables(), OpenTrend.weeks(night.date(), WEEKS_SHOWN))
                .forEach(
                        (currency, trend) -> {
                            DaysSalesOutstanding dso = sales.get(currency);
                            if (dso != null && !trend.isEmpty()) {
                                sums.add(sums(dso, trend, cases));
                            }
                        });
        sums.sort(Comparator.comparingLong((NightStanding.Sums s) -> s.open().minor()).reversed());
        return sums;
    }

    private static NightStanding.Sums sums(
            DaysSalesOutstanding dso, List<OpenTrend.Point> trend, List<Overdue> cases) {
        Money none = Money.zero(dso.open().currency());
        Money overdue =
                cases.stream()
                        .map(Overdue::sum)
                        .filter(sum -> sum.currency().equals(none.currency()))
                        .reduce(none, Money::plus);
        Money received =
                trend.subList(Math.max(0, trend.size() - WEEKS_OF_RECEIPTS), trend.size()).stream()
                        .map(OpenTrend.Point::received)
                        .reduce(none, Money::plus);
        return new NightStanding.Sums(
                dso.open(),
                overdue,
                received,
                dso.days().isPresent() ? dso.days().getAsInt() : null,
                dso.invoiced(),
                trend.stream()
                        .map(p -> new NightStanding.Week(p.day(), p.open(), p.received()))
                        .toList());
    }

    private static List<NightStanding.StageSum> stages(List<Overdue> cases) {
        Map<Stage, Map<Currency, List<Receivable>>> reached = new EnumMap<>(Stage.class);
        for (Overdue overdue : cases) {
            for (Receivable r : overdue.invoices()) {
                reached.computeIfAbsent(r.stage(), s -> new LinkedHashMap<>())
                        .computeIfAbsent(r.gross().currency(), c -> new ArrayList<>())
                        .add(r);
            }
        }
        List<NightStanding.StageSum> stages = new ArrayList<>();
        reached.forEach(
                (stage, byCurrency) ->
                        byCurrency.forEach(
                                (currency, invoices) ->
                                        stages.add(
                                                new NightStanding.StageSum(
                                                        stage.code(),
                                                        invoices.size(),
                                                        sum(currency, invoices)))));
        return stages;
    }

    private NightStanding.NextStep next(Overdue overdue) {
        Debtor debtor = overdue.debtor();
        Receivable furthest =
                overdue.invoices().stream()
                        .max(
                                Comparator.comparing(Standings::isChased)
                                        .thenComparing(Receivable::stage)
                                        .thenComparing(Receivable::principalOpen))
                        .orElseThrow();
        Outlook outlook =
                Outlook.of(
                        debtor,
                        furthest,
                        night.date().plusDays(1),
                        night.policy(debtor),
                        night.arrears());
        return new NightStanding.NextStep(
                debtor.number(),
                debtor.customer().name(),
                overdue.invoices().size(),
                overdue.sum(),
                overdue.invoices().stream().mapToInt(this::daysOverdue).max().orElse(0),
                furthest.stage().code(),
                outlook.step().map(next -> next.step().kind().code()).orElse(""),
                outlook.step().map(Outlook.Next::night).orElse(null),
                outlook.obstacles());
    }

    /** What the agency has is not ours to chase: another invoice says more of what comes. */
    private static boolean isChased(Receivable r) {
        return r.stage() != Stage.COLLECTION;
    }
}
