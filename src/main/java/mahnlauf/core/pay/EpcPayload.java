package mahnlauf.core.pay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a payment QR code of the European Payments Council says (EPC069-12 version 002, in German
 * banking: GiroCode).
 */
public final class EpcPayload {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_TEXT = 140;
    private static final int LONGEST_REFERENCE = 35;
    private static final int MOST_BYTES = 331;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private EpcPayload() {}

    /**
     * A payment in euro; {@code bic}, {@code reference} and {@code text} may be empty, and only one
     * of reference and text may be there.
     *
     * @param reference structured: an RF reference of ISO 11649, or a number of the creditor's own
     */
    public record Payment(
            String name,
            String iban,
            String bic,
            BigDecimal amount,
            String reference,
            String text) {}

    /**
     * The lines of the code, nothing behind the last one that is used.
     *
     * @throws IllegalArgumentException if a limit of the standard is broken; the message names it
     */
    public static String of(Payment payment) {
        check(payment);
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "BCD",
                                "002",
                                "1",
                                "SCT",
                                Iban.plain(payment.bic()),
                                payment.name().strip(),
                                Iban.plain(payment.iban()),
                                "EUR" + twoDecimals(payment.amount())));
        if (!payment.reference().isEmpty()) {
            lines.addAll(List.of("", payment.reference().strip()));
        } else if (!payment.text().isEmpty()) {
            lines.addAll(List.of("", "", payment.text().strip()));
        }
        String payload = String.join("\n", lines);
        int bytes = payload.getBytes(StandardCharsets.UTF_8).length;
        require(bytes <= MOST_BYTES, "has " + bytes + " bytes, the limit is " + MOST_BYTES);
        return payload;
    }

    private static void check(Payment payment) {
        BigDecimal amount = payment.amount();
        require(!payment.name().isBlank(), "needs the creditor's name");
        require(
                length(payment.name()) <= LONGEST_NAME,
                "takes names up to " + LONGEST_NAME + " characters, not " + length(payment.name()));
        require(Iban.isValid(payment.iban()), "needs a valid IBAN, not '" + payment.iban() + "'");
        require(
                Iban.plain(payment.bic()).matches("([A-Z0-9]{8}([A-Z0-9]{3})?)?"),
                "takes a BIC of 8 or 11 characters, not '" + payment.bic() + "'");
        require(
                amount.compareTo(LEAST) >= 0 && amount.compareTo(MOST) <= 0,
                "takes amounts from " + LEAST + " to " + MOST + ", not " + amount.toPlainString());
        require(
                amount.stripTrailingZeros().scale() <= 2,
                "takes two decimals, not " + amount.toPlainString());
        require(
                length(payment.text()) <= LONGEST_TEXT,
                "takes texts up to " + LONGEST_TEXT + " characters, not " + length(payment.text()));
        checkReference(payment);
        String all = payment.name() + payment.text() + payment.reference();
        require(
                all.chars().noneMatch(Character::isISOControl),
                "takes no line breaks or control characters");
    }

    private static void checkReference(Payment payment) {
        String reference = payment.reference();
        require(
                reference.isEmpty() || payment.text().isEmpty(),
                "takes a reference or a text, never both");
        require(
                length(reference) <= LONGEST_REFERENCE,
                "takes references up to " + LONGEST_REFERENCE + " characters");
        require(
                !reference.startsWith("RF") || CreditorReference.isValid(reference),
                "needs right check digits in the RF reference '" + reference + "'");
    }

    private static String twoDecimals(BigDecimal amount) {
        return amount.stripTrailingZeros().setScale(2).toPlainString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The payment code (EPC069-12) " + what);
        }
    }
}
