package mahnlauf.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.law.CollectionCost;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownFeeException;
import mahnlauf.shell.FeeTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a German collection agency may charge at most. */
@Command(
        name = "collection-cost",
        mixinStandardHelpOptions = true,
        header = "What a German collection agency may charge the debtor at most (RVG).",
        description = {
            "",
            "--factor: 0.5 where the debtor pays within two weeks, 0.9 as a rule, 1.3 at most (VV 2300).",
            ""
        })
final class CalcCollectionCost implements Callable<Integer> {

    private static final BigDecimal MOST_FACTOR = new BigDecimal("2.5"); // VV 2300

    @Mixin HomeOptions options = new HomeOptions();

    @Option(names = "--claim", required = true, paramLabel = "AMOUNT")
    String claim = "";

    @Option(names = "--factor", required = true, paramLabel = "FACTOR")
    String factor = "";

    @Option(
            names = "--vat",
            paramLabel = "PERCENT",
            description = "only where the creditor can't deduct it")
    String vat = "0";

    @Option(names = "--disputed", description = "no relief for small claims (§ 13 II RVG)")
    boolean disputed;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "day of the mandate, whose law counts (default: today)")
    @Nullable LocalDate on;

    @Override
    public Integer call() throws Exception {
        LocalDate mandated = on == null ? HomeOptions.today(options.settings()) : on;
        BigDecimal times = Figures.decimal("--factor", factor);
        BigDecimal percent = Figures.decimal("--vat", vat);
        if (times.signum() <= 0 || times.compareTo(MOST_FACTOR) > 0) {
            throw new UsageException(
                    "--factor " + factor + " is none of VV 2300: above 0, at most 2.5");
        }
        if (percent.signum() < 0) {
            throw new UsageException("--vat " + vat + " is below zero");
        }
        try {
            print(
                    CollectionCost.of(
                            Figures.amount("--claim", claim, Jurisdiction.DE),
                            times,
                            disputed,
                            percent,
                            mandated,
                            new CollectionCost.Scales(
                                    FeeTable.RVG.scale(), FeeTable.RVG_SMALL.scale())));
        } catch (UnknownFeeException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return 0;
    }

    private static void print(CollectionCost cost) {
        System.out.println(
                new JsonAnswer()
                        .with("fee", cost.fee())
                        .with("expenses", cost.expenses())
                        .with("net", cost.net())
                        .with("gross", cost.gross()));
    }
}
