package mahnlauf.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.component.http.HttpClientConfigurer;

/** The webhook of the booking system, refused before any night where it would be unsafe. */
final class HookSettings {

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private HookSettings() {}

    static boolean isOn(Settings settings) {
        return !settings.text(Setting.SERVICE_WEBHOOK_URL).isEmpty();
    }

    /**
     * Refuses an address that anybody could listen to, and calls that nobody could tell from forged
     * ones.
     */
    static void check(Settings settings) {
        if (!isOn(settings)) {
            return;
        }
        String url = settings.text(Setting.SERVICE_WEBHOOK_URL);
        if (!isSafe(url)) {
            throw new WrongSettingException(
                    "service.webhook.url is '"
                            + url
                            + "', expected an address like https://buchung.example/dienste, without"
                            + " user and password (http:// for this machine alone).");
        }
        if (settings.secret(Setting.SERVICE_WEBHOOK_SECRET_FILE).length() < SHORTEST_SECRET) {
            throw new WrongSettingException(
                    "service.webhook.url is set, but service.webhook.secret_file names no file with"
                            + " a secret of "
                            + SHORTEST_SECRET
                            + " characters or more; the booking system needs the same to know your"
                            + " calls from forged ones.");
        }
    }

    /**
     * The client asks once: what is asked again, and when, is for the night to say, not for what
     * the other side puts into its answer (Retry-After, Location, cookies).
     */
    static HttpClientConfigurer client() {
        return builder ->
                builder.disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement();
    }

    private static boolean isSafe(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean here = host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && (scheme.equals("https") || (scheme.equals("http") && here));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
