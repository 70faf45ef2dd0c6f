package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.model.LearnedRule;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes something learned. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        header = "Removes something learned from a decision; what it booked stays booked.",
        description = {"", "`mahnlauf list rules` shows what was learned.", ""})
final class ForgetCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "RULE", description = "its rule_id, such as R17")
    String rule = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            LearnedRule gone = clerk.handDesk(settings, options.baseRates()).forget(rule);
            System.out.println("Forgotten: " + gone.id());
        }
        return 0;
    }
}
