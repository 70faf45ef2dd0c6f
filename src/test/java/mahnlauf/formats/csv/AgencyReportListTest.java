package mahnlauf.formats.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.ClaimState;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What agencies report, as CSV. */
class AgencyReportListTest {

    private static final String HEADER = "claim_id;date;status;amount;note\n";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    @TempDir Path folder;

    private Told told(String text) throws Exception {
        return Told.of(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_canonical_columns_are_read() throws Exception {
        Told told = told(HEADER + "C-1;2026-06-20;paid;100.00;in bar\nC-2;20.06.2026;accepted;;\n");
        assertEquals("csv-agency", told.format);
        assertEquals(
                List.of(
                        new AgencyReport("C-1", DAY, ClaimState.PAID, 100_00L, "in bar"),
                        new AgencyReport("C-2", DAY, ClaimState.ACCEPTED, null, "")),
                told.reports);
    }

    @Test
    void further_columns_other_delimiters_and_german_words_are_taken() throws Exception {
        Told told =
                told(
                        """
                        Forderungsnummer,Aktenzeichen,Stand,Datum,Betrag
                        C-1,AZ 7,Teilzahlung,20.06.2026,"40,5 €"
                        """);
        assertEquals(
                List.of(new AgencyReport("C-1", DAY, ClaimState.PART_PAID, 40_50L, "")),
                told.reports);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";2026-06-20;paid;1.00;|column claim_id is empty",
                "C-1;;paid;1.00;|column date is empty",
                "C-1;31.02.2026;paid;1.00;|column date",
                "C-1;2026-06-20;gone;1.00;|accepted, rejected, part_paid, paid, closed_unpaid",
                "C-1;2026-06-20;recalled;;|is no status",
                "C-1;2026-06-20;paid;;|column amount is empty",
                "C-1;2026-06-20;part_paid;1.000,00;|column amount",
                "C-1;2026-06-20;paid;-5.00;|column amount",
                "C-1;2026-06-20;accepted;5.00;|nothing comes in with accepted",
                "C-1;2026-06-20;accepted;;;x|the row has 6 cells"
            })
    void a_row_that_cannot_be_read_says_what_was_expected(String row, String reason)
            throws Exception {
        Told told = told(HEADER + row + "\nC-9;2026-06-20;accepted;;\n");
        assertEquals(List.of("C-9"), told.reports.stream().map(AgencyReport::claimId).toList());
        assertTrue(told.reasons().get(0).contains(reason), told.reasons()::toString);
        assertTrue(told.reasons().get(0).startsWith("line 2, "), told.reasons()::toString);
    }
}
