package mahnlauf.doors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightReport.AgingSum;
import mahnlauf.core.model.NightReport.BucketSum;

/** Writes the report of a night as one HTML page that needs nothing else to be read. */
public final class ReportPage {

    /** Longer lists are cut and say so; the tables have them whole. */
    static final int LONGEST_LIST = 200;

    /** Width of the chart in its own units. */
    private static final int CHART_WIDTH = 360;

    private static final Templates TEMPLATES = new Templates(null);

    private ReportPage() {}

    public static String html(NightReport report) {
        String language = Templates.FALLBACK;
        TemplateData data = new TemplateData(new Figures(language));
        Map<String, Object> root = new HashMap<>();
        root.put("language", language);
        root.put("report", data.of(report));
        root.put("charts", data.list(charts(report.aging())));
        root.put("longest", LONGEST_LIST);
        return TEMPLATES.fill("layout/report.ftlh", root).strip() + "\n";
    }

    private static List<Chart> charts(List<AgingSum> aging) {
        List<Chart> charts = new ArrayList<>();
        for (AgingSum sum : aging) {
            long longest = sum.buckets().stream().mapToLong(b -> b.open().minor()).max().orElse(0);
            List<Bar> bars = sum.buckets().stream().map(bucket -> bar(bucket, longest)).toList();
            charts.add(new Chart(sum.total().currency().getCurrencyCode(), sum.total(), bars));
        }
        return charts;
    }

    /** What is owed to customers in a bucket has no bar, but its figure stands there. */
    private static Bar bar(BucketSum bucket, long longest) {
        long open = Math.max(0, bucket.open().minor());
        int width = longest <= 0 ? 0 : (int) Math.round((double) open / longest * CHART_WIDTH);
        int seen = open > 0 ? Math.max(2, width) : 0;
        return new Bar(bucket.bucket(), bucket.invoices(), bucket.open(), seen);
    }

    record Chart(String currency, Money total, List<Bar> bars) {}

    record Bar(String bucket, int invoices, Money open, int width) {}
}
