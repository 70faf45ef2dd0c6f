package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens a claim again that was written off. */
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        header = "Opens an invoice again that was written off; the ladder goes on where it stood.")
final class ReopenCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "INVOICE", description = "an invoice number")
    String invoice = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            Clerk.Subject subject = clerk.subject(invoice, Clerk.Choice.INVOICE);
            String words = clerk.writeOffs().reopen(new InvoiceNumber(invoice));
            System.out.println("Open again: " + words + " of " + subject.sentence());
        }
        return 0;
    }
}
