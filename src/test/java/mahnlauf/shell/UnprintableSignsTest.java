package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that no font here can print: the letter leaves, and somebody is told. */
class UnprintableSignsTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;email;street;postcode;city;"
                    + "invoice_date;due_date;gross_amount;due_agreed;currency\n";

    @TempDir Path folder;

    @Test
    void it_is_said_once_a_customer_and_the_night_is_in_order() throws Exception {
        ClerkHome home = new ClerkHome(folder);
        home.drop(
                "rechnungen.csv",
                HEADER
                        + row("1", "李明;li@example.org", "EUR")
                        + row("1", "李明;li@example.org", "CHF")
                        + row("2", "გიორგი ბერიძე;", "EUR"));
        NightSummary night = home.night("2026-03-07");
        assertEquals(List.of(), night.findings());
        assertEquals(
                List.of(
                        "Customer 1: the letter as PDF shows # for signs that its fonts lack, such"
                                + " as Chinese or Arabic ones. Write name and address in Latin"
                                + " letters in your invoice program."),
                night.notes());
        assertEquals(
                List.of("1 mail delivered", "1 mail delivered", "2 letter delivered"),
                home.list("actions", "customer_number", "channel", "state"));
        String page = Files.readString(folder.resolve("reports/2026-03-07/index.html"));
        assertTrue(page.contains("Kunde 1: der Brief als PDF zeigt # für Zeichen"), page);
        assertFalse(page.contains("Kunde 2: der Brief"), page);
    }

    @Test
    void an_address_that_nobody_can_read_is_none() throws Exception {
        ClerkHome home = new ClerkHome(folder);
        home.drop(
                "rechnungen.csv",
                HEADER + row("1", "李明;", "EUR").replace("Weg 1", "北京路 5") + row("2", "李明;", "EUR"));
        NightSummary night = home.night("2026-03-07");
        assertEquals(
                List.of(
                        "Customer 1 has neither e-mail nor a postal address that can be printed, so"
                                + " no letter can reach him. Add one in your invoice program."),
                night.findings());
        assertEquals(
                List.of("2 letter delivered"),
                home.list("actions", "customer_number", "channel", "state"));
    }

    private static String row(String number, String who, String currency) {
        return "RE-%s%s;%s;%s;Weg 1;10115;Berlin;2026-02-16;2026-03-02;100,00;yes;%s\n"
                .formatted(currency, number, number, who, currency);
    }
}
