package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the caller is given, and that the list comes back as it was prepared. */
class CallSheetNightTest {

    @TempDir Path folder;

    @BeforeEach
    void a_debtor_for_each_word() throws Exception {
        StringBuilder rows =
                new StringBuilder(
                        "invoice_number;customer_number;customer_name;kind;email;phone;street;"
                                + "postcode;city;invoice_date;due_date;gross_amount;due_agreed\n");
        for (Outcome outcome : Outcome.values()) {
            rows.append(
                            "RE-%s;%s;Kunde Groß;B2C;a@example.org;030 123;Weg 1;10115;Berlin;"
                                    .formatted(number(outcome), number(outcome)))
                    .append("2026-02-16;2026-03-02;300,00;yes\n");
        }
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/rechnungen.csv"), rows);
    }

    @Test
    void the_offers_are_those_of_the_settings_and_of_this_debtor() throws Exception {
        ClerkHome home = new ClerkHome(folder).set("agreements.max_months", "6");
        home.set("agreements.min_instalment", "70.00").set("agreements.interest", "statutory");
        home.set("agreements.discount_max_percent", "0").set("calls.max_tries", "5");
        home.night("2026-03-07");
        home.drop("bar.csv", "customer_number;date;outcome\nFORGOT;2026-03-08;unreachable\n");
        home.night("2026-03-12");
        String sheet = sheet("2026-03-12");
        assertTrue(sheet.contains("zum Beispiel 3 zu je rund 100,"), sheet);
        assertTrue(sheet.contains("höchstens 4, keine") && sheet.contains("unter 70,00 €"), sheet);
        assertTrue(sheet.contains("die gesetzlichen Zinsen laufen weiter"), sheet);
        assertTrue(sheet.contains("Versuch 1 von 5") && sheet.contains("Versuch 2 von 5"), sheet);
        assertFalse(sheet.contains("Nachlass"), sheet);
        assertFalse(sheet.contains("offer_accepted"), "no offer stands");
        assertTrue(sheet.contains("zu wenige Rechnungen für Punkte"), sheet);
    }

    @Test
    void every_word_on_the_sheet_is_taken_from_the_list_as_it_was_prepared() throws Exception {
        ClerkHome home = new ClerkHome(folder).set("report.language", "en");
        for (String night : List.of("2026-03-07", "2026-03-12", "2026-03-22")) {
            home.night(night);
        }
        home.drop("auftakt.csv", unreached());
        home.night("2026-03-23");
        String sheet = sheet("2026-03-23");
        List<String> rows = Files.readAllLines(folder.resolve("outbox/calls/calls-2026-03-23.csv"));
        List<String> filled = new ArrayList<>(List.of(rows.get(0)));
        for (Outcome outcome : Outcome.values()) {
            assertTrue(sheet.contains(outcome.code()), outcome + sheet);
            String until = outcome == Outcome.PROMISE ? "2026-04-01" : "";
            String row =
                    rows.stream()
                            .filter(r -> r.contains(";" + number(outcome) + ";Kunde"))
                            .findFirst()
                            .orElseThrow();
            assertTrue(row.endsWith(";;;;;;"), row);
            String facts = row.substring(0, row.length() - 5);
            filled.add(facts + "2026-03-23;" + outcome.code() + ";" + until + ";;;");
        }
        home.drop("calls-2026-03-23.csv", String.join("\r\n", filled));
        home.night("2026-03-24");
        assertTrue(
                home.list("files", "name", "state", "records")
                        .contains("calls-2026-03-23.csv accepted " + Outcome.values().length),
                home.list("files", "name", "state", "records", "reason").toString());
    }

    /** A customer number that is not the word itself. */
    private static String number(Outcome outcome) {
        return outcome.name().replace("_", "");
    }

    private static String unreached() {
        StringBuilder rows = new StringBuilder("customer_number;date;outcome\n");
        for (Outcome outcome : Outcome.values()) {
            rows.append(number(outcome)).append(";2026-03-22;unreachable\n");
        }
        return rows.toString();
    }

    private String sheet(String night) throws Exception {
        Path pdf = folder.resolve("outbox/calls/calls-" + night + ".pdf");
        return PrintedText.of(Files.readAllBytes(pdf));
    }
}
