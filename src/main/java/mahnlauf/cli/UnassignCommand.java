package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.model.Money;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a booking back. */
@Command(
        name = "unassign",
        mixinStandardHelpOptions = true,
        header = "Takes back what a payment booked: a reversal in the ledger, never a deletion.",
        description = {
            "",
            "The payment then waits in review and is not booked by itself again.",
            ""
        })
final class UnassignCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "BANK_REF", description = "the payment, as `list payments` names it")
    String bankRef = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            Money free = clerk.handDesk(settings, options.baseRates()).unassign(bankRef);
            System.out.println("Taken back: " + bankRef + " waits in review with " + free.plain());
        }
        return 0;
    }
}
