package mahnlauf.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import mahnlauf.shell.Logs;
import mahnlauf.shell.Schedule;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays up; the night runs when the settings say. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        header =
                "Stays up and runs the night at schedule.cron in schedule.zone (default 03:30 Europe/Berlin).",
        description = {
            "",
            "A night that was missed is run once, at once; two never run at a time. SIGTERM (Ctrl-C) ends it",
            "cleanly, also in the middle of a night: the next one goes on from there.",
            ""
        })
final class ScheduleCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        Logs.start(options.home());
        new Schedule(
                        options.home(),
                        settings,
                        Clock.system(settings.zone()),
                        summary -> SummaryText.print(summary, System.out))
                .stay();
        return 0;
    }
}
