package mahnlauf.core.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a Swiss QR-bill says (Swiss Implementation Guidelines QR-bill, SPC version
 * 0200): thirty-one lines, addresses structured alone.
 */
public final class SwissQrPayload {

    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_MESSAGE = 140;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");

    private SwissQrPayload() {}

    /** A structured address; street and house number may be empty, the country has two letters. */
    public record Address(
            String name,
            String street,
            String houseNumber,
            String postcode,
            String town,
            String country) {

        private List<String> lines() {
            return List.of("S", name, street, houseNumber, postcode, town, country);
        }
    }

    /**
     * A payment in francs or euro.
     *
     * @param iban of a Swiss or Liechtenstein account; a QR-IBAN needs a QR reference
     * @param debtor null where the payer fills it in
     * @param reference a QR reference, an RF reference (ISO 11649), or empty
     * @param message unstructured, may be empty
     */
    public record Payment(
            Address creditor,
            String iban,
            BigDecimal amount,
            String currency,
            @Nullable Address debtor,
            String reference,
            String message) {}

    /**
     * The lines of the code.
     *
     * @throws IllegalArgumentException if a limit of the standard is broken; the message names it
     */
    public static String of(Payment payment) {
        check(payment);
        List<String> lines =
                new ArrayList<>(List.of("SPC", "0200", "1", Iban.plain(payment.iban())));
        lines.addAll(payment.creditor().lines());
        lines.addAll(nobody()); // the ultimate creditor is reserved
        lines.add(payment.amount().setScale(2).toPlainString());
        lines.add(payment.currency());
        Address debtor = payment.debtor();
        lines.addAll(debtor == null ? nobody() : debtor.lines());
        lines.add(kind(payment));
        lines.add(payment.reference().replaceAll("\\s", ""));
        lines.add(payment.message());
        lines.add("EPD");
        return String.join("\n", lines);
    }

    private static List<String> nobody() {
        return List.of("", "", "", "", "", "", "");
    }

    private static String kind(Payment payment) {
        if (payment.reference().isEmpty()) {
            return "NON";
        }
        return Iban.isQrIban(Iban.plain(payment.iban())) ? "QRR" : "SCOR";
    }

    private static void check(Payment payment) {
        String iban = Iban.plain(payment.iban());
        require(
                Iban.isValid(iban) && iban.matches("(CH|LI).*"),
                "needs a valid IBAN of CH or LI, not '" + payment.iban() + "'");
        require(
                payment.currency().matches("CHF|EUR"),
                "takes CHF or EUR, not '" + payment.currency() + "'");
        BigDecimal amount = payment.amount();
        require(
                amount.compareTo(LEAST) >= 0 && amount.compareTo(MOST) <= 0,
                "takes amounts from " + LEAST + " to " + MOST + ", not " + amount.toPlainString());
        require(
                amount.stripTrailingZeros().scale() <= 2,
                "takes two decimals, not " + amount.toPlainString());
        require(
                payment.message().length() <= LONGEST_MESSAGE,
                "takes messages up to " + LONGEST_MESSAGE + " characters");
        checkReference(iban, payment.reference());
        checkAddress(payment.creditor());
        Address debtor = payment.debtor();
        if (debtor != null) {
            checkAddress(debtor);
        }
        require(
                payment.message().chars().noneMatch(Character::isISOControl),
                "takes no line breaks or control characters");
    }

    private static void checkReference(String iban, String reference) {
        if (Iban.isQrIban(iban)) {
            require(
                    QrReference.isValid(reference),
                    "needs a QR reference with this QR-IBAN, not '" + reference + "'");
        } else {
            require(
                    reference.isEmpty() || CreditorReference.isValid(reference),
                    "takes an RF reference (ISO 11649) or none with this IBAN, not '"
                            + reference
                            + "'");
        }
    }

    private static void checkAddress(Address address) {
        require(
                !address.name().isBlank() && address.name().length() <= LONGEST_NAME,
                "needs names of 1 to " + LONGEST_NAME + " characters");
        require(
                !address.postcode().isBlank() && !address.town().isBlank(),
                "needs postcode and town of '" + address.name() + "'");
        require(
                address.country().matches("[A-Z]{2}"),
                "needs a country of two letters, not '" + address.country() + "'");
        require(
                address.lines().stream()
                        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl)),
                "takes no line breaks or control characters");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("The Swiss payment code (SPC 0200) " + what);
        }
    }
}
