package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.pay.EpcPayload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a payment QR code says. */
@Command(
        name = "epc",
        mixinStandardHelpOptions = true,
        header = "What a payment QR code (EPC069-12, GiroCode) says.")
final class CalcEpc implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "the creditor")
    String name = "";

    @Option(names = "--iban", required = true, paramLabel = "IBAN")
    String iban = "";

    @Option(names = "--bic", paramLabel = "BIC")
    String bic = "";

    @Option(names = "--amount", required = true, paramLabel = "AMOUNT", description = "in euro")
    String amount = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "unstructured, or --reference")
    String text = "";

    @Option(names = "--reference", paramLabel = "REFERENCE", description = "structured")
    String reference = "";

    @Override
    public Integer call() throws Exception {
        options.settings();
        EpcPayload.Payment payment =
                new EpcPayload.Payment(
                        name,
                        iban,
                        bic,
                        Figures.amount("--amount", amount, Jurisdiction.DE).decimal(),
                        reference,
                        text);
        try {
            System.out.println(new JsonAnswer().with("payload", EpcPayload.of(payment)));
        } catch (IllegalArgumentException broken) {
            throw new UsageException(String.valueOf(broken.getMessage()));
        }
        return 0;
    }
}
