package mahnlauf.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.law.CourtFee;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.UnknownFeeException;
import mahnlauf.shell.FeeTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** German court fees. */
@Command(
        name = "court-fee",
        mixinStandardHelpOptions = true,
        header = "German court fees: order for payment (Mahnbescheid) and lawsuit (GKG).")
final class CalcCourtFee implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Option(
            names = "--claim",
            required = true,
            paramLabel = "AMOUNT",
            description = "without interest and costs (§ 43 GKG)")
    String claim = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "day on which the claim is brought (default: today)")
    @Nullable LocalDate on;

    @Override
    public Integer call() throws Exception {
        LocalDate day = on == null ? HomeOptions.today(options.settings()) : on;
        try {
            CourtFee fee =
                    CourtFee.of(
                            Figures.amount("--claim", claim, Jurisdiction.DE),
                            day,
                            FeeTable.GKG.scale());
            System.out.println(
                    new JsonAnswer()
                            .with("order_for_payment", fee.orderForPayment())
                            .with("lawsuit", fee.lawsuit())
                            .with("on_transfer", fee.onTransfer()));
        } catch (UnknownFeeException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        return 0;
    }
}
