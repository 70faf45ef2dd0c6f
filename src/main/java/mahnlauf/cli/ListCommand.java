package mahnlauf.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.model.Table;
import mahnlauf.shell.Settings;
import mahnlauf.shell.Tables;
import mahnlauf.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a table. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Shows a table: invoices, payments, aging, actions …",
        description = {
            "",
            "Tables: invoices, payments, allocations, review, aging, actions, agreements, customers,",
            "holds, claims, ledger, files, runs, rules.",
            ""
        })
final class ListCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "TABLE", description = "the table")
    String table = "";

    @Option(names = "--customer", paramLabel = "N", description = "only rows of this customer")
    @Nullable String customer;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "as it stood on that night (default: the newest finished run): invoices taken"
                            + " by then, payments booked by then, whenever they were told")
    @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv or json (default: ${DEFAULT-VALUE})")
    Format format = Format.TABLE;

    @Override
    public Integer call() throws Exception {
        if (!Tables.names().contains(table)) {
            throw new UsageException(
                    "There is no table '"
                            + table
                            + "'. There are: "
                            + String.join(", ", Tables.names())
                            + ".");
        }
        Settings settings = options.settings();
        Table rows;
        // Read whole before anything is printed: a reader that is slow to take it must not hold the
        // ledger.
        try (Ledger ledger = options.reading()) {
            LocalDate day = asOf == null ? HomeOptions.day(ledger, settings) : asOf;
            rows = new Tables(ledger, day, asOf, settings).read(table, customer);
        }
        format.print(rows, System.out);
        return 0;
    }
}
