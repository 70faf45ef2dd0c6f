package mahnlauf.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ladders: are they sound, and whose is which. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        header = "Checks the ladders in config/mahnlauf.yaml, or says which one a customer gets.",
        description = {
            "",
            "docs/policies.md shows how groups of customers get one of their own.",
            ""
        },
        synopsisSubcommandLabel = "check|show",
        subcommands = {PolicyCheckCommand.class, PolicyShowCommand.class})
final class PolicyCommand implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: policy check, or policy show CUSTOMER.");
    }
}
