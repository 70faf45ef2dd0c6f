package mahnlauf.formats.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/FORMATS.md} lists what the maps recognise; {@code -Dformats.update=true} writes it.
 */
class FormatsPageTest {

    private static final Path PAGE = Path.of("docs", "FORMATS.md");
    private static final Path HOW_TO = Path.of("docs", "ADD-A-BANK.md");
    private static final String HEAD =
            """
            # Exports of banks that are recognised

            This page is made from the maps in `src/main/resources/mahnlauf/formats/bank/`
            (`mvn test -Dtest=FormatsPageTest -Dformats.update=true` writes it). Besides these, camt.052, .053 and .054 (v01 to v13), MT940 and
            MT942 are read; they say more than a CSV does, so prefer them. [How to add a bank](ADD-A-BANK.md).

            The export of a bank that stands here nowhere is read by the common words of its header (German, French, Italian,
            English) where they can mean one thing only: `csv-unknown-bank`. A night books by it only where the file names its account
            and proves itself, by a balance in its rows or by the balances before and after them; `inspect` shows any.

            An export is known by the cells of its header, or by its first row where it has none; never by its name. The proof is what
            the file itself states: where that does not agree with its rows, a night takes nothing of it.

            | format | bank | known by | proof | own account from |
            | --- | --- | --- | --- | --- |
            """;

    @Test
    void the_page_lists_what_the_maps_recognise() throws IOException {
        String page = page();
        if (Boolean.getBoolean("formats.update")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    void the_guide_names_every_key_that_a_map_may_have() throws IOException {
        String guide = Files.readString(HOW_TO);
        Stream<String> keys =
                Stream.of(
                                Stream.of(Meaning.values()).map(Meaning::key),
                                Stream.of(StatedValue.values()).map(StatedValue::key),
                                Stream.of(RowClass.values()).map(RowClass::key),
                                Stream.of(RowCondition.Test.values()).map(RowCondition.Test::key))
                        .flatMap(stream -> stream);
        List<String> missing = keys.filter(key -> !guide.contains(key)).toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static String page() {
        String rows =
                CsvDialects.shipped().all().stream()
                        .map(FormatsPageTest::row)
                        .sorted()
                        .collect(Collectors.joining());
        return HEAD + rows;
    }

    private static String row(CsvDialect map) {
        return "| "
                + String.join(
                        " | ",
                        "`" + map.format() + "`",
                        map.bank(),
                        known(map).replace("|", "\\|"),
                        proof(map),
                        account(map))
                + " |\n";
    }

    private static String known(CsvDialect map) {
        if (map.shape().header().isEmpty()) {
            return "no header; first row: "
                    + map.shape().firstRow().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "));
        }
        return map.shape().header().stream()
                .map(name -> "`" + name.text() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String proof(CsvDialect map) {
        Stream<String> columns =
                Stream.of(Meaning.BALANCE, Meaning.NET)
                        .filter(meaning -> !map.columns(meaning).isEmpty())
                        .map(meaning -> meaning == Meaning.NET ? "net amount" : "running balance");
        boolean rows =
                !map.rows(RowClass.OPENING).isEmpty() && !map.rows(RowClass.CLOSING).isEmpty();
        boolean labels =
                map.stated().containsKey(StatedValue.OPENING)
                        && map.stated().containsKey(StatedValue.CLOSING);
        Stream<String> stated = rows || labels ? Stream.of("opening and closing") : Stream.of();
        Stream<String> sums =
                Stream.of(StatedValue.COUNT, StatedValue.CREDITS, StatedValue.DEBITS)
                        .filter(map.stated()::containsKey)
                        .map(StatedValue::key);
        String all =
                Stream.of(columns, stated, sums)
                        .flatMap(stream -> stream)
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private static String account(CsvDialect map) {
        if (!map.columns(Meaning.ACCOUNT).isEmpty()) {
            return "a column";
        }
        return map.stated().containsKey(StatedValue.ACCOUNT)
                ? "a line above the header"
                : "always \"" + map.account() + "\"";
    }
}
