package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of one file's rows can be told apart. */
class RowMessagesTest {

    @TempDir Path folder;

    @Test
    void a_refused_row_and_a_remark_about_another_are_two_sentences() throws Exception {
        ClerkHome home = new ClerkHome(folder);
        home.drop(
                "r.csv",
                "invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;"
                        + "due_date;gross_amount\n"
                        + "RE-1;1;Änne Größe;Weg 1;10115;Berlin;2026-02-16;2026-03-02;600,00\n");
        home.night("2026-03-07");
        home.drop(
                "kontakte.csv",
                """
                customer_number;date;outcome;instalments
                9;2026-03-07;forgot;
                1;2026-03-07;hardship;40
                """);
        home.night("2026-03-08");
        String reasons = home.list("files", "reason").toString();
        assertTrue(reasons.contains("shows whom there is; line 3: 40 instalments"), reasons);
    }
}
