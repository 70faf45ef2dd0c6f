package mahnlauf.cli;

import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.law.BaseRates;
import mahnlauf.shell.Explanation;
import mahnlauf.shell.Settings;
import mahnlauf.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header =
                "Says in words why a payment was booked so, or why an invoice stands where it stands.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "ID", description = "a bank_ref or an invoice number")
    String id = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        BaseRates rates = options.baseRates();
        List<String> lines;
        try (Ledger ledger = options.reading()) {
            lines = Explanation.of(id, ledger, HomeOptions.day(ledger, settings), settings, rates);
        }
        if (lines.isEmpty()) {
            throw new UsageException(
                    "There is no invoice and no payment '"
                            + id
                            + "'. `mahnlauf list invoices` and"
                            + " `mahnlauf list payments` show what there is.");
        }
        lines.forEach(System.out::println);
        return 0;
    }
}
