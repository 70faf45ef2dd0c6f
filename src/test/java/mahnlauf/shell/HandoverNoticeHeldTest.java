package mahnlauf.shell;

import static mahnlauf.shell.NoticeHome.HAND_OFF;
import static mahnlauf.shell.NoticeHome.NOTICE;
import static mahnlauf.shell.NoticeHome.ROW_BY_MAIL;
import static mahnlauf.shell.NoticeHome.asked;
import static mahnlauf.shell.NoticeHome.figures;
import static mahnlauf.shell.NoticeHome.knowsAnAgency;
import static mahnlauf.shell.NoticeHome.mail;
import static mahnlauf.shell.NoticeHome.ofHandOff;
import static mahnlauf.shell.NoticeHome.telling;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debtor is told of a hand-over only what has really happened and still holds. */
class HandoverNoticeHeldTest {

    @TempDir Path folder;

    @BeforeEach
    void anAgencyThatIsKnown() throws IOException {
        knowsAnAgency(folder);
    }

    @Test
    void nobody_is_told_unless_the_setting_says_so() throws Exception {
        ClerkHome home = asked(new ClerkHome(folder), ROW_BY_MAIL + "de");
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF), ofHandOff(home));
        home.set("letters.handover_notice", "true");
        home.night("2026-06-10");
        assertEquals(
                List.of(HAND_OFF, "2026-06-10 handover_notice mail delivered"), ofHandOff(home));
        assertEquals("300.00 0.00 5.10", figures(home).get(1));
    }

    @Test
    void after_two_weeks_nobody_is_told_any_more() throws Exception {
        ClerkHome home = asked(new ClerkHome(folder), ROW_BY_MAIL + "de");
        home.night("2026-05-31");
        home.set("letters.handover_notice", "true");
        home.night("2026-06-15");
        assertEquals(List.of(HAND_OFF), ofHandOff(home));
    }

    @Test
    void a_hand_off_that_has_not_left_is_not_told() throws Exception {
        ClerkHome home =
                asked(telling(folder).set("approve.collection", "true"), ROW_BY_MAIL + "de");
        home.night("2026-05-31");
        List<String> waits =
                List.of(
                        "2026-05-31 collection_handoff collection pending",
                        "2026-05-31 handover_notice mail pending");
        assertEquals(waits, ofHandOff(home));
        home.night("2026-06-01");
        assertEquals(waits, ofHandOff(home));
        try (Clerk clerk = home.clerk()) {
            clerk.approve(List.of("20260531-collection_handoff-1"));
        }
        home.night("2026-06-02");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
        assertTrue(mail(home, "20260531-handover_notice-1.eml").contains("am 02.06.2026"));
    }

    @Test
    void where_the_package_cannot_be_written_nobody_is_told_until_it_is() throws Exception {
        ClerkHome home = asked(telling(folder), ROW_BY_MAIL + "de");
        Path blocked = Files.writeString(folder.resolve("outbox/collection"), "no folder");
        assertThrows(Exception.class, () -> home.night("2026-05-31"));
        assertFalse(Files.exists(folder.resolve("outbox/mail/20260531-handover_notice-1.eml")));
        assertEquals(
                List.of(
                        "2026-05-31 collection_handoff collection pending",
                        "2026-05-31 handover_notice mail pending"),
                ofHandOff(home));
        Files.delete(blocked);
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, NOTICE), ofHandOff(home));
    }

    @Test
    void what_was_paid_before_the_hand_off_left_is_not_told() throws Exception {
        ClerkHome home =
                asked(telling(folder).set("approve.collection", "true"), ROW_BY_MAIL + "de");
        home.night("2026-05-31");
        home.drop("lastschrift.csv", paid("2026-06-01"));
        home.night("2026-06-02");
        assertEquals(
                List.of(
                        "2026-05-31 collection_handoff collection withdrawn",
                        "2026-05-31 handover_notice mail withdrawn"),
                ofHandOff(home));
    }

    @Test
    void a_claim_that_is_called_back_is_not_told_any_more() throws Exception {
        ClerkHome home = asked(telling(folder).set("approve.letters", "false"), ROW_BY_MAIL + "de");
        home.set("approve.letters", "true");
        home.night("2026-05-31");
        assertEquals(List.of(HAND_OFF, "2026-05-31 handover_notice mail pending"), ofHandOff(home));
        home.drop("beschwerde.csv", "customer_number;date;outcome\n1;2026-06-01;dispute\n");
        home.night("2026-06-01");
        assertEquals(
                List.of(
                        HAND_OFF,
                        "2026-05-31 handover_notice mail withdrawn",
                        "2026-06-01 collection_recall collection delivered"),
                ofHandOff(home));
    }

    @Test
    void a_claim_of_which_a_trifle_is_left_is_called_back_and_not_told() throws Exception {
        ClerkHome home = asked(telling(folder), ROW_BY_MAIL + "de");
        home.set("approve.letters", "true").night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            HandDesk desk = clerk.handDesk(home.settings(), BaseRateTable.shipped());
            LocalDate on = LocalDate.of(2026, 5, 31);
            desk.pay(new InvoiceNumber("RE-1"), Money.eur(302_00), on, "bar");
        }
        home.night("2026-06-01");
        assertEquals(List.of("partly_paid"), home.list("invoices", "status"));
        assertEquals(
                List.of(
                        HAND_OFF,
                        "2026-05-31 handover_notice mail withdrawn",
                        "2026-06-01 collection_recall collection delivered"),
                ofHandOff(home));
    }

    @Test
    void a_hold_keeps_it_back() throws Exception {
        ClerkHome home = asked(telling(folder), ROW_BY_MAIL + "de");
        home.set("approve.letters", "true").night("2026-05-31");
        try (Clerk clerk = home.clerk()) {
            clerk.hold(clerk.subject("RE-1", Clerk.Choice.INVOICE), null, "Rücksprache");
        }
        home.set("approve.letters", "false").night("2026-06-01");
        assertEquals(
                List.of(HAND_OFF, "2026-05-31 handover_notice mail withdrawn"), ofHandOff(home));
    }

    private static String paid(String day) {
        return "customer_number;date;outcome;until\n1;" + day + ";promise;2026-06-20\n";
    }
}
