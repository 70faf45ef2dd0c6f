package mahnlauf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes the personal data of a customer. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        header = "Erases a settled customer's personal data (GDPR); the figures stay.",
        description = {
            "",
            "Refused while anything is open, unbooked, waiting or at an agency. Letters, mails and",
            "originals that hold only him are deleted, too: letters are to be kept for six years",
            "(§ 147 AO), so keep your own copies where you must. It cannot be taken back.",
            ""
        })
final class EraseCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "CUSTOMER", description = "a customer number")
    String customer = "";

    @Option(names = "--dry-run", description = "only says what would go and what stays")
    boolean dryRun;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            clerk.subject(customer, Clerk.Choice.CUSTOMER);
            List<String> lines =
                    clerk.erasing(options.home(), settings)
                            .erase(new CustomerNumber(customer), !dryRun);
            System.out.println(
                    dryRun
                            ? "Would erase customer " + customer + "; nothing is done."
                            : "Erased customer " + customer + " on " + clerk.day() + ".");
            lines.forEach(System.out::println);
        }
        return 0;
    }
}
