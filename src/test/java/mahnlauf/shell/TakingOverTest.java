package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that another program has dunned goes on where it stood. */
class TakingOverTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;"
                    + "due_date;gross_amount;Mahnstufe;Letztes Mahndatum\n";

    @TempDir Path folder;
    private ClerkHome home;

    @BeforeEach
    void anEmptyHome() throws Exception {
        home = new ClerkHome(folder);
    }

    private static String row(int n, String stage, String last) {
        return "RE-100%d;%d;Änne Größe %d;Weg 1;10115;Berlin;2026-01-05;2026-01-19;49,00;%s;%s\n"
                .formatted(n, n, n, stage, last);
    }

    private List<String> stages() throws Exception {
        return home.list("invoices", "invoice_number", "stage");
    }

    private List<String> letters() throws Exception {
        return home.list("actions", "as_of", "customer_number", "kind").stream()
                .filter(a -> !a.endsWith("call") && !a.contains("service"))
                .filter(a -> !a.endsWith("agreement_offer"))
                .sorted()
                .toList();
    }

    @Test
    void nobody_starts_again_as_a_friend() throws Exception {
        home.drop(
                "export.csv",
                HEADER
                        + row(1, "", "")
                        + row(2, "Zahlungserinnerung", "01.03.2026")
                        + row(3, "1. Mahnung", "01.03.2026")
                        + row(4, "letzte Mahnung", "01.03.2026")
                        + row(5, "Inkasso", "01.03.2026"));
        home.night("2026-03-20");
        assertEquals(
                List.of(
                        "2026-03-20 1 reminder",
                        "2026-03-20 2 dunning",
                        "2026-03-20 3 final_notice"),
                letters());
        assertEquals(
                List.of(
                        "RE-1001 reminder",
                        "RE-1002 dunning",
                        "RE-1003 final_notice",
                        "RE-1004 final_notice",
                        "RE-1005 collection"),
                stages());
        home.night("2026-04-20");
        assertTrue(letters().contains("2026-04-20 4 collection_handoff"), letters()::toString);
        assertTrue(letters().stream().noneMatch(a -> a.contains(" 5 ")), letters()::toString);
        assertTrue(home.verification().isSound());
    }

    @Test
    void the_next_letter_keeps_its_distance_from_the_last_one_there() throws Exception {
        home.drop("export.csv", HEADER + row(3, "2. Mahnung", "12.03.2026"));
        home.night("2026-03-21");
        assertEquals(List.of(), letters());
        home.night("2026-03-22");
        assertEquals(List.of("2026-03-22 3 final_notice"), letters());
    }

    @Test
    void later_exports_do_not_climb_again_and_a_parallel_dunning_is_said() throws Exception {
        home.drop("a.csv", HEADER + row(2, "", ""));
        home.night("2026-01-25");
        assertEquals(List.of("RE-1002 reminder"), stages());
        home.drop("b.csv", HEADER + row(2, "2. Mahnung", "25.01.2026"));
        home.night("2026-01-26");
        assertEquals(List.of("RE-1002 reminder"), stages());
        String said = String.join("\n", home.list("files", "reason"));
        assertTrue(said.contains("stands at reminder here since 2026-01-25"), said);
    }

    @Test
    void what_makes_no_sense_is_handed_back_with_the_reason() throws Exception {
        home.drop(
                "export.csv",
                HEADER
                        + row(1, "2. Mahnung", "")
                        + row(2, "", "01.03.2026")
                        + row(3, "4. Mahnung", "01.03.2026")
                        + row(4, "1. Mahnung", "21.03.2026")
                        + row(5, "1. Mahnung", "04.01.2026")
                        + row(6, "1. Mahnung", "20.03.2026"));
        home.night("2026-03-20");
        assertEquals(List.of("RE-1006 dunning"), stages());
        String rows = Files.readString(folder.resolve("rejected").resolve("export.csv.rows.csv"));
        for (String why :
                List.of(
                        "last_letter_on is empty",
                        "stage is empty",
                        "'4. Mahnung' is no stage",
                        "lies in the future; tonight is 2026-03-20",
                        "is before the invoice's date 2026-01-05")) {
            assertTrue(rows.contains(why), () -> why + " is not in " + rows);
        }
    }

    @Test
    void default_counts_from_the_receipt_of_a_mahnung_there_not_of_a_friendly_word()
            throws Exception {
        home.drop(
                "export.csv",
                HEADER
                        + row(2, "Zahlungserinnerung", "01.02.2026")
                        + row(3, "1. Mahnung", "01.02.2026"));
        home.night("2026-02-02");
        assertTrue(explained("RE-1002").contains("not in default"), explained("RE-1002"));
        String dunned = explained("RE-1003");
        assertTrue(dunned.contains("in default since 2026-02-05"), dunned);
        assertTrue(dunned.contains("stood at dunning in another program"), dunned);
    }

    @Test
    void who_is_at_an_agency_elsewhere_is_left_alone() throws Exception {
        home.drop("export.csv", HEADER + row(5, "Inkasso", "01.03.2026"));
        home.night("2026-03-20");
        assertTrue(explained("RE-1005").contains("Another program handed it over"));
    }

    private String explained(String invoice) throws Exception {
        return home.explained(invoice, "2026-02-03");
    }
}
