package mahnlauf.cli;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.law.Default;
import mahnlauf.core.law.DefaultRule;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.shell.Holidays;
import mahnlauf.shell.Setting;
import mahnlauf.shell.Settings;
import mahnlauf.shell.WrongSettingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Since when a debtor is in default. */
@Command(
        name = "default",
        mixinStandardHelpOptions = true,
        header = "Since when a debtor is in default (Verzug), and by which rule.",
        description = {
            "",
            "Of several facts the earliest that proves default counts. No default by them alone: null.",
            "  --due DATE --agreed            a date of the contract has passed (§ 286 II Nr. 1 BGB)",
            "  --event DATE --days N | --months N   an agreed period has passed (§ 286 II Nr. 2 BGB)",
            "  --received DATE [--due DATE]   thirty days after invoice and due date (§ 286 III BGB);",
            "                                 against a consumer only with --notice",
            "  --reminded DATE [--due DATE]   a reminder was received after the due date (§ 286 I BGB)",
            ""
        })
final class CalcDefault implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Mixin LawOption asked = new LawOption();

    @Option(names = "--due", paramLabel = "DATE", description = "the due date, not yet moved")
    @Nullable LocalDate due;

    @Option(names = "--agreed", description = "the due date was agreed in the contract")
    boolean agreed;

    @Option(
            names = "--event",
            paramLabel = "DATE",
            description = "what an agreed period begins with, like the receipt of the invoice")
    @Nullable LocalDate event;

    @Option(names = "--days", paramLabel = "N", description = "its length in days")
    int days;

    @Option(names = "--months", paramLabel = "N", description = "or in months")
    int months;

    @Option(names = "--received", paramLabel = "DATE", description = "receipt of the invoice")
    @Nullable LocalDate received;

    @Option(names = "--kind", paramLabel = "KIND", description = "B2C (default) or B2B")
    String kind = "B2C";

    @Option(names = "--notice", description = "the invoice told the consumer of the thirty days")
    boolean notice;

    @Option(
            names = "--reminded",
            paramLabel = "DATE",
            description = "receipt of a reminder, may be repeated")
    List<LocalDate> reminded = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "a state or canton: NW, BY, ZH")
    @Nullable String region;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        Jurisdiction law = asked.of(options);
        if (due == null && event == null && received == null && reminded.isEmpty()) {
            throw new UsageException(
                    "Say what is known: --due, --event, --received or --reminded.");
        }
        if (event != null && (days < 0 || months < 0 || (days > 0) == (months > 0))) {
            throw new UsageException(
                    "--event needs the agreed period: --days N or --months N, above 0.");
        }
        System.out.println(answer(law, earliest(law, workingDays(law, settings))));
        return 0;
    }

    private Optional<Default> earliest(Jurisdiction law, WorkingDays workingDays) {
        CustomerKind debtor = Figures.kind(kind);
        LocalDate dueDate = due;
        LocalDate receipt = received;
        List<Default> proven = new ArrayList<>();
        if (dueDate != null && agreed) {
            proven.add(Default.ofAgreedDate(dueDate, workingDays));
        }
        if (event != null) {
            proven.add(Default.ofAgreedPeriod(event, Period.of(0, months, days), workingDays));
        }
        boolean warned = debtor == CustomerKind.BUSINESS || notice;
        if (receipt != null && warned && law == Jurisdiction.DE) {
            LocalDate since = dueDate == null ? receipt : dueDate;
            proven.add(Default.ofThirtyDays(receipt, since, workingDays));
        }
        reminded.stream()
                .filter(day -> dueDate == null || day.isAfter(workingDays.next(dueDate)))
                .map(Default::ofReminder)
                .forEach(proven::add);
        return Default.earliestOf(proven);
    }

    private WorkingDays workingDays(Jurisdiction law, Settings settings) {
        String named = region;
        boolean otherCountry = law != settings.jurisdiction();
        if (named == null) {
            named = otherCountry ? Holidays.NATIONWIDE : settings.text(Setting.HOLIDAYS_REGION);
        }
        try {
            WorkingDays moved = Holidays.of(law, named).workingDays();
            boolean saturdaysMove = otherCountry || settings.yes(Setting.HOLIDAYS_SATURDAYS);
            return saturdaysMove ? moved : moved.withSaturdays();
        } catch (IllegalArgumentException unknown) {
            throw new WrongSettingException(
                    String.valueOf(unknown.getMessage()).replace("holidays.region", "--region"));
        }
    }

    private JsonAnswer answer(Jurisdiction law, Optional<Default> proven) {
        Default since = proven.orElse(null);
        boolean dated = since != null && since.rule() != DefaultRule.REMINDER;
        JsonAnswer answer =
                new JsonAnswer()
                        .with("last_timely", since == null || !dated ? null : since.lastTimely())
                        .with("default_from", since == null ? null : since.from())
                        .with("interest_from", since == null ? null : since.interestFrom())
                        .with("rule", since == null ? null : word(since.rule()))
                        .with("statute", since == null ? null : since.rule().statute(law));
        return event == null
                ? answer
                : answer.with("period_ends", Default.lastDay(event, Period.of(0, months, days)));
    }

    private static String word(DefaultRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
