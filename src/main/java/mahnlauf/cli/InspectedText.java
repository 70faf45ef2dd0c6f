package mahnlauf.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Table;
import mahnlauf.shell.Inspected;
import org.jspecify.annotations.Nullable;

/** What was inspected, for people: a few lines a file, or a spreadsheet with a row a statement. */
final class InspectedText {

    private InspectedText() {}

    static void print(Inspected file, PrintStream out) {
        boolean refused = file.state() == Inspected.State.REFUSED;
        String format = file.format().isEmpty() ? "" : "  " + file.format();
        out.println(shown(file.file()) + format + (refused ? "  refused" : "  ok"));
        if (!file.reason().isEmpty()) {
            out.println("  " + shown(file.reason()));
        }
        file.statements().forEach(s -> out.println("  " + sentence(s)));
        if (!file.documents().isEmpty()) {
            out.println("  " + documents(file.documents()));
        }
    }

    private static String sentence(Inspected.Statement s) {
        String pending = s.pending() == 0 ? "" : " (" + s.pending() + " not booked yet)";
        String sums =
                s.entries()
                        + " entries"
                        + pending
                        + ", in "
                        + s.credits().plain()
                        + ", out "
                        + s.debits();
        return "account "
                + shown(s.account())
                + ": opening "
                + plain(s.opening())
                + ", "
                + sums
                + ", closing "
                + plain(s.closing())
                + (s.balancesOk() ? "" : "  THE BALANCES DO NOT TIE");
    }

    private static String documents(List<Inspected.Document> documents) {
        Map<DocumentType, Long> counts =
                documents.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Inspected.Document::type,
                                        TreeMap::new,
                                        Collectors.counting()));
        List<String> words = new ArrayList<>();
        counts.forEach((type, n) -> words.add(n + " " + words(type, n)));
        return String.join(", ", words) + ", invoices of " + String.join(" and ", sums(documents));
    }

    private static String words(DocumentType type, long count) {
        return type.code().replace('_', ' ') + (count == 1 ? "" : "s");
    }

    /** What the invoices sum to, a currency each. */
    private static List<String> sums(List<Inspected.Document> documents) {
        Map<String, Money> sums = new TreeMap<>();
        for (Inspected.Document d : documents) {
            if (d.type() == DocumentType.INVOICE) {
                sums.merge(d.payable().currency().getCurrencyCode(), d.payable(), Money::plus);
            }
        }
        return sums.isEmpty()
                ? List.of("0.00")
                : sums.values().stream().map(Money::toString).toList();
    }

    static Table table(List<Inspected> files) {
        List<List<String>> rows = new ArrayList<>();
        for (Inspected file : files) {
            if (file.statements().isEmpty()) {
                rows.add(row(file, List.of("", "", "", "", "", "", "", "")));
            }
            for (Inspected.Statement s : file.statements()) {
                rows.add(row(file, cells(s)));
            }
        }
        return new Table(
                List.of(
                        "file",
                        "format",
                        "state",
                        "reason",
                        "invoices",
                        "account",
                        "currency",
                        "opening",
                        "closing",
                        "entries",
                        "credits",
                        "debits",
                        "balances_ok"),
                rows);
    }

    private static List<String> row(Inspected file, List<String> statement) {
        List<String> row = new ArrayList<>();
        row.add(file.file());
        row.add(file.format());
        row.add(file.state() == Inspected.State.OK ? "ok" : "refused");
        row.add(file.reason());
        row.add(String.valueOf(file.documents().size()));
        row.addAll(statement);
        return row;
    }

    private static List<String> cells(Inspected.Statement s) {
        return List.of(
                s.account(),
                s.currency(),
                plain(s.opening()),
                plain(s.closing()),
                String.valueOf(s.entries()),
                s.credits().plain(),
                s.debits().plain(),
                String.valueOf(s.balancesOk()));
    }

    private static String plain(@Nullable Money money) {
        return money == null ? "" : money.plain();
    }

    /** What came from a file may not steer the terminal. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
