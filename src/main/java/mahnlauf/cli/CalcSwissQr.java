package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.pay.SwissQrPayload;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the code of a Swiss QR-bill says. */
@Command(
        name = "swiss-qr",
        mixinStandardHelpOptions = true,
        header = "What the code of a Swiss QR-bill (SPC 0200) says.",
        description = {
            "",
            "An address is NAME|STREET|HOUSE NUMBER|POSTCODE|TOWN|COUNTRY, parts may be empty.",
            ""
        })
final class CalcSwissQr implements Callable<Integer> {

    private static final int PARTS = 6;

    @Mixin HomeOptions options = new HomeOptions();

    @Option(names = "--creditor", required = true, paramLabel = "ADDRESS")
    String creditor = "";

    @Option(names = "--debtor", paramLabel = "ADDRESS")
    @Nullable String debtor;

    @Option(names = "--iban", required = true, paramLabel = "IBAN", description = "of CH or LI")
    String iban = "";

    @Option(names = "--amount", required = true, paramLabel = "AMOUNT")
    String amount = "";

    @Option(names = "--currency", paramLabel = "CURRENCY", description = "CHF (default) or EUR")
    String currency = "CHF";

    @Option(names = "--reference", paramLabel = "REFERENCE", description = "QR or RF reference")
    String reference = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "message to the creditor")
    String text = "";

    @Override
    public Integer call() throws Exception {
        options.settings();
        String payer = debtor;
        SwissQrPayload.Payment payment =
                new SwissQrPayload.Payment(
                        address("--creditor", creditor),
                        iban,
                        Figures.amount("--amount", amount, Jurisdiction.CH).decimal(),
                        currency,
                        payer == null ? null : address("--debtor", payer),
                        reference,
                        text);
        try {
            System.out.println(new JsonAnswer().with("payload", SwissQrPayload.of(payment)));
        } catch (IllegalArgumentException broken) {
            throw new UsageException(String.valueOf(broken.getMessage()));
        }
        return 0;
    }

    private static SwissQrPayload.Address address(String option, String value) {
        String[] parts = value.split("\\|", -1);
        if (parts.length != PARTS) {
            throw new UsageException(
                    option
                            + " '"
                            + value
                            + "' has "
                            + parts.length
                            + " parts, expected NAME|STREET|HOUSE NUMBER|POSTCODE|TOWN|COUNTRY");
        }
        return new SwissQrPayload.Address(
                parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }
}
