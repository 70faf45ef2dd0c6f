package mahnlauf.core.pay;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/**
 * Where an invoice can be paid online: an https address of the user's payment provider with {@code
 * {number}}, {@code {amount}} (1234.56) and {@code {currency}} in it.
 *
 * @param template empty: there is no such address
 */
public record PaymentLink(String template) {

    /** Nothing can be paid online. */
    public static final PaymentLink NONE = new PaymentLink("");

    /** A host of letters, digits, dots and dashes: no user's name before it, no blank behind. */
    private static final Pattern HTTPS =
            Pattern.compile("https://[A-Za-z0-9.-]+(:\\d{1,5})?([/?#][!-~]*)?");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    public PaymentLink {
        Optional<String> fault = fault(template);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("A payment link needs " + fault.get());
        }
    }

    /** What a link would need to be one; empty where it is one, or is no link at all. */
    public static Optional<String> fault(String template) {
        if (template.isEmpty()) {
            return Optional.empty();
        }
        String sample = filled(template, "1", "1.00", "EUR");
        if (sample.contains("{") || sample.contains("}") || !template.contains("{number}")) {
            return Optional.of("{number} in it, and besides {amount} and {currency} alone");
        }
        return HTTPS.matcher(template).matches()
                ? Optional.empty()
                : Optional.of("an address like https://pay.example.com/{number}?amount={amount}");
    }

    /** The address that pays so much on the invoice; empty where there is none. */
    public Optional<String> of(InvoiceNumber invoice, Money amount) {
        if (template.isEmpty() || !amount.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(
                filled(
                        template,
                        invoice.value(),
                        amount.plain(),
                        amount.currency().getCurrencyCode()));
    }

    private static String filled(String template, String number, String amount, String currency) {
        return PLACE.matcher(template)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        switch (place.group(1)) {
                                            case "number" -> encoded(number);
                                            case "amount" -> encoded(amount);
                                            case "currency" -> encoded(currency);
                                            default -> place.group();
                                        }));
    }

    /** Percent-encoded but for the unreserved characters of RFC 3986. */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (letter || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return out.toString();
    }
}
