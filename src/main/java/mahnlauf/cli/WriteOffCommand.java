package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import mahnlauf.shell.WriteOffDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a claim up. */
@Command(
        name = "write-off",
        mixinStandardHelpOptions = true,
        header = "Writes off what is open on an invoice (ausbuchen): nothing of it is chased.",
        description = {
            "",
            "Money that names the invoice later is booked on it all the same; `reopen` chases it",
            "again, from where the ladder stood.",
            ""
        })
final class WriteOffCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "INVOICE", description = "an invoice number")
    String invoice = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why, for whoever asks later")
    String reason = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        if (reason.isBlank()) {
            throw new UsageException("--reason is empty; say why it is given up.");
        }
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            Clerk.Subject subject = clerk.subject(invoice, Clerk.Choice.INVOICE);
            WriteOffDesk desk = clerk.writeOffs();
            InvoiceNumber number = new InvoiceNumber(invoice);
            boolean atAgency = desk.isAtAgency(number);
            String words = desk.writeOff(number, reason.strip());
            System.out.println(
                    "Written off on " + clerk.day() + ": " + words + " of " + subject.sentence());
            if (atAgency) {
                System.out.println("Its claim is with the agency; the next run calls it back.");
            }
        }
        return 0;
    }
}
