package mahnlauf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own, with a home. */
record Program(Path home) {

    private static final int PATIENCE_SECONDS = 120;

    Process start(String... arguments) throws IOException {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dmahnlauf.root=."));
        call.addAll(List.of("-jar", Path.of("target", "mahnlauf.jar").toString()));
        call.addAll(List.of(arguments));
        call.addAll(List.of("--home", home.toString()));
        Files.createDirectories(home.resolve("inbox"));
        return new ProcessBuilder(call)
                .redirectError(home.resolveSibling(home.getFileName() + ".err").toFile())
                .redirectOutput(out().toFile())
                .start();
    }

    private Path out() {
        return home.resolveSibling(home.getFileName() + ".out");
    }

    /** Runs it to its end. */
    Shout call(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", arguments) + " does not come to its end");
        }
        String err = home.resolveSibling(home.getFileName() + ".err").toString();
        return new Shout(
                process.exitValue(),
                Files.readString(out(), StandardCharsets.UTF_8),
                Files.readString(Path.of(err), StandardCharsets.UTF_8));
    }

    Shout night(String date) throws IOException, InterruptedException {
        return call("run", "--as-of", date, "--future");
    }

    /** A table, read in this process. */
    String list(String table) {
        return Shout.of("list", table, "--format", "csv", "--home", home.toString()).out();
    }

    Shout verify() {
        return Shout.of("verify", "--home", home.toString());
    }

    Path drop(String name, String content) throws IOException {
        Files.createDirectories(home.resolve("inbox"));
        return Files.writeString(home.resolve("inbox").resolve(name), content);
    }

    /** An export of so many customers, each with one invoice due on 19 January 2026. */
    static String export(int customers, boolean withMail) {
        StringBuilder rows =
                new StringBuilder(
                        "invoice_number;customer_number;customer_name;email;street;postcode;city;"
                                + "invoice_date;due_date;gross_amount\n");
        for (int i = 1; i <= customers; i++) {
            boolean mail = withMail && i % 2 == 0;
            rows.append("RE-26").append(1000 + i).append(';').append(2000 + i);
            rows.append(";Änne Größe ").append(i).append(';');
            rows.append(mail ? "k" + i + "@example.org" : "");
            rows.append(";Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00\n");
        }
        return rows.toString();
    }

    /** A statement in which the first customers pay their invoice. */
    static String statement(int payers) {
        StringBuilder rows =
                new StringBuilder(
                        "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";"
                                + "\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";"
                                + "\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";"
                                + "\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";"
                                + "\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";"
                                + "\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n");
        for (int i = 1; i <= payers; i++) {
            rows.append("\"DE89370400440532013000\";\"22.01.26\";\"22.01.26\";");
            rows.append("\"GUTSCHR. UEBERWEISUNG\";\"RE-26").append(1000 + i);
            rows.append("\";\"\";\"\";\"NOTPROVIDED\";\"\";\"\";\"\";\"Änne Größe ").append(i);
            rows.append("\";\"DE02120300000000202051\";\"\";\"49,00\";\"EUR\";");
            rows.append("\"Umsatz gebucht\"\n");
        }
        return rows.toString();
    }
}
