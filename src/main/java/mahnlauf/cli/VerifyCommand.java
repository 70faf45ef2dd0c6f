package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.store.Ledger;
import mahnlauf.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the ledger. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Checks the ledger: hash chain, sums, allocations against payments.",
        description = {"", "Ends with 1 and the first broken record if it is not sound.", ""})
final class VerifyCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws Exception {
        options.settings();
        Verification.Result result;
        try (Ledger ledger = options.reading()) {
            result = Verification.of(ledger);
        }
        System.out.println(result.sentence());
        return result.isSound() ? 0 : 1;
    }
}
