package mahnlauf.doors;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Money;
import mahnlauf.core.pay.EpcPayload;
import mahnlauf.core.pay.Iban;

/**
 * The payment code that banking apps of the euro area read (EPC069-12, in German banking:
 * GiroCode).
 */
final class GiroCode {

    private static final int LONGEST_NAME = 70;

    /** EPC069-12: error correction M, and no larger than version 13. */
    private static final int LARGEST_VERSION = 13;

    /**
     * The mask of ISO 18004 table 10. To try all eight on each code is a tenth of a letter's cost;
     * for payment payloads this one is 7 % from the best by the standard's own count, and of 10,000
     * codes ZXing finds as many at first sight as with the best mask for each (9,892 to 9,897).
     */
    private static final int MASK = 6;

    /** In SEPA but not in the EEA: there the code needs the BIC. */
    private static final Set<String> BEYOND_EEA = Set.of("CH", "GB", "MC", "SM", "AD", "VA");

    private GiroCode() {}

    /** What the code says; empty where the payment can have none (no euro, an unusable account). */
    static Optional<String> payload(Creditor creditor, Money amount, String text) {
        String iban = Iban.plain(creditor.iban());
        boolean needsBic = iban.length() > 2 && BEYOND_EEA.contains(iban.substring(0, 2));
        if (!amount.currency().equals(Money.EUR) || (needsBic && creditor.bic().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    EpcPayload.of(
                            new EpcPayload.Payment(
                                    name(creditor),
                                    iban,
                                    creditor.bic(),
                                    amount.decimal(),
                                    "",
                                    text)));
        } catch (IllegalArgumentException noPayment) {
            return Optional.empty(); // the letter says in words how to pay
        }
    }

    private static String name(Creditor creditor) {
        String name = CleanText.line(creditor.name());
        int end = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
        return name.substring(0, name.offsetByCodePoints(0, end));
    }

    static QrCode code(String payload) {
        List<QrSegment> bytes =
                List.of(QrSegment.makeBytes(payload.getBytes(StandardCharsets.UTF_8)));
        return QrCode.encodeSegments(
                bytes, QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, LARGEST_VERSION, MASK, false);
    }
}
