package mahnlauf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the ledger is kept, and how one gets in: the embedded H2 file of a home, or a server.
 *
 * <p>All that differs between H2 and PostgreSQL stands here. The embedded file admits one process:
 * the one at work serves readers on loopback meanwhile (port in {@code data/server.port}, password
 * in {@code data/key}, both readable by the owner alone); a reader that finds nobody at work opens
 * the file itself for a moment. The operating system's file lock ends with its process, so a kill
 * -9 leaves nothing behind.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** The newest migration in db/migration; a test holds both together. */
    static final String SCHEMA_VERSION = "11";

    private static final List<String> MIGRATIONS =
            List.of(
                    "V1__ledger.sql",
                    "V2__tellings.sql",
                    "V3__decisions.sql",
                    "V4__proposals.sql",
                    "V9__accounting.sql",
                    "V11__mail.sql");
    private static final String USER = "mahnlauf";
    private static final int ALREADY_IN_USE = 90020;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Committed is on disk (WRITE_DELAY=0): a file moves to the archive only after that. The cache
     * is in KB.
     */
    static final String FILE_OPTIONS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768;DEFAULT_LOCK_TIMEOUT=20000";

    private final DataSource dataSource;
    private final Connection anchor;
    private @Nullable Server server;
    private @Nullable Path portFile;

    private Database(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        this.anchor = dataSource.getConnection();
    }

    /**
     * Opens the ledger for a night or a command that writes; the caller holds the home's lock.
     * Makes it where there is none and brings it up to date.
     */
    public static Database forWriting(Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        Database database = patiently(source(fileUrl(data), EmbeddedAccess.key(data)));
        database.migrate();
        database.serve(data);
        return database;
    }

    /** Opens the ledger for a command that only reads, also while a night is at work. */
    public static Database forReading(Path data) throws IOException, SQLException {
        if (!exists(data)) {
            return inMemory();
        }
        String key = EmbeddedAccess.key(data);
        DataSource file = source(fileUrl(data) + ";IFEXISTS=TRUE;MAX_COMPACT_TIME=0", key);
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Database> served =
                    EmbeddedAccess.serverUrl(data).flatMap(url -> ifThere(source(url, key)));
            if (served.isPresent()) {
                return served.get();
            }
            try {
                Database own = new Database(file);
                own.migrate(); // a ledger of an older version is read before its next night
                return own;
            } catch (SQLException e) {
                waitOrGiveUp(e, patienceEnds);
            }
        }
    }

    /** Whether the home has a ledger yet. */
    public static boolean exists(Path data) {
        return Files.exists(data.resolve("mahnlauf.mv.db"));
    }

    /** An empty ledger that is forgotten: what a home without one looks like. */
    public static Database inMemory() throws SQLException {
        Database database = new Database(source("jdbc:h2:mem:forgotten", ""));
        try (Statement statement = database.anchor.createStatement()) {
            for (String script : MIGRATIONS) {
                statement.execute("runscript from 'classpath:db/migration/" + script + "'");
            }
        }
        return database;
    }

    /** For the routes that read through camel-jdbc. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The one connection of this database object; it holds the embedded file open. */
    public Connection connection() {
        return anchor;
    }

    /**
     * Forces what was committed through to the disk, before a file is moved on the strength of it.
     */
    public void sync() throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /** Ends the database and rewrites its file without what was deleted. */
    void compact() throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    /**
     * Flyway costs most of a second, so one query decides whether it is called. A migration that a
     * kill cut short is forgotten and done again: each script does only what is not done yet.
     */
    private void migrate() throws SQLException {
        if (!SCHEMA_VERSION.equals(schemaVersion())) {
            LOG.info("Preparing the ledger (schema {})", SCHEMA_VERSION);
            Flyway flyway =
                    Flyway.configure(Database.class.getClassLoader())
                            .dataSource(dataSource)
                            .locations("classpath:db/migration")
                            .load();
            flyway.repair();
            flyway.migrate();
        }
    }

    private @Nullable String schemaVersion() {
        String sql =
                "select \"version\" from \"flyway_schema_history\" where \"success\" order by \"installed_rank\" desc";
        try (Statement statement = anchor.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            return null; // No history yet: a new ledger.
        }
    }

    private static Database patiently(DataSource file) throws SQLException {
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return new Database(file);
            } catch (SQLException e) {
                waitOrGiveUp(e, patienceEnds);
            }
        }
    }

    private void serve(Path data) throws IOException, SQLException {
        String folder = data.toAbsolutePath().toString();
        server =
                Server.createTcpServer(
                                "-tcpPort", "0", "-ifExists", "-tcpDaemon", "-baseDir", folder)
                        .start();
        portFile = EmbeddedAccess.announce(data, server.getPort());
    }

    /** A reader holds the file for a moment only. */
    private static void waitOrGiveUp(SQLException e, long patienceEnds) throws SQLException {
        if (e.getErrorCode() != ALREADY_IN_USE || System.nanoTime() > patienceEnds) {
            throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }

    private static Optional<Database> ifThere(DataSource source) {
        try {
            return Optional.of(new Database(source));
        } catch (SQLException e) {
            return Optional.empty(); // The announced server is gone: its process was killed.
        }
    }

    private static String fileUrl(Path data) {
        return "jdbc:h2:file:" + data.toAbsolutePath().resolve("mahnlauf") + FILE_OPTIONS;
    }

    private static DataSource source(String url, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() throws SQLException {
        if (portFile != null) {
            portFile.toFile().delete();
        }
        if (server != null) {
            server.stop();
        }
        anchor.close();
    }
}
