package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightStanding;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Table;
import mahnlauf.core.reconcile.Undecided;
import mahnlauf.doors.ReportPage;
import org.jspecify.annotations.Nullable;

/** Gathers what the night did and writes the page that the owner reads in the morning. */
final class ReportStage {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final int TARGETS_SHOWN = 50;
    private static final int LINES_SHOWN = 200;

    private final Night night;

    ReportStage(Night night) {
        this.night = night;
    }

    /** Writes {@code reports/<as-of>/index.html}, and says what stands in it. */
    NightReport write(
            List<Map<String, Object>> payments,
            List<Map<String, Object>> actions,
            Table review,
            NightInsight insight)
            throws IOException, SQLException {
        NightStanding standing = new Standings(night).gather();
        NightReport report =
                new NightReport(
                        night.settings().text(Setting.CREDITOR_NAME),
                        night.date(),
                        night.isRehearsal(),
                        fileCounts(),
                        remarks(),
                        paymentSums(payments),
                        aging(),
                        outgoing(actions),
                        stuck(actions),
                        attention(review, actions),
                        night.findings().besidesFiles(),
                        links(),
                        insight,
                        standing);
        String language = language();
        Path page = night.home().reports(night.date()).resolve("index.html");
        Outbox.put(
                night.home(),
                page,
                file -> Files.writeString(file, ReportPage.html(report, language)));
        return report;
    }

    private List<NightReport.FileCount> fileCounts() {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (Night.FileOutcome file : night.files()) {
            long[] count = counts.computeIfAbsent(file.state(), s -> new long[2]);
            count[0]++;
            count[1] += file.records();
        }
        List<NightReport.FileCount> rows = new ArrayList<>();
        counts.forEach((state, c) -> rows.add(new NightReport.FileCount(state, (int) c[0], c[1])));
        return rows;
    }

    private List<NightReport.FileRemark> remarks() {
        return night.files().stream()
                .filter(f -> !f.reason().isEmpty() && !f.needsPerson())
                .map(f -> new NightReport.FileRemark(f.name(), f.state(), f.reason()))
                .limit(LINES_SHOWN)
                .toList();
    }

    private static List<NightReport.PaymentSum> paymentSums(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(
                        row ->
                                new NightReport.PaymentSum(
                                        text(row, "STATE"),
                                        (int) number(row, "ENTRIES"),
                                        new Money(
                                                number(row, "TOTAL"),
                                                Currency.getInstance(text(row, "CURRENCY")))))
                .toList();
    }

    private List<NightReport.AgingSum> aging() {
        List<NightReport.AgingSum> sums = new ArrayList<>();
        night.aging()
                .byCurrency()
                .forEach(
                        (currency, buckets) -> {
                            List<NightReport.BucketSum> row = new ArrayList<>();
                            buckets.forEach(
                                    (b, sum) ->
                                            row.add(
                                                    new NightReport.BucketSum(
                                                            b.code(), sum.invoices(), sum.open())));
                            Money total =
                                    row.stream()
                                            .map(NightReport.BucketSum::open)
                                            .reduce(Money.zero(currency), Money::plus);
                            sums.add(new NightReport.AgingSum(total, row));
                        });
        sums.sort(Comparator.comparingInt(ReportStage::invoices).reversed());
        return sums;
    }

    /** The currency in which most is open comes first. */
    private static int invoices(NightReport.AgingSum sum) {
        return sum.buckets().stream().mapToInt(NightReport.BucketSum::invoices).sum();
    }

    private List<NightReport.Outgoing> outgoing(List<Map<String, Object>> actions) {
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        for (Map<String, Object> action : actions) {
            if (text(action, "STATE").equals("delivered")) {
                String group =
                        text(action, "KIND")
                                + " "
                                + text(action, "CHANNEL")
                                + " "
                                + text(action, "CURRENCY");
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(action);
            }
        }
        return groups.values().stream()
                .map(this::outgoingOf)
                .sorted(Comparator.comparing(row -> ActionKind.ofCode(row.kind())))
                .toList();
    }

    private NightReport.Outgoing outgoingOf(List<Map<String, Object>> group) {
        Map<String, Object> first = group.get(0);
        Currency currency = Currency.getInstance(text(first, "CURRENCY"));
        long sum = group.stream().mapToLong(a -> number(a, "AMOUNT")).sum();
        List<NightReport.Link> targets =
                group.stream()
                        .map(
                                a ->
                                        link(
                                                text(a, "CUSTOMER_NUMBER"),
                                                text(a, "TARGET"),
                                                text(a, "ACTION_ID")))
                        .filter(l -> l != null)
                        .distinct()
                        .limit(TARGETS_SHOWN)
                        .toList();
        return new NightReport.Outgoing(
                text(first, "KIND"),
                text(first, "CHANNEL"),
                group.size(),
                new Money(sum, currency),
                targets);
    }

    /** A link where the target is a file of the home; an address is none. */
    private NightReport.@Nullable Link link(String customer, String target, String actionId) {
        int blank = target.lastIndexOf(' ');
        String file = target.substring(blank + 1);
        Path mail = night.home().outbox("mail").resolve(actionId + ".eml");
        if (!file.startsWith("outbox/")) {
            file = Files.exists(mail) ? night.home().relative(mail) : "";
        }
        return file.isEmpty() ? null : new NightReport.Link(customer, "../../" + file);
    }

    private static List<NightReport.Stuck> stuck(List<Map<String, Object>> actions) {
        return actions.stream()
                .filter(a -> !text(a, "STATE").equals("delivered"))
                .map(
                        a ->
                                new NightReport.Stuck(
                                        text(a, "ACTION_ID"),
                                        text(a, "CUSTOMER_NUMBER"),
                                        text(a, "KIND"),
                                        text(a, "STATE").equals("sending")
                                                ? "pending"
                                                : text(a, "STATE"),
                                        text(a, "NOTE")))
                .limit(LINES_SHOWN)
                .toList();
    }

    /** What only a person can do comes first, what a hold keeps back last. */
    private List<NightReport.Attention> attention(Table review, List<Map<String, Object>> actions)
            throws SQLException {
        List<NightReport.Attention> all = new ArrayList<>();
        night.attention().stream().filter(a -> !a.topic().equals("hold")).forEach(all::add);
        all.addAll(new Duties(night).rows(actions));
        all.addAll(night.stopNotes().rows());
        all.addAll(toReview(review));
        List<NightReport.Attention> held =
                night.attention().stream().filter(a -> a.topic().equals("hold")).toList();
        held.stream().limit(LINES_SHOWN).forEach(all::add);
        int more = held.size() - LINES_SHOWN;
        if (more > 0) {
            all.add(new NightReport.Attention("hold", "+ " + more, "", "mahnlauf list holds"));
        }
        return all;
    }

    private String language() {
        return night.settings().text(Setting.REPORT_LANGUAGE);
    }

    private List<NightReport.Attention> toReview(Table review) {
        return review.rows().stream()
                .limit(LINES_SHOWN)
                .map(
                        row ->
                                new NightReport.Attention(
                                        "review",
                                        row.get(3) + " · " + asGermansWrite(row.get(2), row.get(1)),
                                        row.get(7) + proposal(row),
                                        "mahnlauf explain " + row.get(0)))
                .toList();
    }

    /** What a person might decide, and that nobody is dunned for it in the meantime. */
    private static String proposal(List<String> review) {
        if (review.get(5).isEmpty()) {
            return "";
        }
        OpenEntry.Proposal best =
                new OpenEntry.Proposal(review.get(5), Integer.parseInt(review.get(6)));
        return " → "
                + review.get(5)
                + (Undecided.invoices(List.of(best)).isEmpty()
                        ? ""
                        : " (no letter goes out for it until this is decided)");
    }

    /** On a German page 1234.50 on 2026-03-07 is 1234,50 on 07.03.2026. */
    private String asGermansWrite(String amount, String day) {
        return !language().equals("de")
                ? amount + " · " + day
                : amount.replace('.', ',') + " · " + GERMAN_DAY.format(LocalDate.parse(day));
    }

    private List<NightReport.Link> links() {
        List<NightReport.Link> links = new ArrayList<>();
        for (String list : List.of(AgingSheet.NAME, "aging.csv", "recommendations.csv")) {
            links.add(new NightReport.Link(list, list));
        }
        for (String list : List.of("court-orders.pdf", "court-orders.csv", "factoring.csv")) {
            if (Files.exists(night.home().reports(night.date()).resolve(list))) {
                links.add(new NightReport.Link(list, list));
            }
        }
        for (String folder :
                List.of(
                        "review",
                        "calls",
                        "service",
                        "letters",
                        "agreements",
                        "collection",
                        "mail")) {
            if (Files.isDirectory(night.home().outbox(folder))) {
                links.add(new NightReport.Link("outbox/" + folder, "../../outbox/" + folder + "/"));
            }
        }
        return links;
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static long number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}
