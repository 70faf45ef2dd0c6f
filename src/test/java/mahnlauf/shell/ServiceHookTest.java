package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The booking system hears of service stops by webhook: a real HTTP server on loopback. */
class ServiceHookTest {

    private static final String SECRET = "nur-ein-beispiel-geheimnis";
    private static final String STOP = "20260209-service_stop-20001";

    @TempDir Path folder;
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> forged = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer server;
    private ClerkHome home;

    @BeforeEach
    void aFinalNoticeIsDueTonight() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dienste", this::answer);
        server.start();
        home =
                new ClerkHome(folder)
                        .drop(
                                "rechnungen.csv",
                                NightAtWork.HEADER
                                        + "RE-1;20001;Änne Größe;aenne@example.org;Hauptstraße 1;"
                                        + "10115;Berlin;2026-01-05;2026-01-19;149,00\n");
        home.night("2026-01-24");
        home.night("2026-01-29");
        Files.writeString(folder.resolve("geheimnis"), SECRET + "\n");
        home.set(
                "service.webhook.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/dienste?mandant=7");
        home.set("service.webhook.secret_file", "geheimnis");
        home.set("mail.retry_seconds", "");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String time = call.getRequestHeaders().getFirst("X-Mahnlauf-Timestamp");
        bodies.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + body);
        keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        if (!signature(time + "." + body)
                .equals(call.getRequestHeaders().getFirst("X-Mahnlauf-Signature"))) {
            forged.add(body);
        }
        int code = answers.isEmpty() ? 204 : answers.poll();
        if (code == 302) {
            call.getResponseHeaders().add("Location", "/dienste");
        }
        call.sendResponseHeaders(code, -1);
        call.close();
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(sum);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_stop_is_told_once_signed_and_beside_the_list() throws Exception {
        assertEquals(List.of(), home.night("2026-02-09").findings());
        assertEquals(1, bodies.size());
        String told = bodies.get(0);
        assertTrue(told.startsWith("POST /dienste?mandant=7 {"), told);
        assertTrue(told.contains("\"service\": \"stop\""), told);
        assertTrue(told.contains("\"customer_number\": \"20001\""), told);
        assertTrue(told.contains("\"effective\": \"2026-02-19\""), told);
        assertFalse(told.contains("aenne@example.org"), "no more than the booking system needs");
        assertEquals(List.of(STOP), keys);
        assertEquals(List.of(), forged);
        assertTrue(Files.exists(folder.resolve("outbox/service/service-2026-02-09.csv")));
        home.night("2026-02-10");
        assertEquals(1, bodies.size(), "and no second time");
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 429, 401, 302})
    void what_gets_no_good_answer_is_told_again_the_next_night(int code) throws Exception {
        answers.add(code);
        NightSummary night = home.night("2026-02-09");
        assertEquals(1, night.findings().size(), () -> "" + night.findings());
        assertTrue(night.findings().get(0).startsWith("1 call to the booking system"));
        assertEquals(1, bodies.size());
        assertEquals(List.of(), home.night("2026-02-10").findings());
        assertEquals(List.of(STOP, STOP), keys);
        assertEquals(bodies.get(0), bodies.get(1), "the same call");
        assertEquals(List.of(), forged);
    }

    @Test
    void within_the_night_it_is_tried_again_too() throws Exception {
        home.set("mail.retry_seconds", "0,0");
        answers.add(503);
        answers.add(503);
        assertEquals(List.of(), home.night("2026-02-09").findings());
        assertEquals(3, bodies.size());
    }

    @Test
    void what_is_refused_for_good_is_said_and_not_asked_again() throws Exception {
        answers.add(422);
        NightSummary night = home.night("2026-02-09");
        assertTrue(night.findings().get(0).contains("refused " + STOP + " for good (422)"));
        home.night("2026-02-10");
        assertEquals(1, bodies.size());
    }

    @Test
    void a_booking_system_that_is_away_stops_nothing() throws Exception {
        server.stop(0);
        NightSummary night = home.night("2026-02-09");
        assertTrue(night.findings().get(0).startsWith("1 call to the booking system"));
        assertEquals(
                List.of("service_stop delivered"),
                home.list("actions", "kind", "state").stream()
                        .filter(a -> a.startsWith("service_stop"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://buchung.example/dienste",
                "https://nutzer:kennwort@buchung.example/dienste",
                "ftp://buchung.example/dienste",
                "http://localhost.buchung.example/",
                "https:///dienste",
                "kein Ort"
            })
    void an_address_that_others_could_listen_to_is_refused(String url) {
        home.set("service.webhook.url", url);
        assertThrows(WrongSettingException.class, () -> home.settings());
    }

    @Test
    void without_a_secret_no_night_begins() throws Exception {
        Files.writeString(folder.resolve("geheimnis"), "kurz\n");
        assertThrows(WrongSettingException.class, () -> home.settings());
    }
}
