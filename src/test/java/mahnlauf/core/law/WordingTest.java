package mahnlauf.core.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter must not say. */
class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Andernfalls droht Ihnen ein Schufa-Eintrag.",
                "Wir melden Sie der SCHUFA und anderen Auskunfteien.",
                "Wir erstatten Strafanzeige wegen Betrugs.",
                "Dann kommt der Gerichtsvollzieher.",
                "Wir lassen Ihren Lohn pfänden: Lohnpfändung!",
                "Es droht eine Pf&auml;ndung.",
                "Wir kündigen einen Hausbesuch an.",
                "Wir informieren dann Ihren\n  Arbeitgeber.",
                "Es entstehen Inkassokosten in Höhe von 147,83 EUR.",
                "Es entstehen Inkassokosten von ${letter.total}.",
                "We will report you to the credit bureau.",
                "We will inform your employer.",
                "A bailiff will visit you.",
                "We will involve the police."
            })
    void a_threat_is_found(String text) {
        assertEquals(1, Wording.faults(text, false).size(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte zahlen Sie bis zum 01.04.2026.",
                "Wir geben die Forderung an ein Inkassounternehmen ab. Es können weitere Kosten entstehen.",
                "Wir melden die Forderung der SCHUFA, sofern Sie sie nicht bestreiten.",
                "<#-- keine Strafanzeige, kein Schufa-Eintrag -->Guten Tag",
                "<p class=\"pfaendung\">Guten Tag</p>",
                "Ihr Vermieterportal-Zugang: Rechnung für März",
                "We may tell the credit bureau, but never if you dispute the claim."
            })
    void what_may_be_said_is_let_alone(String text) {
        assertEquals(List.of(), Wording.faults(text, false));
    }

    @Test
    void a_first_reminder_names_no_bureau_at_all() {
        String text = "Wir melden die Forderung der SCHUFA, sofern Sie sie nicht bestreiten.";
        assertEquals(1, Wording.faults(text, true).size());
    }

    @Test
    void every_kind_of_threat_is_told_once() {
        assertEquals(2, Wording.faults("Strafanzeige! Betrug! Und ein Haftbefehl.", false).size());
    }

    @Test
    void the_shipped_templates_say_nothing_of_the_kind() throws IOException {
        Path folder = Path.of("src/main/resources/templates");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> templates = files.filter(f -> f.toString().contains(".ftl")).toList();
            assertFalse(templates.isEmpty());
            for (Path file : templates) {
                boolean first = file.endsWith("reminder.ftl");
                assertEquals(
                        List.of(), Wording.faults(Files.readString(file), first), file.toString());
            }
        }
    }
}
