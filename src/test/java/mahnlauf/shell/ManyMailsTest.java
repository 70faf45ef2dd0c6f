package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many mails to a server that puts every seventh off. {@code -Dmahnlauf.mails=5000} for the large
 * run.
 */
class ManyMailsTest {

    private static final int MAILS = Integer.getInteger("mahnlauf.mails", 150);

    @TempDir Path folder;

    @Test
    void each_leaves_once_on_few_connections_whatever_is_put_off() throws Exception {
        try (CountingSmtp server = new CountingSmtp(n -> n % 7 == 0, 0)) {
            ClerkHome home = home(server, "0,0,0,0,0,0,0,0");
            NightSummary night = home.night("2026-01-24");
            assertEquals(List.of(), night.findings());
            assertEquals(Set.of(1), new TreeSet<>(server.taken().values()));
            assertEquals(MAILS, server.taken().size());
            assertTrue(server.taken().containsKey("<20260124-reminder-2001@firma.example>"));
            assertEquals(Set.of("delivered"), new TreeSet<>(home.list("actions", "state")));
            assertTrue(server.connections() <= 10 + MAILS / 90, "" + server.connections());
        }
    }

    @Test
    void what_one_night_cannot_hand_over_the_next_one_does() throws Exception {
        try (CountingSmtp server = new CountingSmtp(n -> n % 7 == 0, 0)) {
            ClerkHome home = home(server, "");
            home.night("2026-01-24");
            int first = MAILS - MAILS / 7;
            assertEquals(first, server.taken().size());
            home.night("2026-01-25");
            home.night("2026-01-26");
            home.night("2026-01-27");
            home.night("2026-01-28");
            assertEquals(MAILS, server.taken().size());
            assertEquals(Set.of(1), new TreeSet<>(server.taken().values()));
        }
    }

    private ClerkHome home(CountingSmtp server, String retries) throws Exception {
        StringBuilder rows =
                new StringBuilder(
                        "invoice_number;customer_number;customer_name;email;invoice_date;due_date;"
                                + "gross_amount\n");
        for (int i = 1; i <= MAILS; i++) {
            rows.append("RE-" + i + ";" + (2000 + i) + ";Kunde " + i + ";k" + i);
            rows.append("@kunde.example;2026-01-05;2026-01-19;49,00\n");
        }
        ClerkHome home = new ClerkHome(folder).drop("rechnungen.csv", rows.toString());
        home.set("mail.host", "127.0.0.1").set("mail.tls", "none");
        home.set("mail.port", String.valueOf(server.port()));
        return home.set("mail.from", "post@firma.example").set("mail.retry_seconds", retries);
    }

    @Test
    void the_mails_of_a_case_are_one_conversation_and_nobody_else_gets_in() throws Exception {
        try (CountingSmtp server = new CountingSmtp(n -> false, 0)) {
            ClerkHome home = home(server, "");
            home.drop(
                    "rechnungen.csv", row("RE-1", "2001") + row("RE-2", "2002").split("\n", -1)[1]);
            home.night("2026-01-24");
            home.night("2026-01-29");
            home.night("2026-02-09");
            String reminder = "<20260124-reminder-2001@firma.example>";
            String dunning = "<20260129-dunning-2001@firma.example>";
            List<String> his =
                    server.heads().stream()
                            .filter(h -> CountingSmtp.header(h, "To").contains("k2001@"))
                            .toList();
            assertEquals(
                    List.of("", reminder, dunning),
                    his.stream().map(h -> CountingSmtp.header(h, "In-Reply-To")).toList());
            assertEquals(
                    List.of("", reminder, reminder + " " + dunning),
                    his.stream().map(h -> CountingSmtp.header(h, "References")).toList());
            for (String head : server.heads()) {
                assertEquals("auto-generated", CountingSmtp.header(head, "Auto-Submitted"));
                assertTrue(
                        Arrays.stream(head.split("\n", -1))
                                .noneMatch(l -> l.matches("(?i)(list-|precedence|bcc).*")),
                        head);
            }
        }
    }

    private static String row(String invoice, String customer) {
        return "invoice_number;customer_number;customer_name;email;invoice_date;due_date;"
                + "gross_amount\n"
                + invoice
                + ";"
                + customer
                + ";Kunde;k"
                + customer
                + "@kunde.example;2026-01-05;2026-01-19;49,00\n";
    }
}
