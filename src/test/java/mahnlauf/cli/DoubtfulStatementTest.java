package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night makes of statements that can be read and that a clerk would ask about. */
class DoubtfulStatementTest {

    private static final String BALANCE =
            "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">%s</Amt>"
                    + "<CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    private static final String ENTRY =
            "<Ntry><Amt Ccy=\"%s\">5.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>%s</RvslInd>"
                    + "<Sts>%s</Sts><BookgDt><Dt>2026-03-04</Dt></BookgDt></Ntry>";

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("inbox"));
    }

    @Test
    void a_message_without_statement_is_refused_by_the_night_and_shown_by_inspect()
            throws IOException {
        String empty = message("");
        assertTrue(rejected(empty).contains("holds no statement"));
        Shout said = inspect(empty);
        assertEquals(1, said.code());
        assertTrue(said.out().contains("ok"), said.out());
        assertTrue(said.out().contains("holds no statement"), said.out());
    }

    @Test
    void a_statement_in_two_currencies_is_refused_with_the_entry_and_taken_not_in_part()
            throws IOException {
        String reason =
                rejected(statement("5.00", "10.00", entry("EUR", "BOOK") + entry("USD", "BOOK")));
        assertTrue(reason.contains("entry 2 is 5.00 USD, the account is kept in EUR"), reason);
        assertTrue(reason.contains("Nothing of the file was taken"), reason);
        String payments =
                Shout.of("list", "payments", "--format", "csv", "--home", home.toString()).out();
        assertEquals(1, payments.lines().count(), payments);
    }

    @Test
    void a_reversal_that_changed_its_sign_is_taken_and_said() throws IOException {
        String reversed = String.format(ENTRY, "EUR", "true", "BOOK");
        assertEquals(0, night(statement("100.00", "95.00", reversed)).code());
        String files =
                Shout.of("list", "files", "--format", "csv", "--home", home.toString()).out();
        assertTrue(files.contains("accepted"), files);
        assertTrue(files.contains("RvslInd"), files);
    }

    @Test
    void what_is_not_booked_is_counted_apart() throws IOException {
        Shout said =
                inspect(statement("0.00", "5.00", entry("EUR", "BOOK") + entry("EUR", "PDNG")));
        assertEquals(0, said.code(), said.out());
        assertTrue(said.out().contains("2 entries (1 not booked yet), in 10.00"), said.out());
    }

    private String rejected(String content) throws IOException {
        assertEquals(1, night(content).code());
        return Files.readString(home.resolve("rejected/k.xml.reason.txt"));
    }

    private Shout night(String content) throws IOException {
        Files.writeString(home.resolve("inbox/k.xml"), content);
        return Shout.of("run", "--as-of", "2026-03-05", "--future", "--home", home.toString());
    }

    private Shout inspect(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("k.xml"), content);
        return Shout.of("inspect", file.toString(), "--home", home.toString());
    }

    private static String statement(String opening, String closing, String entries) {
        return message(
                "<Stmt><Id>1</Id><Acct><Id><IBAN>DE44760000001234509876</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                        + String.format(BALANCE, "OPBD", opening)
                        + String.format(BALANCE, "CLBD", closing)
                        + entries
                        + "</Stmt>");
    }

    private static String entry(String currency, String status) {
        return String.format(ENTRY, currency, "false", status);
    }

    private static String message(String statements) {
        return "<Document><BkToCstmrStmt>" + statements + "</BkToCstmrStmt></Document>";
    }
}
