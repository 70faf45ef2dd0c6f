package mahnlauf.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.law.Crediting;
import mahnlauf.core.law.InterestRate;
import mahnlauf.core.law.InterestWithPayments;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownBaseRateException;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Default interest, line by line. */
@Command(
        name = "interest",
        mixinStandardHelpOptions = true,
        header = "Default interest (Verzugszinsen), with the lines from which it is derived.",
        description = {
            "",
            "By exact days, act/act; a new line at each change of base rate, year and part payment;",
            "each line rounded half up, the total is their sum. A part payment counts on costs, then on",
            "the interest up to its day, then on the principal (§ 367 BGB, Art. 85 OR; AT, § 1416 ABGB:",
            "costs come last).",
            ""
        })
final class CalcInterest implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Mixin LawOption asked = new LawOption();

    @Option(names = "--principal", required = true, paramLabel = "AMOUNT")
    String principal = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "first day that bears interest")
    LocalDate from = LocalDate.MIN;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "the day of payment, which is not counted")
    LocalDate to = LocalDate.MIN;

    @Option(names = "--kind", paramLabel = "KIND", description = "B2C (default) or B2B")
    String kind = "B2C";

    @Option(
            names = "--margin",
            paramLabel = "POINTS",
            description = "percentage points above the base rate instead of those of the law")
    @Nullable String margin;

    @Option(
            names = "--rate",
            paramLabel = "PERCENT",
            description = "a fixed rate instead (agreed, or 5 between merchants, § 352 HGB)")
    @Nullable String rate;

    @Option(names = "--costs", paramLabel = "AMOUNT", description = "costs owed besides")
    String costs = "0";

    @Option(
            names = "--paid",
            paramLabel = "DATE=AMOUNT",
            description = "a part payment by its value date, may be repeated")
    List<String> paid = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Jurisdiction law = asked.of(options);
        if (to.isBefore(from)) {
            throw new UsageException("--to " + to + " lies before --from " + from + ".");
        }
        try {
            print(
                    InterestWithPayments.of(
                            law,
                            owed(law),
                            from,
                            to,
                            paid.stream().map(text -> payment(text, law)).toList(),
                            rate(law),
                            options.baseRates()));
        } catch (UnknownBaseRateException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return 0;
    }

    private Crediting.Owed owed(Jurisdiction law) {
        Money capital = Figures.amount("--principal", principal, law);
        return new Crediting.Owed(
                Figures.amount("--costs", costs, law), Money.zero(capital.currency()), capital);
    }

    private static InterestWithPayments.Payment payment(String text, Jurisdiction law) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new UsageException(
                    "--paid '" + text + "' names no amount; write it like 2026-03-03=300.00");
        }
        return new InterestWithPayments.Payment(
                Main.date(text.substring(0, equals)),
                Figures.amount("--paid", text.substring(equals + 1), law));
    }

    private InterestRate rate(Jurisdiction law) {
        if (rate != null && margin != null) {
            throw new UsageException("--rate and --margin exclude each other.");
        }
        if (rate != null) {
            BigDecimal fixed = Figures.decimal("--rate", rate);
            return new InterestRate.Fixed(fixed);
        }
        return margin == null
                ? InterestRate.byLaw(law, Figures.kind(kind))
                : new InterestRate.AboveBase(law, Figures.decimal("--margin", margin));
    }

    private void print(InterestWithPayments reckoned) {
        System.out.println(
                new JsonAnswer()
                        .with("interest", reckoned.interest())
                        .with("days", ChronoUnit.DAYS.between(from, to))
                        .with("lines", reckoned.lines().stream().map(CalcInterest::line).toList())
                        .with("costs_open", reckoned.left().costs())
                        .with("interest_open", reckoned.left().interest())
                        .with("principal_open", reckoned.left().principal()));
    }

    private static JsonAnswer line(InterestLine line) {
        return new JsonAnswer()
                .with("from", line.from())
                .with("to", line.until())
                .with("days", line.days())
                .with("rate", line.ratePercent().toPlainString())
                .with("principal", line.principal())
                .with("interest", line.interest());
    }
}
