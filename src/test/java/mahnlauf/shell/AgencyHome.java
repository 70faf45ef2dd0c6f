package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.Assertions;

/** A home whose claims go to one agency ({@code nord}), with one claim on the night of 31 May. */
final class AgencyHome {

    static final String NIGHT = "2026-05-31";
    static final String CLAIM = "C-20260531-1";
    static final String ZIP = "nord-2026-05-31-1.zip";

    private static final String INVOICES =
            """
            invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
            RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;100,00;yes
            """;

    final ClerkHome nights;
    private final Path root;
    private final String agency;

    AgencyHome(Path root) throws Exception {
        this(root, "nord");
    }

    AgencyHome(Path root, String agency) throws Exception {
        this.agency = agency;
        this.root = Files.createDirectories(root);
        nights =
                new ClerkHome(root)
                        .set("collection.agency", agency)
                        .set("mail.retry_seconds", "0,0");
    }

    /** How packages travel to the agency. */
    AgencyHome delivers(String delivery) throws IOException {
        Path file = root.resolve("config/agencies/" + agency + ".yaml");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "delivery: {" + delivery + "}\n");
        return this;
    }

    /** By SFTP into the folder {@code eingang} of this server, its key known. */
    AgencyHome delivers(SftpServer server) throws IOException {
        return delivers(server, "folder: eingang, password_file: config/kennwort");
    }

    /** The same with another login or folder. */
    AgencyHome delivers(SftpServer server, String more) throws IOException {
        Files.createDirectories(server.root.resolve("eingang/neu da"));
        server.settings(root);
        return delivers(
                "by: sftp, host: 127.0.0.1, port: "
                        + server.port()
                        + ", user: bank, known_hosts: config/known_hosts, "
                        + more);
    }

    /** The letters before the hand-over. */
    AgencyHome dunned() throws Exception {
        nights.drop("rechnungen.csv", INVOICES).dunned();
        return this;
    }

    /** The customer disputes the claim. */
    void disputed(String day) throws IOException {
        nights.drop(
                "kontakte.csv",
                "customer_number;invoice_number;date;outcome\n1;RE-1;" + day + ";dispute\n");
    }

    NightSummary night(String date) throws Exception {
        return nights.night(date);
    }

    /** The next runs die just before they call this method of the bean {@code agencies}. */
    void diesBefore(String method) throws IOException {
        throwsBefore(
                "bean:\n +ref: agencies\n +method: " + method + "\n", IllegalStateException.class);
    }

    /** In the next runs the component for SFTP throws what nobody foresaw. */
    void stumblesAtSftp() throws IOException {
        throwsBefore("to:\n +id: \"to-sftp-", NullPointerException.class);
    }

    private void throwsBefore(String step, Class<? extends Exception> type) throws IOException {
        Pattern call = Pattern.compile("(?m)^( *)- " + step);
        Path own = Files.createDirectories(root.resolve("routes"));
        int found = 0;
        for (Path file : NightAtWork.shipped()) {
            Matcher matcher = call.matcher(Files.readString(file));
            found += matcher.find() ? 1 : 0;
            Files.writeString(
                    own.resolve(String.valueOf(file.getFileName())),
                    matcher.replaceAll(
                            "$1- throwException:\n$1    exceptionType: "
                                    + type.getName()
                                    + "\n$1    message: killed\n$0"));
        }
        Assertions.assertEquals(1, found, step);
    }

    /** A night that dies. */
    void dies(String date) {
        Assertions.assertThrows(Exception.class, () -> nights.night(date));
    }

    /** The next runs go by the shipped routes again. */
    void livesOn() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("routes"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(root.resolve("routes"));
    }

    /** What lies in {@code outbox/collection/}. */
    List<String> folder() throws IOException {
        Path folder = root.resolve("outbox/collection");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    byte[] file(String name) throws IOException {
        return Files.readAllBytes(root.resolve("outbox/collection").resolve(name));
    }

    /** {@code collection_handoff delivered} for each action that concerns the agency. */
    List<String> actions() throws Exception {
        return nights.list("actions", "kind", "state").stream()
                .filter(action -> action.startsWith("collection_"))
                .toList();
    }

    List<String> claims() throws Exception {
        return nights.list("claims", "claim_id", "agency", "state");
    }

    /** Money that came outside the statements. */
    void pay(long cents) throws Exception {
        try (Clerk clerk = nights.clerk()) {
            clerk.handDesk(nights.settings(), BaseRateTable.shipped())
                    .pay(
                            new InvoiceNumber("RE-1"),
                            Money.eur(cents),
                            LocalDate.of(2026, 5, 31),
                            "bar " + cents);
        }
    }
}
