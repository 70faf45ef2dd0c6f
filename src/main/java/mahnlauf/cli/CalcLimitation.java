package mahnlauf.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.Limitation;
import mahnlauf.core.law.Suspension;
import mahnlauf.core.law.Suspension.Ground;
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
            "an acknowledgement, such as a part payment, starts it anew (§ 212 BGB, § 1497 ABGB,",
            "Art. 135 OR). In Germany talks, a deferral or a court matter stop it for their time",
            "(§§ 203 to 205, 209 BGB); --court ends with the decision or the last act of anybody,",
            "the six months of § 204 II BGB are added.",
            ""
        })
final class CalcLimitation implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Mixin LawOption asked = new LawOption();

    @Option(names = "--due", required = true, paramLabel = "DATE")
    LocalDate due = LocalDate.MIN;

    @Option(
            names = "--acknowledged",
            paramLabel = "DATE",
            description = "a part payment or other acknowledgement, may be repeated")
    List<LocalDate> acknowledged = new ArrayList<>();

    @Option(
            names = "--negotiated",
            paramLabel = "FROM..UNTIL",
            description = "talks about the claim, may be repeated")
    List<String> negotiated = new ArrayList<>();

    @Option(
            names = "--deferred",
            paramLabel = "FROM..UNTIL",
            description = "an agreed deferral, may be repeated")
    List<String> deferred = new ArrayList<>();

    @Option(
            names = "--court",
            paramLabel = "FROM..UNTIL",
            description = "application at court to last act, may be repeated")
    List<String> court = new ArrayList<>();

    @Option(
            names = "--five-years",
            description = "CH: rent, periodic services, crafts, retail sale (Art. 128 OR)")
    boolean fiveYears;

    @Override
    public Integer call() throws Exception {
        Jurisdiction law = asked.of(options);
        if (fiveYears && law != Jurisdiction.CH) {
            throw new UsageException("--five-years is Swiss law (Art. 128 OR), not that of " + law);
        }
        Limitation.Period period =
                fiveYears ? Limitation.Period.SWISS_SHORT : Limitation.Period.REGULAR;
        List<Suspension> suspensions = suspensions();
        if (!suspensions.isEmpty() && law != Jurisdiction.DE) {
            throw new UsageException(
                    "--negotiated, --deferred and --court are German law (§§ 203 to 205 BGB), not that"
                            + " of "
                            + law
                            + "; a lawsuit or enforcement there begins anew: --acknowledged DATE.");
        }
        System.out.println(
                new JsonAnswer()
                        .with(
                                "last_day",
                                Limitation.lastDay(law, period, due, acknowledged, suspensions)));
        return 0;
    }

    private List<Suspension> suspensions() {
        List<Suspension> all = new ArrayList<>();
        negotiated.forEach(t -> all.add(suspension("--negotiated", t, Ground.NEGOTIATION)));
        deferred.forEach(t -> all.add(suspension("--deferred", t, Ground.DEFERRAL)));
        court.forEach(t -> all.add(suspension("--court", t, Ground.COURT)));
        return all;
    }

    private static Suspension suspension(String option, String text, Ground ground) {
        String[] days = text.split("\\.\\.", -1);
        if (days.length != 2) {
            throw new UsageException(
                    option + " '" + text + "' is no time; write it like 2026-10-01..2026-12-31");
        }
        try {
            return new Suspension(ground, Main.date(days[0]), Main.date(days[1]));
        } catch (IllegalArgumentException backwards) {
            throw new UsageException(option + ": " + backwards.getMessage());
        }
    }
}
