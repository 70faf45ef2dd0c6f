package mahnlauf.cli;

import mahnlauf.shell.Clerk;
import picocli.CommandLine.Option;

/** Says whether a number means an invoice or a customer, where it could be both. */
final class WhichOne {

    @Option(names = "--invoice", description = "the number is an invoice number")
    boolean invoice;

    @Option(names = "--customer", description = "the number is a customer number")
    boolean customer;

    Clerk.Choice choice() {
        if (invoice && customer) {
            throw new UsageException("--invoice and --customer exclude each other.");
        }
        if (invoice) {
            return Clerk.Choice.INVOICE;
        }
        return customer ? Clerk.Choice.CUSTOMER : Clerk.Choice.EITHER;
    }
}
