package mahnlauf.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.shell.Logs;
import mahnlauf.shell.NightShift;
import mahnlauf.shell.NightSummary;
import mahnlauf.shell.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One nightly run now. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Runs one night now: take the inbox, reconcile, age, decide, deliver, report.",
        description = {
            "",
            "The same night twice changes nothing; a second run waits for the first, then does what is left.",
            "A night before the newest finished one is refused.",
            ""
        })
final class RunCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the business date, like 2026-03-07 (default: today in schedule.zone)")
    @Nullable LocalDate asOf;

    @Option(
            names = "--dry-run",
            description = "show what the night would do; change nothing, send nothing")
    boolean dryRun;

    @Option(
            names = "--no-delivery",
            description = "decide, but leave the actions pending for the next run")
    boolean noDelivery;

    @Option(names = "--future", description = "allow a date more than a day ahead")
    boolean future;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        LocalDate today = HomeOptions.today(settings);
        LocalDate night = asOf == null ? today : asOf;
        if (night.isAfter(today.plusDays(1)) && !future) {
            throw new UsageException(
                    "--as-of "
                            + night
                            + " is more than a day ahead of today, "
                            + today
                            + ". Add --future if that is meant.");
        }
        Logs.start(options.home());
        NightShift shift = new NightShift(options.home(), settings, Clock.system(settings.zone()));
        NightSummary summary = shift.run(new NightShift.Order(night, dryRun, !noDelivery));
        SummaryText.print(summary, System.out);
        return summary.findings().isEmpty() ? 0 : 1;
    }
}
