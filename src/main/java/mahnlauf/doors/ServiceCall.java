package mahnlauf.doors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.ServiceItem;

/**
 * What the booking system is told by webhook when a service stops or resumes: numbers alone, no
 * name and no address.
 */
public final class ServiceCall {

    private static final String HMAC = "HmacSHA256";

    private ServiceCall() {}

    /** The body, as JSON; amounts are strings with a decimal point. */
    public static String body(ServiceItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "mahnlauf-service");
        json.put("version", 1);
        json.put("action_id", item.actionId());
        json.put("customer_number", item.customer().number().value());
        json.put("service", item.kind() == ActionKind.SERVICE_STOP ? "stop" : "resume");
        json.put("effective", item.effective().toString());
        json.put("invoice_numbers", item.invoices().stream().map(InvoiceNumber::value).toList());
        json.put("open_amount", item.open().plain());
        json.put("currency", item.open().currency().getCurrencyCode());
        return Json.of(json);
    }

    /**
     * By what the receiver knows that the call is ours and whole: HMAC-SHA256 of the time, a dot
     * and the body, in hex. The time is in it so that a call that was overheard cannot be made
     * again later.
     *
     * @param epochSecond when the call is made, as the header X-Mahnlauf-Timestamp says it
     */
    public static String signature(String secret, long epochSecond, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] sum = mac.doFinal((epochSecond + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
