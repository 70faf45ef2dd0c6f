package mahnlauf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The legal arithmetic alone; every topic answers with one JSON object. */
@Command(
        name = "calc",
        mixinStandardHelpOptions = true,
        header = "The legal arithmetic alone, as JSON: interest, default, limitation, fees, codes.",
        description = {
            "",
            "Amounts and rates are strings. What is not known (a half-year without base rate, a value",
            "beyond the table) ends with 2, never with a guess. `mahnlauf calc TOPIC --help` explains one.",
            ""
        },
        synopsisSubcommandLabel = "TOPIC",
        subcommands = {
            CalcInterest.class,
            CalcDefault.class,
            CalcAllocate.class,
            CalcLimitation.class,
            CalcCollectionCost.class,
            CalcCourtFee.class,
            CalcReference.class,
            CalcEpc.class,
            CalcSwissQr.class
        })
final class CalcCommand implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to reckon: calc TOPIC.");
    }
}
