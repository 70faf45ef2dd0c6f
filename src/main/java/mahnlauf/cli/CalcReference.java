package mahnlauf.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import mahnlauf.core.pay.CreditorReference;
import mahnlauf.core.pay.Iban;
import mahnlauf.core.pay.QrReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Payment references: made and checked. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        header = "Makes a payment reference (RF, QRR), or checks one or an IBAN.")
final class CalcReference implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @ArgGroup(multiplicity = "1")
    Wanted wanted = new Wanted();

    /** One of the three. */
    static final class Wanted {

        @Option(
                names = "--rf",
                paramLabel = "NUMBER",
                description = "the creditor reference (ISO 11649) of a number")
        @Nullable String rf;

        @Option(
                names = "--qrr",
                paramLabel = "NUMBER",
                description = "the Swiss QR reference of a number")
        @Nullable String qrr;

        @Option(
                names = "--check",
                paramLabel = "TEXT",
                description = "an IBAN, RF or QR reference: are its check digits right?")
        @Nullable String check;
    }

    @Override
    public Integer call() throws Exception {
        options.settings();
        try {
            System.out.println(answer());
        } catch (IllegalArgumentException impossible) {
            throw new UsageException(String.valueOf(impossible.getMessage()));
        }
        return 0;
    }

    private JsonAnswer answer() {
        String rf = wanted.rf;
        String qrr = wanted.qrr;
        if (rf != null) {
            return new JsonAnswer().with("reference", CreditorReference.of(rf)).with("kind", "rf");
        }
        if (qrr != null) {
            return new JsonAnswer().with("reference", QrReference.of(qrr)).with("kind", "qrr");
        }
        return checked(String.valueOf(wanted.check));
    }

    private static JsonAnswer checked(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (plain.startsWith("RF")) {
            return valid(CreditorReference.isValid(plain), "rf");
        }
        if (plain.matches("[0-9]+")) {
            return valid(QrReference.isValid(plain), "qrr");
        }
        return valid(Iban.isValid(plain), Iban.isQrIban(plain) ? "qr-iban" : "iban");
    }

    private static JsonAnswer valid(boolean valid, String kind) {
        return new JsonAnswer().with("valid", valid).with("kind", kind);
    }
}
