package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;
import static mahnlauf.doors.Facts.assertIn;
import static mahnlauf.doors.Samples.NIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.NightReport.AgingSum;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.core.model.NightReport.BucketSum;
import mahnlauf.core.model.NightReport.FileCount;
import mahnlauf.core.model.NightReport.FileRemark;
import mahnlauf.core.model.NightReport.Link;
import mahnlauf.core.model.NightReport.Outgoing;
import mahnlauf.core.model.NightReport.PaymentSum;
import mahnlauf.core.model.NightReport.Stuck;
import mahnlauf.core.model.NightStanding;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void the_page_says_what_came_what_is_open_what_went_out_and_what_is_to_do() {
        String page = ReportPage.html(report("Studio"), "de");
        assertIn(
                page,
                "22.03.2026",
                "Studio",
                "Auszug ist 14 Tage alt",
                "mahnlauf assign B17 RE-1=119.00",
                "12.345,67",
                "zugeordnet",
                "20–89 Tage überfällig (8)",
                "8.900,00",
                "noch nicht fällig",
                "90 und mehr Tage",
                "Letzte Mahnung",
                "der Mailserver antwortet nicht",
                "seltsam.xml");
    }

    @Test
    void bars_are_as_long_as_what_they_show_and_debts_of_ours_have_none() {
        String page = ReportPage.html(report("Studio"), "de");
        List<String> widths =
                Pattern.compile("class=\"bar\"[^>]*width=\"(\\d+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
        assertEquals(List.of("0", "360", "180", "2"), widths);
    }

    @Test
    void the_end_of_the_ladder_stands_there_in_german() {
        String page = ReportPage.html(report("Studio"), "de");
        assertIn(
                page,
                "RE-7, RE-8",
                "ausbuchen",
                "mahnlauf write-off RE-7 --reason …",
                "keine letzte Mahnung",
                "angehalten",
                "Bald verjährt",
                "31.12.2026");
    }

    @Test
    void who_pays_late_and_which_terms_do_stands_there() {
        String page = ReportPage.html(report("Studio"), "de");
        assertIn(
                page,
                "Ø 41 Tage zu spät, 4 von 9 Rechnungen zu spät, Rücklastschriften: 1",
                "Vorkasse",
                "entscheiden muss ein Mensch",
                "28 Tage",
                "öfter zu spät als der Durchschnitt",
                "17 offene Rechnungen nennen keinen vereinbarten Termin",
                "Wen kein Brief erreicht");
    }

    @Test
    void numbers_are_written_as_the_readers_language_writes_them() {
        assertIn(ReportPage.html(report("Studio"), "de"), "<td class=\"n\" data-label=", ">36,0<");
        String english = ReportPage.html(report("Studio"), "en");
        assertIn(english, ">36.0<");
        assertFalse(english.contains(">36,0<"));
    }

    @Test
    void foreign_text_is_only_text() {
        String page =
                ReportPage.html(
                        report("<script>alert('x')</script>\"><img src=x onerror=alert(1)>"), "de");
        assertFalse(page.contains("<script") || page.contains("<img"));
        assertTrue(page.contains("&lt;script&gt;"));
    }

    @Test
    void the_page_needs_nothing_from_outside() {
        String page = ReportPage.html(report("Studio"), "de");
        assertFalse(
                Pattern.compile("(src|href)=\"(https?:|//|file:|javascript:)")
                        .matcher(page)
                        .find());
        assertTrue(page.contains("default-src 'none'"));
    }

    @Test
    void links_with_blanks_and_signs_still_lead_there() {
        String page = ReportPage.html(report("Studio"), "de");
        assertTrue(page.contains("href=\"../../outbox/letters/20001%20%23a%22.pdf\""));
        assertTrue(page.contains("href=\"javascript%3Aalert(1)\""));
    }

    @Test
    void an_empty_night_says_so() {
        NightReport empty =
                new NightReport(
                        "Studio",
                        NIGHT,
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NightInsight.NONE,
                        NightStanding.NONE);
        String page = ReportPage.html(empty, "de");
        assertIn(
                page,
                "Probelauf",
                "Heute ist nichts zu tun.",
                "Es ist nichts offen.",
                "Was hinausginge");
    }

    @Test
    void long_lists_are_cut_and_say_so() {
        NightReport report = report("Studio");
        List<Attention> many =
                Collections.nCopies(ReportPage.LONGEST_LIST + 3, report.attention().get(0));
        String page =
                ReportPage.html(
                        new NightReport(
                                "Studio",
                                NIGHT,
                                false,
                                report.files(),
                                report.remarks(),
                                report.payments(),
                                report.aging(),
                                report.outgoing(),
                                report.stuck(),
                                many,
                                report.warnings(),
                                report.links(),
                                report.insight(),
                                report.standing()),
                        "de");
        assertTrue(page.contains("… 3 weitere"));
        assertEquals(ReportPage.LONGEST_LIST, page.split("mahnlauf assign B17", -1).length - 1);
    }

    @Test
    void the_figures_of_the_owner_stand_first_and_say_how_they_are_reckoned() {
        String page = ReportPage.html(standing("de"), "de");
        assertIn(
                page,
                "Offen insgesamt",
                "+25 % in vier Wochen",
                "30 % des Offenen",
                "45 Tage",
                "offen × 90 ÷ in 90 Tagen berechnet: 1.000,00",
                "Die größten Fälle",
                "20001 de",
                "Letzte Mahnung am 29.03.2026",
                "angehalten bis 28.03.2026 (von Hand: ruft an)",
                "7 weitere Kunden mit Überfälligem");
        assertIn(page, "points=\"0,40 90,40 180,40 270,40 360,22\"");
        assertFalse(page.contains("a hold until"), "a reason in another language");
    }

    @Test
    void the_page_is_english_where_that_is_wanted() {
        String page = ReportPage.html(standing("en"), "en");
        assertIn(
                page,
                "<html lang=\"en\">",
                "Dunning run of 22 March 2026",
                "Open in all",
                "final notice on 29 March 2026",
                "a hold until 2026-03-28 (by_hand: ruft an)");
        assertFalse(page.contains("Rechnung") || page.contains("überfällig"), "German words");
    }

    @Test
    void what_a_hold_keeps_back_is_no_task() {
        NightReport held = standing("de");
        assertIn(ReportPage.html(held, "de"), "Heute ist nichts zu tun.", "Was angehalten ist");
    }

    private static NightReport standing(String name) {
        List<NightStanding.Week> trend =
                IntStream.rangeClosed(0, 4)
                        .mapToObj(
                                i ->
                                        new NightStanding.Week(
                                                NIGHT.minusWeeks(4L - i),
                                                eur(i == 4 ? 1_000_00 : 800_00),
                                                eur(10_00)))
                        .toList();
        NightStanding standing =
                new NightStanding(
                        List.of(
                                new NightStanding.Sums(
                                        eur(1_000_00),
                                        eur(300_00),
                                        eur(40_00),
                                        45,
                                        eur(2_000_00),
                                        trend)),
                        List.of(new NightStanding.StageSum("dunning", 3, eur(300_00))),
                        List.of(
                                new NightStanding.NextStep(
                                        new CustomerNumber("20001"),
                                        name,
                                        3,
                                        eur(300_00),
                                        17,
                                        "dunning",
                                        "final_notice",
                                        NIGHT.plusDays(7),
                                        List.of("a hold until 2026-03-28 (by_hand: ruft an)"))),
                        7);
        return new NightReport(
                "Studio",
                NIGHT,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Attention(
                                "hold",
                                "20001 · RE-1",
                                "dunning: by_hand until 2026-03-28",
                                "mahnlauf explain RE-1")),
                List.of(),
                List.of(),
                NightInsight.NONE,
                standing);
    }

    private static NightReport report(String name) {
        return new NightReport(
                name,
                NIGHT,
                false,
                List.of(new FileCount("accepted", 4, 1280), new FileCount("rejected", 1, 0)),
                List.of(new FileRemark("seltsam.xml", "accepted", "Zeile 3: " + name)),
                List.of(new PaymentSum("booked", 78, eur(1_234_567))),
                List.of(
                        new AgingSum(
                                eur(2_000_000),
                                List.of(
                                        new BucketSum("not_due", 1, eur(-5_000)),
                                                new BucketSum("1-4", 12, eur(1_780_000)),
                                        new BucketSum("20-89", 8, eur(890_000)),
                                                new BucketSum("90+", 1, eur(100))))),
                List.of(
                        new Outgoing(
                                "final_notice",
                                "letter",
                                2,
                                eur(41_000),
                                List.of(
                                        new Link(
                                                "20001.pdf", "../../outbox/letters/20001 #a\".pdf"),
                                        new Link("x", "javascript:alert(1)")))),
                List.of(
                        new Stuck(
                                "a1",
                                "20007 " + name,
                                "dunning",
                                "pending",
                                "der Mailserver antwortet nicht")),
                List.of(
                        new Attention(
                                "review",
                                name,
                                "Passt auf zwei Rechnungen",
                                "mahnlauf assign B17 RE-1=119.00")),
                List.of("Auszug ist 14 Tage alt"),
                List.of(new Link("aging.csv", "aging.csv")),
                insight(name),
                NightStanding.NONE);
    }

    private static NightInsight insight(String name) {
        CustomerNumber customer = new CustomerNumber("20001");
        InvoiceNumber invoice = new InvoiceNumber("RE-7");
        return new NightInsight(
                List.of(
                        new NightInsight.Case(
                                customer,
                                List.of(invoice, new InvoiceNumber("RE-8")),
                                eur(15_00),
                                812,
                                "write_off",
                                eur(0),
                                List.of("not_announced")),
                        new NightInsight.Case(
                                customer,
                                List.of(invoice),
                                eur(99_00),
                                95,
                                "",
                                null,
                                List.of("held"))),
                List.of(
                        new NightInsight.Ending(
                                invoice, customer, eur(119_00), LocalDate.of(2026, 12, 31))),
                List.of(new NightInsight.Payer(customer, name, 23, 41, 4, 9, 1, "prepayment")),
                List.of(new NightInsight.Terms(28, 40, "36.0", 80, true)),
                List.of(new NightInsight.Unreached(customer, name, 2)),
                17);
    }
}
