package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agency finds in the folder when runs die between a file and its facts. */
class AgencyFolderTest {

    private static final String TOLD = "nord-payments-2026-06-02.csv";

    @TempDir Path folder;
    private AgencyHome home;

    @BeforeEach
    void start() throws Exception {
        home = new AgencyHome(folder).dunned();
    }

    @Test
    void a_package_is_handed_over_once_though_the_run_died() throws Exception {
        home.diesBefore("handedOff");
        home.dies(AgencyHome.NIGHT);
        byte[] first = home.file(AgencyHome.ZIP);
        home.livesOn();
        home.night("2026-06-01");
        assertEquals(List.of(AgencyHome.ZIP), home.folder());
        assertArrayEquals(first, home.file(AgencyHome.ZIP));
        assertEquals(List.of(AgencyHome.CLAIM + " nord handed_over"), home.claims());
    }

    @Test
    void packages_of_a_night_take_the_numbers_that_are_free() throws Exception {
        home.nights.drop(
                "mehr.csv",
                """
                invoice_number;customer_number;customer_name;street;postcode;city;invoice_date;due_date;gross_amount;due_agreed
                RE-2;2;Kim Weiß;Weg 2;10115;Berlin;2026-02-16;2026-03-02;100,00;yes
                RE-3;3;Jo Krüger;Weg 3;10115;Berlin;2026-02-16;2026-03-02;100,00;yes
                """);
        for (String night : List.of("2026-04-07", "2026-04-12", "2026-04-22")) {
            home.night(night);
        }
        Path there = Files.createDirectories(folder.resolve("outbox/collection"));
        Files.writeString(there.resolve("nord-2026-05-31-2.zip"), "lay there before");
        home.night(AgencyHome.NIGHT);
        assertEquals(
                List.of(
                        AgencyHome.ZIP,
                        "nord-2026-05-31-2.zip",
                        "nord-2026-05-31-3.zip",
                        "nord-2026-05-31-4.zip"),
                home.folder());
        assertEquals("lay there before", Files.readString(there.resolve("nord-2026-05-31-2.zip")));
        assertEquals(3, home.claims().size());
    }

    @Test
    void payments_are_told_once_though_the_run_died() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        byte[] first = home.file(TOLD);
        home.livesOn();
        home.night("2026-06-02");
        home.night("2026-06-03");
        assertEquals(List.of(AgencyHome.ZIP, TOLD), home.folder());
        assertArrayEquals(first, home.file(TOLD));
        assertTrue(home.nights.explained("RE-1", "2026-06-03").contains("knows that 30.00 EUR"));
        assertTrue(home.nights.verification().isSound());
    }

    @Test
    void what_came_in_since_is_told_beside_it() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        home.livesOn();
        home.pay(5_00);
        home.night("2026-06-03");
        String more = text("nord-payments-2026-06-03.csv");
        assertTrue(more.contains(AgencyHome.CLAIM + ";1;RE-1;2026-06-03;5.00;35.00;"), more);
        home.night("2026-06-04");
        assertEquals(List.of(AgencyHome.ZIP, TOLD, "nord-payments-2026-06-03.csv"), home.folder());
    }

    /** Somebody opened and saved it: that must not stop a night. */
    @Test
    void a_file_that_somebody_changed_says_nothing() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.diesBefore("claimPaymentsTold");
        home.dies("2026-06-02");
        home.livesOn();
        Files.writeString(
                folder.resolve("outbox/collection").resolve(TOLD),
                text(TOLD).replace("30.00", "30,00").replace("EUR", "Euro"));
        home.night("2026-06-03");
        assertEquals(List.of(AgencyHome.ZIP, TOLD, "nord-payments-2026-06-03.csv"), home.folder());
    }

    /** The newest of them is gone; the ledger still knows better. */
    @Test
    void an_older_file_is_not_taken_for_news() throws Exception {
        home.night(AgencyHome.NIGHT);
        home.pay(30_00);
        home.night("2026-06-02");
        home.pay(20_00);
        home.night("2026-06-03");
        Files.delete(folder.resolve("outbox/collection/nord-payments-2026-06-03.csv"));
        home.night("2026-06-04");
        assertEquals(List.of(AgencyHome.ZIP, TOLD), home.folder());
        assertTrue(home.nights.explained("RE-1", "2026-06-04").contains("knows that 50.00 EUR"));
    }

    private String text(String name) throws Exception {
        return new String(home.file(name), StandardCharsets.UTF_8);
    }
}
