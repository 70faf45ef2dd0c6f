package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mahnlauf.core.decide.Adviser;
import mahnlauf.core.decide.ClosingCase;
import mahnlauf.core.decide.Obstacle;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.decide.Recommendation;
import mahnlauf.core.decide.Way;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;

/** The cases at the end of the ladder, each with what is recommended. */
final class Closings {

    private static final List<Way> AT_RISK =
            List.of(Way.KEEP_ASKING, Way.COLLECTION, Way.COURT_ORDER);
    private static final List<Way> FOR_SURE = List.of(Way.FACTORING, Way.WRITE_OFF);

    private final LocalDate night;
    private final Policies policies;
    private final Arrears arrears;
    private final Adviser adviser;

    Closings(LocalDate night, Settings settings, Arrears arrears) {
        this.night = night;
        this.policies = settings.policies();
        this.arrears = arrears;
        this.adviser = Advice.of(night, settings, arrears);
    }

    /** A case with its recommendation. */
    record Advised(ClosingCase closing, Recommendation advice) {

        /** The figures of what is recommended. */
        Optional<Recommendation.Option> best() {
            return advice.way().flatMap(this::option);
        }

        Optional<Recommendation.Option> option(Way way) {
            return advice.options().stream().filter(o -> o.way() == way).findFirst();
        }
    }

    /** Of all debtors, by customer number. */
    List<Advised> of(Books books) {
        List<Advised> all = new ArrayList<>();
        for (Debtor debtor : books.debtors()) {
            all.addAll(of(debtor));
        }
        all.sort(Comparator.comparing(a -> a.closing().debtor().number()));
        return all;
    }

    List<Advised> of(Debtor debtor) {
        return ClosingCase.of(debtor, night, policies.of(debtor), arrears).stream()
                .map(closing -> new Advised(closing, adviser.advise(closing)))
                .toList();
    }

    /** The rows of {@code recommendations.csv}: amounts in the case's currency. */
    static Table table(List<Advised> advised) {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "customer_number",
                                "customer_name",
                                "invoice_numbers",
                                "currency",
                                "principal",
                                "fees",
                                "interest",
                                "claim",
                                "days_overdue",
                                "limitation",
                                "recommendation"));
        for (Way way : AT_RISK) {
            columns.addAll(List.of(way.code() + "_percent", way.code() + "_cost", way.code()));
        }
        FOR_SURE.forEach(way -> columns.add(way.code()));
        columns.addAll(List.of("not_handed_over", "ruled_out"));
        return new Table(columns, advised.stream().map(Closings::row).toList());
    }

    private static List<String> row(Advised one) {
        ClosingCase closing = one.closing();
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                closing.debtor().number().value(),
                                closing.debtor().customer().name(),
                                invoices(closing),
                                closing.currency().getCurrencyCode(),
                                closing.principal().plain(),
                                closing.fees().plain(),
                                closing.interest().plain(),
                                closing.claim().plain(),
                                String.valueOf(closing.daysOverdue()),
                                closing.limitation().toString(),
                                one.advice().way().map(Way::code).orElse("")));
        for (Way way : AT_RISK) {
            Optional<Recommendation.Option> option = one.option(way);
            cells.add(option.map(o -> String.valueOf(o.percent())).orElse(""));
            cells.add(option.map(o -> o.lost().plain()).orElse(""));
            cells.add(option.map(o -> o.expected().plain()).orElse(""));
        }
        for (Way way : FOR_SURE) {
            cells.add(one.option(way).map(o -> o.expected().plain()).orElse(""));
        }
        cells.add(
                closing.obstaclesInOrder().stream()
                        .map(Obstacle::code)
                        .collect(Collectors.joining(" ")));
        cells.add(
                one.advice().closed().entrySet().stream()
                        .map(e -> e.getKey().code() + ": " + e.getValue())
                        .collect(Collectors.joining("; ")));
        return cells;
    }

    private static String invoices(ClosingCase closing) {
        return closing.invoices().stream()
                .map(Receivable::number)
                .map(InvoiceNumber::value)
                .collect(Collectors.joining(" "));
    }
}
