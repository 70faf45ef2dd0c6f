package mahnlauf.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops the ladder for an invoice or a customer. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        header = "Stops escalation for an invoice or for all that a customer owes, until a day.",
        description = {
            "",
            "The day itself still holds; the night after it the ladder goes on where it stood.",
            ""
        })
final class HoldCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();
    @Mixin WhichOne which = new WhichOne();

    @Parameters(
            paramLabel = "INVOICE|CUSTOMER",
            description = "an invoice number or a customer number")
    String id = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "last day of the hold")
    LocalDate until = LocalDate.MIN;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why, for whoever asks later")
    String reason = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            if (until.isBefore(clerk.day())) {
                throw new UsageException(
                        "--until " + until + " has passed; today is " + clerk.day() + ".");
            }
            Clerk.Subject subject = clerk.subject(id, which.choice());
            clerk.hold(subject, until, reason);
            System.out.println("Held until " + until + ": " + subject.sentence());
        }
        return 0;
    }
}
