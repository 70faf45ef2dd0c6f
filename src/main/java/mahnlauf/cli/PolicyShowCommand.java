package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.shell.Settings;
import mahnlauf.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which ladder a customer gets. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Says which ladder a customer gets and why, and what the law limits.")
final class PolicyShowCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "CUSTOMER", description = "a customer number")
    String number = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text or json (default: ${DEFAULT-VALUE})")
    Form format = Form.TEXT;

    enum Form {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Ledger ledger = options.reading()) {
            @Nullable Debtor debtor =
                    number.isBlank() ? null : ledger.books().find(new CustomerNumber(number));
            if (debtor == null) {
                throw new UsageException(
                        "There is no customer '"
                                + number
                                + "'. `mahnlauf list invoices` shows whom there is.");
            }
            Policies.Choice choice = settings.policies().choice(debtor.customer());
            PolicyText text = new PolicyText(debtor, choice);
            if (format == Form.JSON) {
                System.out.println(text.json());
            } else {
                text.lines().forEach(System.out::println);
            }
        }
        return 0;
    }
}
