package mahnlauf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.shell.Home;
import mahnlauf.shell.NightSummary;

/** What the demo says: a few lines a night, and what to open at the end. */
final class DemoText {

    private static final String INDENT = "            ";
    private static final int WIDTH = 88;

    /** Files of one ending in one folder of the home, and what they are. */
    private record Look(String folder, String ending, String what) {}

    /** In the order in which they are worth a look. */
    private static final List<Look> WORTH_A_LOOK =
            List.of(
                    new Look("outbox/mail", ".eml", "e-mails with their letter"),
                    new Look("outbox/letters", ".pdf", "letters by post and print batches"),
                    new Look("outbox/calls", ".pdf", "call sheets, the list beside each"),
                    new Look("outbox/agreements", ".pdf", "offers to pay in instalments"),
                    new Look("outbox/service", ".csv", "services to stop and to resume"),
                    new Look("outbox/collection", ".zip", "hand-offs to collection (Inkasso)"),
                    new Look("outbox/collection", ".csv", "claims recalled from it"),
                    new Look("outbox/review", ".csv", "payments that a person decides"),
                    new Look("rejected", ".txt", "what was refused, and why"));

    private final Path shown;
    private final Home home;
    private final PrintStream out;
    private LocalDate last = LocalDate.MIN;
    private int nights;
    private int needed;

    DemoText(Home home, PrintStream out) {
        this.shown = fromHere(home.root());
        this.home = home;
        this.out = out;
    }

    /** As the caller would type it. */
    private static Path fromHere(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        boolean below = folder.startsWith(here) && !folder.equals(here);
        return below ? here.relativize(folder) : folder;
    }

    void begin() {
        out.println("Studio Morgenrot, a fictional coaching studio, in " + shown);
        out.println();
    }

    /** A person did something before the next night. */
    void between(DemoLine line) {
        out.println(
                INDENT
                        + "./mahnlauf "
                        + line.what().name().toLowerCase(Locale.ROOT)
                        + " "
                        + line.subject()
                        + (line.rest().isEmpty()
                                ? ""
                                : " --until "
                                        + line.until()
                                        + " --reason '"
                                        + line.reason()
                                        + "'"));
    }

    void night(DemoLine line, NightSummary night) {
        nights++;
        last = night.asOf();
        out.println(night.asOf() + "  " + line.rest() + ".");
        out.println(INDENT + taken(night) + "; " + left(night));
        for (String finding : night.findings()) {
            out.println("          ! " + shortened(finding));
        }
        if (!night.findings().isEmpty()) {
            needed++;
        }
        out.flush();
    }

    private static String taken(NightSummary night) {
        return counted(night.files().size(), "file")
                + " with "
                + (night.payments() == 1
                        ? "1 new bank entry"
                        : night.payments() + " new bank entries");
    }

    private static String left(NightSummary night) {
        Map<ActionKind, Long> sent =
                night.actions().stream()
                        .filter(a -> a.state() == Action.State.DELIVERED)
                        .collect(
                                Collectors.groupingBy(
                                        Action::kind,
                                        () -> new EnumMap<>(ActionKind.class),
                                        Collectors.counting()));
        return sent.isEmpty()
                ? "nothing leaves"
                : sent.entrySet().stream()
                        .map(e -> counted(e.getValue(), word(e.getKey())))
                        .collect(Collectors.joining(", "));
    }

    private static String word(ActionKind kind) {
        return switch (kind) {
            case REMINDER -> "reminder";
            case DUNNING -> "dunning letter";
            case FINAL_NOTICE -> "final notice";
            case CALL -> "call";
            case AGREEMENT_OFFER -> "instalment offer";
            case AGREEMENT_CONFIRMATION -> "confirmed agreement";
            case AGREEMENT_BROKEN -> "letter about a broken agreement";
            case INSTALMENT_REMINDER -> "instalment reminder";
            case THANKS -> "word of thanks";
            case SERVICE_STOP -> "service stop";
            case SERVICE_RESUME -> "service resumption";
            case COLLECTION_HANDOFF -> "collection hand-off";
            case COLLECTION_RECALL -> "collection recall";
            case RESEND_INVOICE -> "invoice sent again";
            case CONTACT_CHECK -> "request for contact data";
            case HANDOVER_NOTICE -> "hand-over notice";
        };
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /** The beginning of a long message, in two lines; all of it stands in the report. */
    private static String shortened(String finding) {
        if (finding.length() <= WIDTH) {
            return finding;
        }
        int cut = breakBefore(finding, WIDTH);
        String rest = finding.substring(cut).strip();
        String second =
                rest.length() <= WIDTH
                        ? rest
                        : rest.substring(0, breakBefore(rest, WIDTH - 2)).strip() + " …";
        return finding.substring(0, cut).strip() + System.lineSeparator() + INDENT + second;
    }

    private static int breakBefore(String text, int width) {
        int blank = text.lastIndexOf(' ', width);
        return blank > 0 ? blank : width;
    }

    void end() throws IOException {
        out.println();
        out.println(
                nights
                        + " nights; "
                        + needed
                        + " of them ended with 1: a person is needed (lines with !),"
                        + " the rest was done.");
        out.println();
        out.println("Open:");
        line(home.reports(last).resolve("index.html"), "the last night's report");
        for (Look look : WORTH_A_LOOK) {
            show(look);
        }
        out.println();
        out.println("Ask:");
        out.println("  ./mahnlauf list invoices --home " + shown);
        out.println("  ./mahnlauf explain RE-2026-0001 --home " + shown);
    }

    private void show(Look look) throws IOException {
        Path where = home.root().resolve(look.folder());
        if (!Files.isDirectory(where)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(where)) {
            long count = inside.filter(p -> p.toString().endsWith(look.ending())).count();
            if (count > 0) {
                line(where, look.what() + " (" + count + ")");
            }
        }
    }

    private void line(Path path, String what) {
        out.printf("  %-39s  %s%n", shown.resolve(home.relative(path)), what);
    }
}
