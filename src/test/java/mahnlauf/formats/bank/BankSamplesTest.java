package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each shipped map makes of a sample, as a table that the owner of an account can read. */
class BankSamplesTest {

    private static final String EXPECTED = "bank/expected.txt";

    @TempDir Path folder;

    @Test
    void every_sample_is_read_to_the_cent() throws Exception {
        StringBuilder told = new StringBuilder();
        for (CsvDialect map : byFormat()) {
            told.append(story(map));
        }
        String expected = new String(Told.sample(EXPECTED), StandardCharsets.UTF_8);
        assertEquals(expected, told.toString());
    }

    @Test
    void every_sample_is_recognised_by_its_own_map_alone() throws Exception {
        for (CsvDialect map : byFormat()) {
            assertEquals(map.format(), Told.of(folder, sample(map)).format);
        }
    }

    @Test
    void no_sample_gives_rise_to_a_doubt() throws Exception {
        for (CsvDialect map : byFormat()) {
            for (StatementSink.End end : Told.of(folder, sample(map)).ends) {
                assertEquals("", end.doubt(), map.format());
            }
        }
    }

    @Test
    void there_is_a_sample_of_every_map_and_no_map_is_left_out_of_the_list() {
        Set<String> formats = new TreeSet<>();
        byFormat().forEach(map -> formats.add(map.format()));
        assertTrue(formats.size() >= 27, () -> "only " + formats);
        assertEquals(formats.size(), CsvDialects.shipped().all().size());
    }

    private static List<CsvDialect> byFormat() {
        List<CsvDialect> maps = new ArrayList<>(CsvDialects.shipped().all());
        maps.sort((one, other) -> one.format().compareTo(other.format()));
        return maps;
    }

    private static byte[] sample(CsvDialect map) {
        return Told.sample("bank/" + map.format().substring("csv-".length()) + ".csv");
    }

    private String story(CsvDialect map) throws Exception {
        Told told = Told.of(folder, sample(map));
        StringBuilder story = new StringBuilder("== " + told.format + "\n");
        for (int i = 0; i < told.heads.size(); i++) {
            StatementSink.End end = told.ends.get(i);
            story.append(told.heads.get(i).account())
                    .append(' ')
                    .append(told.heads.get(i).currency())
                    .append(" opening ")
                    .append(end.opening())
                    .append(", closing ")
                    .append(end.closing())
                    .append(", ")
                    .append(end.day())
                    .append('\n');
        }
        story.append(
                told.entries.stream().map(BankSamplesTest::line).collect(Collectors.joining()));
        return story.toString();
    }

    private static String line(BankEntry entry) {
        return String.join(
                        " | ",
                        entry.bookingDate().toString(),
                        entry.amount().toString(),
                        entry.kind().code(),
                        entry.bankRef(),
                        entry.counterparty(),
                        entry.counterpartyIban(),
                        entry.endToEndId(),
                        entry.mandateId(),
                        entry.remittanceInfo(),
                        entry.originalAmount().plain())
                + "\n";
    }
}
