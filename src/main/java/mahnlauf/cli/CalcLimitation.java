package mahnlauf.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.Limitation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When a claim becomes time-barred. */
@Command(
        name = "limitation",
        mixinStandardHelpOptions = true,
        header = "The last day on which a claim can be enforced (Verjährung).",
        description = {
            "",
            "Not moved off a Sunday: whoever acts by this day is safe. A reminder does not stop the clock;",
            "an acknowledgement, such as a part payment, starts it anew.",
            ""
        })
final class CalcLimitation implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Option(names = "--due", required = true, paramLabel = "DATE")
    LocalDate due = LocalDate.MIN;

    @Option(
            names = "--acknowledged",
            paramLabel = "DATE",
            description = "a part payment or other acknowledgement, may be repeated")
    List<LocalDate> acknowledged = new ArrayList<>();

    @Option(
            names = "--five-years",
            description = "CH: rent, periodic services, crafts, retail sale (Art. 128 OR)")
    boolean fiveYears;

    @Option(
            names = "--jurisdiction",
            paramLabel = "LAW",
            description = "DE, AT or CH (default: the setting)")
    @Nullable Jurisdiction jurisdiction;

    @Override
    public Integer call() throws Exception {
        Jurisdiction law = jurisdiction == null ? options.settings().jurisdiction() : jurisdiction;
        if (fiveYears && law != Jurisdiction.CH) {
            throw new UsageException("--five-years is Swiss law (Art. 128 OR), not that of " + law);
        }
        Limitation.Period period =
                fiveYears ? Limitation.Period.SWISS_SHORT : Limitation.Period.REGULAR;
        System.out.println(
                new JsonAnswer()
                        .with("last_day", Limitation.lastDay(law, period, due, acknowledged)));
        return 0;
    }
}
