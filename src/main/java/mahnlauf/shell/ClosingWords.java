package mahnlauf.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mahnlauf.core.decide.Obstacle;
import mahnlauf.core.decide.Recommendation;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;

/** What is recommended for a case, in words with all figures. */
final class ClosingWords {

    private ClosingWords() {}

    static List<String> of(Closings.Advised advised, InvoiceNumber asked) {
        List<String> lines = new ArrayList<>();
        Recommendation advice = advised.advice();
        String what = what(advised, asked);
        lines.add(
                advice.way().isEmpty()
                        ? "At the end of the ladder nothing can be recommended" + what + "."
                        : "At the end of the ladder, recommended is %s%s."
                                .formatted(advice.way().get().code(), what));
        for (Recommendation.Option option : advice.options()) {
            lines.add("  " + words(option));
        }
        advice.closed().forEach((way, why) -> lines.add("  " + way.code() + ": no, " + why));
        List<Obstacle> obstacles = advised.closing().obstaclesInOrder();
        if (!obstacles.isEmpty()) {
            lines.add(
                    "  It is not handed over, because "
                            + obstacles.stream()
                                    .map(Obstacle::sentence)
                                    .collect(Collectors.joining(", and "))
                            + ".");
        }
        return lines;
    }

    /** The case may hold other invoices as well. */
    private static String what(Closings.Advised advised, InvoiceNumber asked) {
        List<String> others =
                advised.closing().invoices().stream()
                        .map(Receivable::number)
                        .filter(number -> !number.equals(asked))
                        .map(InvoiceNumber::value)
                        .toList();
        return " for "
                + advised.closing().claim()
                + (others.isEmpty() ? "" : " with " + String.join(", ", others));
    }

    private static String words(Recommendation.Option option) {
        return switch (option.way()) {
            case KEEP_ASKING ->
                    "%s: %d %% of %s come in, less %s for letters: %s"
                            .formatted(
                                    option.way().code(),
                                    option.percent(),
                                    option.base(),
                                    option.lost().plain(),
                                    option.expected().plain());
            case COLLECTION, COURT_ORDER ->
                    "%s: %d %% of %s come in, else %s are lost: %s"
                            .formatted(
                                    option.way().code(),
                                    option.percent(),
                                    option.base(),
                                    option.lost().plain(),
                                    option.expected().plain());
            case FACTORING, WRITE_OFF -> option.way().code() + ": " + option.expected().plain();
        };
    }
}
