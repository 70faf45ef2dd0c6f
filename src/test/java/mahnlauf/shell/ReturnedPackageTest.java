package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Flags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail to an agency that comes back days after it left, by a real SMTP and IMAP server. */
class ReturnedPackageTest {

    private static final String SENT = "20260531-collection_handoff-1";
    private static final String TO = "eingang@inkasso.example";
    private static final String STANDS = AgencyHome.CLAIM + " nord handed_over";

    @TempDir Path folder;
    private final PostOffice post = new PostOffice();
    private AgencyHome home;

    @BeforeEach
    void anAgencyGotAClaimByMail() throws Exception {
        home =
                new AgencyHome(folder)
                        .delivers("by: mail, to: " + TO + ", unencrypted: accepted")
                        .dunned();
        post.usedBy(home.nights, folder);
        assertEquals(List.of(), home.night(AgencyHome.NIGHT).findings());
        assertEquals(List.of(STANDS), home.claims());
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void a_package_that_came_back_is_told_with_what_to_do_and_the_claim_stays() throws Exception {
        List<String> before = ledger();
        post.arrives(PostOffice.report(SENT, TO, "failed", "5.1.1"));
        NightSummary night = home.night("2026-06-02");
        assertEquals(
                List.of(
                        "Agency nord did not get "
                                + AgencyHome.ZIP
                                + ": the mail came back (5.1.1, 'smtp; 550 5.1.1 <"
                                + TO
                                + ">: Recipient address…'). Claim "
                                + AgencyHome.CLAIM
                                + " still counts as handed over. Correct delivery.to in"
                                + " config/agencies/nord.yaml and send outbox/collection/"
                                + AgencyHome.ZIP
                                + " to the agency yourself: the program does not send it again."
                                + " The report of the mail server is archive/2026-06-02/bounce-"
                                + SENT
                                + ".eml."),
                night.findings());
        assertEquals(List.of(STANDS), home.claims());
        assertEquals(List.of("collection_handoff delivered"), home.actions());
        assertEquals(before, ledger(), "no fact follows from it");
        assertTrue(post.mail(0).isSet(Flags.Flag.SEEN));
        assertEquals(List.of(), home.night("2026-06-03").findings(), "it is told once");
        assertEquals(
                1,
                post.server.getReceivedMessagesForDomain("inkasso.example").length,
                "it is not sent again");
    }

    @Test
    void the_owner_reads_it_in_german_and_the_proof_is_kept() throws Exception {
        post.arrives(PostOffice.report(SENT, TO, "failed", "5.1.1"));
        home.night("2026-06-02");
        String page = Files.readString(folder.resolve("reports/2026-06-02/index.html"));
        assertTrue(page.contains("Das Inkassobüro nord bekam " + AgencyHome.ZIP + " nicht"), page);
        assertTrue(page.contains("gilt weiter als abgegeben. Berichtigen Sie delivery.to"), page);
        Path proof = folder.resolve("archive/2026-06-02/bounce-" + SENT + ".eml");
        assertTrue(Files.readString(proof).contains("Final-Recipient: rfc822; " + TO));
        assertEquals(
                List.of(
                        "bounce-"
                                + SENT
                                + ".eml accepted about "
                                + AgencyHome.ZIP
                                + ": came back (5.1.1)"),
                home.nights.list("files", "name", "state", "reason").stream()
                        .filter(f -> f.startsWith("bounce"))
                        .toList());
    }

    @Test
    void a_list_that_came_back_is_told_too() throws Exception {
        home.disputed("2026-06-02");
        home.night("2026-06-02");
        post.arrives(PostOffice.report("nord-recalls-2026-06-02", TO, "failed", "4.4.7"));
        List<String> findings = home.night("2026-06-03").findings();
        assertEquals(1, findings.size(), findings::toString);
        String told = findings.get(0);
        assertTrue(told.startsWith("Agency nord did not get nord-recalls-2026-06-02.csv"), told);
        assertTrue(told.contains("What it tells still counts as told. Ask the agency why"), told);
        assertEquals(List.of(AgencyHome.CLAIM + " nord recalled"), home.claims());
    }

    @Test
    void what_is_only_late_is_no_news() throws Exception {
        post.arrives(PostOffice.report(SENT, TO, "delayed", "4.4.1"));
        assertEquals(List.of(), home.night("2026-06-02").findings());
        assertTrue(post.mail(0).isSet(Flags.Flag.SEEN));
    }

    @Test
    void a_report_about_another_address_is_left_to_a_person() throws Exception {
        post.arrives(PostOffice.report(SENT, "anderer@fremd.example", "failed", "5.1.1"));
        List<String> findings = home.night("2026-06-02").findings();
        assertTrue(findings.get(0).contains("another address than delivery.to of agency nord"));
    }

    @Test
    void a_list_that_never_left_is_none_of_ours() throws Exception {
        post.arrives(PostOffice.report("nord-recalls-2026-06-01", TO, "failed", "5.1.1"));
        List<String> findings = home.night("2026-06-02").findings();
        assertTrue(findings.get(0).contains("1 unread mails"), findings::toString);
        assertFalse(post.mail(0).isSet(Flags.Flag.SEEN));
    }

    private List<String> ledger() throws Exception {
        return home.nights.list("ledger", "seq", "hash");
    }
}
