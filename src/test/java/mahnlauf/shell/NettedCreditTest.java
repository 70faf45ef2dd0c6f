package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credit of the customer makes a letter ask for less than its figures: both must be told. */
class NettedCreditTest {

    private static final String HEADER =
            "invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;"
                    + "due_date;gross_amount;document_type\n";
    private static final String WHO = ";1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;";

    @TempDir Path folder;

    @Test
    void a_credit_note_for_nothing_in_particular_is_told_with_the_letter() throws Exception {
        ClerkHome home = new ClerkHome(folder);
        home.drop(
                "r.csv",
                HEADER + "RE-1" + WHO + "100,00;invoice\nGS-1" + WHO + "20,00;credit_note\n");
        home.night("2026-03-07");
        assertEquals(
                List.of("reminder 100.00 credit of 20.00 EUR netted"),
                home.list("actions", "kind", "amount", "note"));
        String explained = home.explained("RE-1", "2026-03-07");
        assertTrue(
                explained.contains("(20260307-reminder-1): credit of 20.00 EUR netted"), explained);
        assertTrue(explained.contains("20.00 EUR too much elsewhere"), explained);
    }

    @Test
    void without_a_credit_nothing_is_said_of_one() throws Exception {
        ClerkHome home = new ClerkHome(folder);
        home.drop("r.csv", HEADER + "RE-1" + WHO + "100,00;invoice\n");
        home.night("2026-03-07");
        assertEquals(List.of("reminder "), home.list("actions", "kind", "note"));
        String explained = home.explained("RE-1", "2026-03-07");
        assertFalse(explained.contains("redit"), explained);
    }
}
