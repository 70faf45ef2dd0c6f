package mahnlauf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.RefusedException;
import mahnlauf.shell.BaseRateTable;
import mahnlauf.shell.Home;
import mahnlauf.shell.Readers;
import mahnlauf.shell.Settings;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command: which home, which settings. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "the folder with inbox/, outbox/, data/ (default: MAHNLAUF_HOME, else the current one)")
    @Nullable Path home;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "a setting for this call, may be repeated; `mahnlauf settings` lists them")
    Map<String, String> set = new LinkedHashMap<>();

    Home home() {
        String variable = System.getenv("MAHNLAUF_HOME");
        Path root =
                home != null
                        ? home
                        : Path.of(variable == null || variable.isEmpty() ? "." : variable);
        if (!Files.isDirectory(root)) {
            throw new UsageException(
                    "--home " + root + " is no folder. Make it first: mkdir -p " + root + "/inbox");
        }
        return new Home(root);
    }

    Settings settings() throws IOException {
        Settings settings = Settings.load(home(), set, System.getenv());
        Readers.check(home(), settings); // a wrong map stops every command, as a wrong setting does
        return settings;
    }

    /** The shipped base rates with those of the home. */
    BaseRates baseRates() throws RefusedException {
        return BaseRateTable.load(home().config().resolve("law").resolve("base_rates.csv"));
    }

    /** The ledger as a reading command sees it, also while a night is at work. */
    Ledger reading() throws IOException, SQLException {
        return Ledger.of(Database.forReading(home().data()));
    }

    /**
     * The day that a command speaks of: that of the newest finished run, before the first one
     * today.
     */
    static LocalDate day(Ledger ledger, Settings settings) throws SQLException {
        return RunRegister.newestNight(ledger).orElseGet(() -> today(settings));
    }

    static LocalDate today(Settings settings) {
        return LocalDate.now(Clock.system(settings.zone()));
    }
}
