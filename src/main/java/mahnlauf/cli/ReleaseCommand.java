package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Ends the holds of an invoice or a customer. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        header =
                "Ends the holds of an invoice, or all holds of a customer; the ladder goes on where it stood.")
final class ReleaseCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();
    @Mixin WhichOne which = new WhichOne();

    @Parameters(
            paramLabel = "INVOICE|CUSTOMER",
            description = "an invoice number or a customer number")
    String id = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            Clerk.Subject subject = clerk.subject(id, which.choice());
            int ended = clerk.release(subject);
            if (ended == 0) {
                throw new UsageException(
                        "Nothing holds "
                                + subject.sentence()
                                + ". `mahnlauf list holds` shows what does.");
            }
            System.out.println("Released: " + subject.sentence());
        }
        return 0;
    }
}
