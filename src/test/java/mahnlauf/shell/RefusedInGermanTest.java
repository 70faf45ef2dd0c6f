package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner drops by mistake: the German report says in German why it was refused, once. */
class RefusedInGermanTest {

    private static final Pattern ENGLISH =
            Pattern.compile("[^<>]*\\b(is|the|expected|of known|cannot|lacks)\\b[^<>]*");
    private static final String ROWS =
            "invoice_number;customer_number;customer_name;invoice_date;due_date;gross_amount\n";

    @TempDir Path folder;

    @Test
    void every_usual_mistake_is_said_in_the_owners_language() throws Exception {
        ClerkHome home =
                new ClerkHome(folder)
                        .drop("leer.csv", "")
                        .drop("brief.txt", "Hallo Welt, ein Brief")
                        .drop("doctype.xml", "<?xml version=\"1.0\"?><!DOCTYPE a><a/>")
                        .drop("fremd.xml", "<?xml version=\"1.0\"?><Foo/>")
                        .drop(
                                "halb.xml",
                                "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr>")
                        .drop("kaputt.zip", "PK\003\004abgeschnitten")
                        .drop("kaputt.pdf", "%PDF-1.4 nichts")
                        .drop("kopf.csv", "Rechnungsnummer;Kunde;Betrag\n1;2;3\n")
                        .drop("datum.csv", ROWS + "R1;K1;Anna;2026-01-01;2026-02-31;10,00\n")
                        .drop("betrag.csv", ROWS + "R2;K1;Anna;2026-01-01;2026-02-01;zehn\n")
                        .drop("zellen.csv", ROWS + "R3;K1;Anna;2026-01-01;2026-02-01;10,00;x;y\n")
                        .drop(
                                "anrufe.csv",
                                "customer_number;date;outcome\nK1;2026-01-05;weiß ich nicht\n")
                        .drop("inkasso.csv", "claim_id;date;status;amount\nX-1;2026-01-05;paid;\n");
        home.night("2026-03-01");
        String page = Files.readString(folder.resolve("reports/2026-03-01/index.html"));
        String body = page.substring(page.indexOf("<body"));
        List<String> english =
                ENGLISH.matcher(body).results().map(r -> r.group().strip()).distinct().toList();
        assertEquals(List.of(), english);
        assertTrue(body.contains("ist leer; gelesen werden Kontoauszüge"), body);
        assertTrue(body.contains("Spalte due_date: „2026-02-31“ gibt es im Kalender nicht"), body);
        assertEquals(2, body.split("Hallo Welt", -1).length, "said once");
    }
}
