package mahnlauf.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may open the ledger, when, and what he finds. */
class DatabaseTest {

    @TempDir Path data;

    @Test
    void the_schema_version_is_that_of_the_newest_migration() throws Exception {
        TreeSet<Integer> versions = new TreeSet<>();
        for (String name : migrations()) {
            versions.add(Integer.valueOf(name.substring(1, name.indexOf("__"))));
        }
        assertEquals(Database.SCHEMA_VERSION, String.valueOf(versions.last()));
    }

    @Test
    void the_forgotten_ledger_has_the_schema_of_the_kept_one() throws Exception {
        try (Database kept = Database.forWriting(data);
                Database forgotten = Database.inMemory()) {
            assertFalse(schema(kept).isEmpty());
            assertEquals(schema(kept), schema(forgotten));
        }
    }

    @Test
    void a_migration_that_a_kill_cut_short_is_done_again() throws Exception {
        try (Database whole = Database.forWriting(data)) {
            try (Statement statement = whole.connection().createStatement()) {
                statement.execute("drop table service_call");
                statement.execute(
                        "update \"flyway_schema_history\" set \"success\" = false"
                                + " where \"version\" = '11'");
            }
        }
        try (Database mended = Database.forWriting(data);
                Database forgotten = Database.inMemory()) {
            assertEquals(schema(forgotten), schema(mended));
        }
    }

    @Test
    void what_a_script_has_done_it_does_not_do_again() throws Exception {
        try (Database twice = Database.inMemory();
                Statement statement = twice.connection().createStatement()) {
            List<String> once = schema(twice);
            for (String name : migrations()) {
                statement.execute("runscript from 'classpath:db/migration/" + name + "'");
            }
            assertEquals(once, schema(twice));
        }
    }

    @Test
    void a_ledger_that_is_up_to_date_is_opened_again_without_a_migration() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
        }
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            assertEquals(5, Verification.of(ledger).facts());
        }
    }

    @Test
    void a_ledger_of_the_first_version_is_read_and_knows_which_days_were_proven() throws Exception {
        String url = "jdbc:h2:file:" + data.toAbsolutePath().resolve("mahnlauf");
        Flyway.configure()
                .dataSource(url, "mahnlauf", EmbeddedAccess.key(data))
                .target("1")
                .load()
                .migrate();
        try (Connection old =
                        DriverManager.getConnection(url, "mahnlauf", EmbeddedAccess.key(data));
                Statement statement = old.createStatement()) {
            statement.execute(
                    "insert into file values (1, 's.xml', '', '', 'accepted', 0, date '2026-03-05', '', '', '')");
            statement.execute(
                    "insert into statement values (1, 1, 'DE1', 'EUR', date '2026-03-05', 0, 100, 1)");
            statement.execute(
                    "insert into statement values (2, 1, 'DE1', 'EUR', date '2026-03-06', null, null, 1)");
        }
        try (Ledger ledger = Ledger.of(Database.forReading(data))) {
            assertEquals(0, SqlTables.read(ledger, "payments", Facts.NIGHT).rows().size());
            assertEquals(
                    List.of(Facts.NIGHT.minusDays(2)),
                    StatementRegister.periods(ledger, "DE1").stream().map(p -> p.last()).toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_key_and_the_port_are_for_the_owner_alone() throws Exception {
        try (Database atWork = Database.forWriting(data)) {
            assertFalse(atWork.connection().isClosed());
            assertEquals("rw-------", mode("key"));
            assertEquals("rw-------", mode("server.port"));
        }
        assertFalse(Files.exists(data.resolve("server.port")), "nobody is at work any more");
    }

    @Test
    void the_served_ledger_opens_with_its_key_only() throws Exception {
        try (Database atWork = Database.forWriting(data)) {
            assertFalse(atWork.connection().isClosed());
            String url = EmbeddedAccess.serverUrl(data).orElseThrow();
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(url, "mahnlauf", "guessed").close());
            assertThrows(
                    SQLException.class,
                    () ->
                            DriverManager.getConnection(
                                            url.replace("/./mahnlauf", "/./another"),
                                            "mahnlauf",
                                            EmbeddedAccess.key(data))
                                    .close(),
                    "whoever has the port must not make databases");
        }
    }

    @Test
    void a_reader_sees_what_is_committed_while_another_process_holds_the_ledger() throws Exception {
        try (WritingProcess writer = WritingProcess.at(data)) {
            assertEquals(5, factsRead());
            writer.finish();
            assertEquals(6, factsRead());
        }
    }

    @Test
    void a_reader_sees_nothing_of_a_transaction_that_is_not_done() throws Exception {
        try (Ledger atWork = Ledger.of(Database.forWriting(data))) {
            Facts.write(atWork);
            atWork.record(
                    Facts.NIGHT,
                    tx -> {
                        for (int i = 0; i < 1_500; i++) { // more than one batch is on its way
                            tx.facts().event(Facts.HOLD);
                        }
                        assertEquals(5, factsRead());
                    });
            assertEquals(1_505, factsRead());
        }
    }

    @Test
    void after_a_kill_the_stale_port_hinders_neither_reader_nor_writer() throws Exception {
        try (WritingProcess writer = WritingProcess.at(data)) {
            writer.kill();
        }
        assertTrue(Files.exists(data.resolve("server.port")), "the kill left it behind");
        assertEquals(5, factsRead());
        try (Ledger next = Ledger.of(Database.forWriting(data))) {
            assertEquals("Sound: 5 facts, hash chain and allocations agree.", said(next));
        }
    }

    @Test
    void a_port_file_that_says_nothing_is_as_good_as_none() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(data))) {
            Facts.write(ledger);
        }
        Files.writeString(data.resolve("server.port"), "");
        assertEquals(5, factsRead());
    }

    private long factsRead() {
        try (Ledger reader = Ledger.of(Database.forReading(data))) {
            return Verification.of(reader).facts();
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String said(Ledger ledger) throws SQLException {
        return Verification.of(ledger).sentence();
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private static List<String> migrations() throws IOException, URISyntaxException {
        Path folder = Path.of(DatabaseTest.class.getResource("/db/migration").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    /** Every column of every table of ours, and every index. */
    private static List<String> schema(Database database) throws SQLException {
        List<String> lines = new ArrayList<>();
        String columns =
                "select table_name, column_name, data_type, character_maximum_length, is_nullable"
                        + " from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and table_name <> 'flyway_schema_history' order by 1, ordinal_position";
        String indexes =
                "select table_name, index_type_name, index_name from information_schema.indexes"
                        + " where table_schema = 'PUBLIC'"
                        + " and table_name <> 'flyway_schema_history' and index_type_name <> 'PRIMARY KEY' order by 1, 2, 3";
        try (Statement statement = database.connection().createStatement()) {
            for (String sql : List.of(columns, indexes)) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lines.add(
                                rows.getString(1)
                                        + " "
                                        + rows.getString(2)
                                        + " "
                                        + rows.getString(3));
                    }
                }
            }
        }
        return lines;
    }
}
