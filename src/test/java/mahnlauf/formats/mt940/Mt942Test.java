package mahnlauf.formats.mt940;

import static mahnlauf.core.model.Money.eur;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of the running day: no balances, but counts and sums that prove them. */
class Mt942Test {

    @TempDir Path folder;

    @Test
    void an_interim_report_is_told_as_provisional_without_balances() throws Exception {
        Told told = Told.of(folder, Told.sample("tag.mt942"));
        assertEquals("mt942", told.format);
        assertEquals(StatementSink.Kind.INTERIM, told.heads.get(0).kind());
        assertEquals("DE89370400440532013000", told.heads.get(0).account());
        assertEquals(Money.EUR, told.heads.get(0).currency());
        assertNull(told.ends.get(0).opening());
        assertNull(told.ends.get(0).closing());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals(LocalDate.of(2026, 3, 5), told.ends.get(0).day());
        assertEquals(2, told.ends.size());
        assertEquals(eur(119_00 - 20_00), told.sum());
    }

    @Test
    void an_entry_that_is_only_expected_is_none() throws Exception {
        assertEquals(2, Told.of(folder, Told.sample("tag.mt942")).entries.size());
    }

    @Test
    void sums_that_do_not_fit_are_doubted() throws Exception {
        assertEquals("", doubt(":90C:1EUR5,00"));
        assertEquals("", doubt(":90C:1EUR5,00\r\n:90D:0EUR0,"));
        assertTrue(doubt(":90C:2EUR5,00").contains("credits are 2 entries of 5.00 EUR, but has 1"));
        assertTrue(doubt(":90C:1EUR5,01").contains("credits"));
        assertTrue(doubt(":90C:1CHF5,00").contains("credits"));
        assertTrue(doubt(":90D:1EUR1,00").contains("debits are 1 entry of 1.00 EUR, but has 0"));
    }

    @Test
    void a_day_without_entries_is_a_report_too() throws Exception {
        Told told = Told.of(folder, head() + ":90D:0EUR0,\r\n:90C:0EUR0,\r\n-\r\n");
        assertEquals(1, told.ends.size());
        assertEquals("", told.ends.get(0).doubt());
        assertEquals(0, told.entries.size());
    }

    @Test
    void sums_alone_tell_that_it_is_a_report() throws Exception {
        String bare = ":20:X\r\n:25:DE89370400440532013000\r\n:28C:1\r\n:13D:2603051000\r\n";
        Told told = Told.of(folder, bare + ":61:2603050305C5,00NTRF\r\n:90C:1EUR5,00\r\n");
        assertEquals(StatementSink.Kind.INTERIM, told.heads.get(0).kind());
        assertEquals("", told.ends.get(0).doubt());
    }

    @Test
    void sums_that_cannot_be_read_refuse_the_report() throws IOException {
        String said = Told.refusal(folder, head() + ":90C:viel\r\n");
        assertTrue(said.contains("field :90C:"), said);
    }

    @Test
    void sums_beyond_all_numbers_are_no_failure_of_ours() throws Exception {
        String huge = ":61:2603050305C9999999999999,99NTRF\r\n".repeat(10_000);
        Told told = Told.of(folder, head() + huge + ":90C:10000EUR1,00\r\n");
        assertTrue(told.ends.get(0).doubt().contains("10000 entries"), told.ends.toString());
    }

    private String doubt(String sums) throws IOException, RefusedException {
        String report = head() + ":61:2603050305CR5,00NTRF\r\n:86:RE-1\r\n" + sums + "\r\n-\r\n";
        return Told.of(folder, report.getBytes(StandardCharsets.UTF_8)).ends.get(0).doubt();
    }

    private static String head() {
        return ":20:X\r\n:25:DE89370400440532013000\r\n:28C:1\r\n:34F:EUR0,\r\n:13D:2603051000\r\n";
    }
}
