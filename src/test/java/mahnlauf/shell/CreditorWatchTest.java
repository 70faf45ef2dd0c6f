package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Creditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example firm appears whole or not at all: a wrong BIC beside an account costs money. */
class CreditorWatchTest {

    @TempDir Path folder;

    private Settings settings(Map<String, String> set) throws Exception {
        return Settings.load(new Home(folder), set, Map.of());
    }

    private List<String> notes(Map<String, String> set) throws Exception {
        Findings findings = new Findings();
        CreditorWatch.note(settings(set), findings);
        return findings.notes();
    }

    @Test
    void the_examples_bic_and_telephone_never_stand_beside_another_firm() throws Exception {
        Creditor own =
                settings(
                                Map.of(
                                        "creditor.name",
                                        "Werkstatt",
                                        "creditor.iban",
                                        "AT611904300234573201"))
                        .creditor();
        assertEquals("", own.bic());
        assertEquals("", own.phone());
        assertEquals("COBADEFFXXX", settings(Map.of()).creditor().bic());
    }

    @Test
    void what_is_left_of_the_example_is_said_but_a_trial_is_left_alone() throws Exception {
        assertEquals(List.of(), notes(Map.of()));
        assertEquals(
                List.of(
                        "Letters still name the example firm: set creditor.street, creditor.email"
                                + " (`mahnlauf settings` shows what applies)."),
                notes(
                        Map.of(
                                "creditor.name",
                                "Werkstatt",
                                "creditor.iban",
                                "AT611904300234573201")));
        assertEquals(1, notes(Map.of("mail.host", "smtp.example")).size());
    }
}
