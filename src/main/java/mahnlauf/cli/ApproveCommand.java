package mahnlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.model.Action;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets actions go that wait for a person. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        header = "Lets actions go that wait for a person (approve.letters, approve.collection).",
        description = {
            "",
            "They leave with the next run. Without an id every action that waits for a person is approved;",
            "`mahnlauf list actions` shows them (state pending).",
            ""
        })
final class ApproveCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(arity = "0..*", paramLabel = "ACTION_ID", description = "the actions to approve")
    List<String> ids = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            List<Action> approved = clerk.approve(ids);
            approved.forEach(a -> System.out.println("Approved: " + a.id()));
            if (approved.isEmpty()) {
                System.out.println("Nothing waits for a person.");
            }
        }
        return 0;
    }
}
