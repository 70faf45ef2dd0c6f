package mahnlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.model.Money;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Books an entry by hand. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        header = "Books a payment by hand: which invoices it pays, and how much of each.",
        description = {
            "",
            "Costs and interest that a letter has claimed are paid first (§ 367 BGB). What is left stays with",
            "the customer. More than the payment has, or an invoice owes, is refused.",
            ""
        })
final class AssignCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(
            index = "0",
            paramLabel = "BANK_REF",
            description = "the payment, as `list payments` and `list review` name it")
    String bankRef = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INVOICE=AMOUNT")
    List<String> shares = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            Money left =
                    clerk.handDesk(settings, options.baseRates())
                            .assign(bankRef, String.join(" ", shares));
            System.out.println(
                    "Assigned "
                            + bankRef
                            + ": "
                            + String.join(" ", shares)
                            + (left.isZero() ? "" : "; " + left.plain() + " is left"));
        }
        return 0;
    }
}
