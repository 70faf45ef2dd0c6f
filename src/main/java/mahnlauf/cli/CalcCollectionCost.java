package mahnlauf.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.law.CollectionCost;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownFeeException;
import mahnlauf.core.model.Money;
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

    @Option(names = "--factor", paramLabel = "FACTOR")
    @Nullable String factor;

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

    @Option(
            names = "--demanded",
            paramLabel = "DATE",
            description = "first demand of the agency, instead of --factor")
    @Nullable LocalDate demanded;

    @Option(
            names = "--paid",
            paramLabel = "DATE",
            description = "the day of payment (default: not paid within two weeks)")
    @Nullable LocalDate paid;

    @Option(
            names = "--lump-sum",
            paramLabel = "AMOUNT",
            description = "lump sum of § 288 V BGB that was claimed, to be set off")
    @Nullable String lumpSum;

    @Option(
            names = "--instalments",
            description = "an agreement on instalments was made (VV 1000 Nr. 2)")
    boolean instalments;

    @Override
    public Integer call() throws Exception {
        LocalDate mandated = on == null ? HomeOptions.today(options.settings()) : on;
        CollectionCost.Scales scales =
                new CollectionCost.Scales(FeeTable.RVG.scale(), FeeTable.RVG_SMALL.scale());
        Money asked = Figures.amount("--claim", claim, Jurisdiction.DE);
        try {
            CollectionCost cost =
                    CollectionCost.of(asked, factor(), disputed, vat(), mandated, scales);
            JsonAnswer answer = answer(cost);
            if (instalments) {
                answer.with(
                        "settlement_fee", CollectionCost.settlementFee(asked, mandated, scales));
            }
            System.out.println(answer);
        } catch (UnknownFeeException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return 0;
    }

    private BigDecimal factor() {
        String named = factor;
        LocalDate asked = demanded;
        if ((named == null) == (asked == null)) {
            throw new UsageException("Name the --factor, or the day of the demand: --demanded.");
        }
        if (asked != null) {
            LocalDate day = paid == null ? LocalDate.MAX : paid;
            return CollectionCost.Effort.of(disputed, asked, day).factor();
        }
        BigDecimal times = Figures.decimal("--factor", String.valueOf(named));
        if (times.signum() <= 0 || times.compareTo(MOST_FACTOR) > 0) {
            throw new UsageException(
                    "--factor " + named + " is none of VV 2300: above 0, at most 2.5");
        }
        return times;
    }

    private BigDecimal vat() {
        BigDecimal percent = Figures.decimal("--vat", vat);
        if (percent.signum() < 0) {
            throw new UsageException("--vat " + vat + " is below zero");
        }
        return percent;
    }

    private JsonAnswer answer(CollectionCost cost) {
        JsonAnswer answer =
                new JsonAnswer()
                        .with("fee", cost.fee())
                        .with("expenses", cost.expenses())
                        .with("net", cost.net())
                        .with("gross", cost.gross());
        String charged = lumpSum;
        if (charged != null) {
            Money setOff = Figures.amount("--lump-sum", charged, Jurisdiction.DE);
            answer.with("net_beside_lump_sum", cost.netBeside(setOff))
                    .with("lump_sum_and_net", setOff.plus(cost.netBeside(setOff)));
        }
        return answer;
    }
}
