package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Homes with one debtor whose claim is due for an agency, of which he may be told. */
final class NoticeHome {

    static final String ROW_BY_MAIL = "RE-1;1;Änne Größe;B2C;aenne@example.org;Weg 1;10115;Berlin;";
    static final String HAND_OFF = "2026-05-31 collection_handoff collection delivered";
    static final String NOTICE = "2026-05-31 handover_notice mail delivered";

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;kind;email;street;postcode;city;"
                    + "language;invoice_date;due_date;gross_amount;due_agreed\n";
    private static final String DATES = ";2026-02-16;2026-03-02;300,00;yes\n";

    private NoticeHome() {}

    /** An agency that is known: {@code muster}. */
    static void knowsAnAgency(Path folder) throws IOException {
        Path agencies = Files.createDirectories(folder.resolve("config/agencies"));
        Files.writeString(
                agencies.resolve("muster.yaml"),
                """
                contact:
                  name: Muster Inkasso GmbH
                  street: Beispielweg 1
                  postcode: "50667"
                  city: Köln
                  phone: +49 221 5550100
                  email: service@muster-inkasso.example
                """);
    }

    /** The setting is on. */
    static ClerkHome telling(Path folder) throws IOException {
        return new ClerkHome(folder).set("letters.handover_notice", "true");
    }

    /**
     * Three letters, then the night in which the claim is due for the agency.
     *
     * @param row who owes it, up to his language
     */
    static ClerkHome asked(ClerkHome home, String row) throws Exception {
        return home.drop("rechnungen.csv", HEADER + row + DATES).dunned();
    }

    static List<String> ofHandOff(ClerkHome home) throws Exception {
        return home.list("actions", "as_of", "kind", "channel", "state").stream()
                .filter(line -> line.contains("handover_") || line.contains("collection_"))
                .toList();
    }

    /** Amount, fee and interest of what went out about the hand-off. */
    static List<String> figures(ClerkHome home) throws Exception {
        return home.list("actions", "kind", "amount", "fee", "interest").stream()
                .filter(line -> line.contains("handover_") || line.contains("collection_"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    /** The letter as it is attached to the mail, which has left. */
    static String mail(ClerkHome home, String name) throws Exception {
        assertTrue(Files.exists(home.home.outbox("mail").resolve(name)), name);
        Path pdf = home.home.data().resolve("letters").resolve(name.replace(".eml", ".pdf"));
        return PrintedText.of(Files.readAllBytes(pdf));
    }
}
