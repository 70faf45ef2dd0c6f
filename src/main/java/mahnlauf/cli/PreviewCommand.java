package mahnlauf.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.shell.Preview;
import mahnlauf.shell.Settings;
import mahnlauf.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a letter before it leaves. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        header = "Writes a letter as it would be sent tonight, as PDF and HTML; sends nothing.",
        description = {
            "",
            "It changes nothing either: edit config/templates/ and look again. Where that night has no such",
            "letter for the customer, it says what is due instead, and when the next step comes.",
            ""
        })
final class PreviewCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "reminder, dunning, final_notice …")
    String kind = "";

    @Parameters(index = "1", paramLabel = "CUSTOMER", description = "a customer number")
    String customer = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the night (default: the newest finished run)")
    @Nullable LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where to (default: preview/ in the home)")
    @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        BaseRates rates = options.baseRates();
        Path folder = out == null ? options.home().root().resolve("preview") : out;
        List<Preview.Written> written;
        try (Ledger ledger = options.reading()) {
            written =
                    new Preview(options.home(), settings, ledger, night(ledger, settings), rates)
                            .write(
                                    kind.toLowerCase(Locale.ROOT),
                                    new CustomerNumber(customer),
                                    folder);
        }
        for (Preview.Written letter : written) {
            System.out.println(letter.pdf());
            System.out.println(letter.html());
            letter.enclosed().forEach(name -> System.out.println("enclosed: " + name));
        }
        return 0;
    }

    /** The ledger says what is open now, so a letter of a former night would be a wrong one. */
    private LocalDate night(Ledger ledger, Settings settings) throws Exception {
        LocalDate newest = HomeOptions.day(ledger, settings);
        LocalDate night = asOf == null ? newest : asOf;
        if (night.isBefore(newest)) {
            throw new UsageException(
                    "--as-of "
                            + night
                            + " lies before the newest finished run ("
                            + newest
                            + "); what was sent then is in outbox/ and data/letters/.");
        }
        return night;
    }
}
