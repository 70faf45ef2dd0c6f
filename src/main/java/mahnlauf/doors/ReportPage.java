package mahnlauf.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightReport.AgingSum;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.core.model.NightReport.BucketSum;
import mahnlauf.core.model.NightReport.FileRemark;
import mahnlauf.core.model.NightReport.Stuck;
import mahnlauf.core.model.NightStanding;

/** Writes the report of a night as one HTML page that needs nothing else to be read. */
public final class ReportPage {

    /** Longer lists are cut and say so; the tables have them whole. */
    static final int LONGEST_LIST = 50;

    /** Width of the chart in its own units. */
    private static final int CHART_WIDTH = 360;

    private static final int PERCENT = 100;

    private static final Templates TEMPLATES = new Templates(null);

    private ReportPage() {}

    /**
     * The page.
     *
     * @param language {@code de} or {@code en}
     */
    public static String html(NightReport report, String language) {
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("report", data.of(said(report, Sayings.in(language))));
        root.put("charts", data.list(charts(report.aging())));
        root.put("tiles", data.list(report.standing().sums().stream().map(Tiles::of).toList()));
        root.put("longest", LONGEST_LIST);
        return TEMPLATES.fill("layout/report.ftlh", root).strip() + "\n";
    }

    /** The same report with its reasons in the reader's language; of long lists what is shown. */
    static NightReport said(NightReport r, Sayings sayings) {
        return new NightReport(
                r.creditor(),
                r.asOf(),
                r.dryRun(),
                r.files(),
                r.remarks().stream()
                        .map(f -> new FileRemark(f.name(), f.state(), sayings.say(f.reason())))
                        .toList(),
                r.payments(),
                r.aging(),
                r.outgoing(),
                r.stuck().stream().map(s -> said(s, sayings)).toList(),
                r.attention().stream().map(a -> said(a, sayings)).toList(),
                r.warnings().stream().map(sayings::say).toList(),
                r.links(),
                said(r.insight(), sayings),
                said(r.standing(), sayings));
    }

    private static NightInsight said(NightInsight insight, Sayings sayings) {
        return new NightInsight(
                insight.cases(),
                insight.ending(),
                insight.worst(),
                insight.terms().stream().map(t -> said(t, sayings)).toList(),
                insight.unreached(),
                insight.notAgreed());
    }

    private static NightInsight.Terms said(NightInsight.Terms t, Sayings sayings) {
        return new NightInsight.Terms(
                t.days(), t.invoices(), sayings.number(t.daysToPay()), t.percentLate(), t.worse());
    }

    private static Stuck said(Stuck s, Sayings sayings) {
        return new Stuck(s.actionId(), s.customer(), s.kind(), s.state(), sayings.say(s.reason()));
    }

    private static Attention said(Attention a, Sayings sayings) {
        return new Attention(a.topic(), a.subject(), sayings.say(a.reason()), a.command());
    }

    private static NightStanding said(NightStanding standing, Sayings sayings) {
        return new NightStanding(
                standing.sums(),
                standing.stages(),
                standing.next().stream()
                        .map(
                                n ->
                                        new NightStanding.NextStep(
                                                n.customer(),
                                                n.name(),
                                                n.invoices(),
                                                n.overdue(),
                                                n.daysOverdue(),
                                                n.stage(),
                                                n.kind(),
                                                n.night(),
                                                n.obstacles().stream().map(sayings::say).toList()))
                        .toList(),
                standing.moreCases());
    }

    private static List<Chart> charts(List<AgingSum> aging) {
        List<Chart> charts = new ArrayList<>();
        for (AgingSum sum : aging) {
            long longest = sum.buckets().stream().mapToLong(b -> b.open().minor()).max().orElse(0);
            List<Bar> bars =
                    sum.buckets().stream()
                            .map(bucket -> bar(bucket, longest, sum.total().minor()))
                            .toList();
            charts.add(new Chart(sum.total().currency().getCurrencyCode(), sum.total(), bars));
        }
        return charts;
    }

    /** What is owed to customers in a bucket has no bar, but its figure stands there. */
    private static Bar bar(BucketSum bucket, long longest, long total) {
        long open = Math.max(0, bucket.open().minor());
        int width = longest <= 0 ? 0 : (int) Math.round((double) open / longest * CHART_WIDTH);
        int seen = open > 0 ? Math.max(2, width) : 0;
        return new Bar(
                bucket.bucket(), bucket.invoices(), bucket.open(), seen, percent(open, total));
    }

    /** A share in whole percent; of nothing, nothing. */
    private static int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.round((double) part / whole * PERCENT);
    }

    record Chart(String currency, Money total, List<Bar> bars) {}

    record Bar(String bucket, int invoices, Money open, int width, int percent) {}

    /** The figures of one currency at the head of the page. */
    record Tiles(NightStanding.Sums sums, int percentOverdue, TrendChart trend) {

        static Tiles of(NightStanding.Sums sums) {
            return new Tiles(
                    sums,
                    percent(sums.overdue().minor(), sums.open().minor()),
                    TrendChart.of(sums.trend()));
        }
    }
}
