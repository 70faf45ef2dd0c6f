package mahnlauf.shell.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingNameTest {

    @ParameterizedTest
    @CsvSource({
        "auszug.sta, auszug.sta",
        "Müller & Söhne [1].csv, Müller & Söhne [1].csv",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\Umsatz.csv, Umsatz.csv",
        "LPT1.txt, _LPT1.txt",
        "nul, _nul",
        "umsatz.TMP, umsatz.TMP_",
        "...csv, csv",
        "a<b>:c|d?.csv, a_b__c_d_.csv",
        "'', file",
        "' . ', file"
    })
    void a_foreign_name_becomes_one_of_a_plain_file(String foreign, String name) {
        assertEquals(name, LandingName.of(foreign));
    }

    @Property(seed = "2026012403", tries = 2000)
    void whatever_the_name_is_it_stays_in_the_inbox_and_is_seen(@ForAll String foreign) {
        String name = LandingName.of(foreign);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 200, name);
        assertFalse(name.isBlank() || name.startsWith("."), name);
        assertTrue(name.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0), name);
        assertFalse(name.matches("(?i).*\\.(part|tmp)"), name);
        assertEquals(name, LandingName.of(name), "a clean name stays");
    }
}
