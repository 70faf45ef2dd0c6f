package mahnlauf.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import mahnlauf.shell.Home;
import mahnlauf.shell.NightShift;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;

/**
 * Loads what a night and a table load, in an empty folder; the launcher keeps the classes for quick
 * starts.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("."), "warm-up");
        Home home = new Home(folder);
        Files.createDirectories(home.inbox());
        Settings settings = Settings.load(home, Map.of(), Map.of());
        new NightShift(home, settings, Clock.system(settings.zone()))
                .run(new NightShift.Order(DAY, false, true));
        for (String table : new String[] {"invoices", "actions"}) {
            Main.commandLine()
                    .setOut(new java.io.PrintWriter(java.io.Writer.nullWriter()))
                    .execute("list", table, "--home", folder.toString(), "--format", "csv");
        }
        return 0;
    }
}
